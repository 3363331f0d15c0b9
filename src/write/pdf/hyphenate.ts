import { breakWord } from './break-word.js'
import type { Run, TextNode } from './nodes.js'
import { proseStyles } from './styles.js'

/** Marks where words may be broken with soft hyphens. */
export const hyphenate = (text: string): string => text.replaceAll(longWords, marked)

function marked(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size > mostKnown) known.clear()
  const broken = withoutShortParts(breakWord(word))
  known.set(word, broken)
  return broken
}

/** Agreements have most of their words in common. Thousands of them shouldn't keep every word that any of them has. */
const known = new Map<string, string>()
const mostKnown = 20_000

/** A break that would leave two or three letters isn't worth it. */
function withoutShortParts(parts: readonly string[]): string {
  const kept: string[] = []
  for (const [i, part] of parts.entries()) {
    const isShort = (kept.at(-1)?.length ?? shortestPart) < shortestPart
    const isShortEnd = i === parts.length - 1 && part.length < shortestPart
    if (i > 0 && (isShort || isShortEnd)) kept.push((kept.pop() ?? '') + part)
    else kept.push(part)
  }
  return kept.join(softHyphen)
}

/** Puts soft hyphens into running text. Titles, labels, addresses and words of other languages stay whole. */
export function hyphenateTexts(nodes: readonly TextNode[]): void {
  for (const node of nodes) {
    if (proseStyles.has(node.style)) {
      node.text = node.text.map((run) => (isWhole(run) ? run : { ...run, text: hyphenate(run.text) }))
    }
  }
}

/** What was inserted or deleted is like the text around it. */
const isWhole = ({ part, noWrap }: Run): boolean => noWrap === true || part?.type === 'Link' || part?.type === 'Span'

export const softHyphen = '\u00AD'

/** Letters; shorter words are rarely worth breaking. */
const shortest = 9
const shortestPart = 4
const longWords = new RegExp(`\\p{L}{${shortest},}`, 'gu')
