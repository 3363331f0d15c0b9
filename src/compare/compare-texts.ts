import { diffArrays } from 'diff'
import type { ComparedText } from '../model/compared-text.js'
import type { Change } from '../model/document.js'
import { sharedWords, wordsOf } from './redline/words-of.js'

/** Lines that have less in common are replaced whole: words that happen to be in both make neither easier to read. */
const leastInCommon = 0.4

/** Two versions of a text as one: line by line, and word by word where a line became another. */
export function compareTexts(old: string, now: string): ComparedText[] {
  const compared: ComparedText[] = []
  let gone: string[] = []
  const settle = (added: readonly string[]) => {
    if (gone.length > 0 || added.length > 0) compared.push(...compareLines(gone, added))
    gone = []
  }
  for (const { added, removed, value } of diffArrays(linesOf(old), linesOf(now))) {
    if (removed) gone = [...gone, ...value]
    else if (added) settle(value)
    else {
      settle([])
      compared.push({ text: value.join('') })
    }
  }
  settle([])
  return compared
}

/** With their line ends. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function compareLines(gone: readonly string[], added: readonly string[]): ComparedText[] {
  const [old, now] = [gone.join(''), added.join('')]
  const isDrawn = /^ *│/mu.test(old + now) // lines beside which one is drawn keep it
  if (old && now && !isDrawn && sharedWords(old, now) >= leastInCommon) return compareWords(old, now)
  const apart = added.length > 0 && !old.endsWith('\n') ? '\n' : '' // a last line has no end
  const whole = (lines: readonly string[], change: Change): ComparedText[] =>
    lines.map((text) => ({ text, change, isLine: true }))
  const ended = gone.map((line, i) => (i === gone.length - 1 ? line + apart : line))
  return [...whole(ended, 'deleted'), ...whole(added, 'inserted')]
}

/** What differs, and what comes after it that doesn't. What differs a space away is one with it. */
function compareWords(old: string, now: string): ComparedText[] {
  let here = { deleted: '', inserted: '', same: '' }
  const differences = [here]
  for (const { added, removed, value } of diffArrays([...wordsOf(old)], [...wordsOf(now)])) {
    const text = value.join('')
    if (!added && !removed) {
      here.same += text
      continue
    }
    const { same } = here
    const isClose = same.trim() === ''
    if (isClose) Object.assign(here, { deleted: here.deleted + same, inserted: here.inserted + same, same: '' })
    else differences.push((here = { deleted: '', inserted: '', same: '' }))
    here[added ? 'inserted' : 'deleted'] += text
  }
  return differences.flatMap(({ deleted, inserted, same }) => [
    ...(deleted ? [{ text: deleted, change: 'deleted' } as const] : []),
    ...(inserted ? [{ text: inserted, change: 'inserted' } as const] : []),
    ...(same ? [{ text: same }] : []),
  ])
}
