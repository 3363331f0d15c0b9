import { type AlignedPart, alignVersions, type Part } from '../../model/align-versions.js'
import type { ComparedText, CompareTexts } from '../../model/compared-text.js'
import type { Change, DocumentWords } from '../../model/document.js'
import { markWords } from '../../model/mark-words.js'
import type { Redline } from '../../model/redline.js'
import { indentLines } from './indent-lines.js'
import { type TextPart, textPart, writeText } from './write-text.js'

/** What stands between the page that tells what changed and the agreement. */
const frontEnd = '#'.repeat(72)

/**
 * Both versions as plain text, with what changed between the marks of wdiff: `[-slettet-]` and `{+satt inn+}`. Where the
 * agreement itself has such signs, the marks have so many of theirs that they can't be taken for them: `[--slettet--]`.
 */
export function writeTextRedline(redline: Redline, compare: CompareTexts): string {
  const { document, front } = redline
  const parts = alignVersions(document.blocks).flatMap((part) => textsOf(part, document.words))
  const marks = marksFor(parts.flatMap(({ old, now }) => [old, now]))
  const body = parts.map((part) => ({ ...part, text: markedPart(part, marks, compare) })).filter(({ text }) => text)
  const { marked, ...plain } = document
  const opening = writeText({ ...plain, blocks: front.filter(({ type }) => type !== 'paragraph') }).trimEnd()
  return `${[opening, legend(document.language, marks), frontEnd, joinParts(body)].join('\n\n')}\n`
}

/** What is drawn beside a frame goes on between its parts. */
const joinParts = (parts: readonly (Texts & { readonly text: string })[]): string =>
  parts
    .map(({ text, indent }, i) => {
      if (i === 0) return text
      const between = indent === parts[i - 1]?.indent ? indent.trimEnd() : ''
      return `\n${between}\n${text}`
    })
    .join('')

interface Texts extends Omit<TextPart, 'text'> {
  readonly old: string
  readonly now: string
  readonly isTitle: boolean
}

/** One text of both versions, or one of each where they stand in different things. */
function textsOf({ old, new: now }: AlignedPart, words: DocumentWords): Texts[] {
  const [before, after] = [old && textOf(old, words), now && textOf(now, words)]
  if (before && after && before.indent !== after.indent)
    return [
      { ...before, old: before.text, now: '' },
      { ...after, old: '', now: after.text },
    ]
  const either = after?.text ? after : (before ?? after)
  return either ? [{ ...either, old: before?.text ?? '', now: after?.text ?? '' }] : []
}

const textOf = ({ block, within }: Part, words: DocumentWords) => ({
  ...textPart(block, within, words),
  isTitle: block.type === 'title',
})

type Marks = Readonly<Record<Change, readonly [opening: string, closing: string]>>

/** The shortest marks that no text has signs of. */
function marksFor(texts: readonly string[]): Marks {
  for (let count = 1; ; count++) {
    const [minus, plus] = ['-'.repeat(count), '+'.repeat(count)]
    const marks: Marks = { deleted: [`[${minus}`, `${minus}]`], inserted: [`{${plus}`, `${plus}}`] }
    const signs = Object.values(marks).flat()
    if (!texts.some((text) => signs.some((sign) => text.includes(sign)))) return marks
  }
}

function markedPart({ old, now, indent, rule, isTitle }: Texts, marks: Marks, compare: CompareTexts): string {
  const ended = (lines: string) => lines && `${lines}\n`
  const text = compare(ended(old), ended(now))
    .map((stretch) => marked(stretch, marks))
    .join('')
    .replace(/\n$/, '')
  return text && indentLines(rule === undefined ? text : ruled(text, rule, isTitle), indent)
}

function ruled(text: string, rule: string, isTitle: boolean): string {
  const line = rule.repeat(Math.max(...text.split('\n').map((each) => [...each].length)))
  return isTitle ? `${line}\n${text}\n${line}` : `${text}\n${line}`
}

/** Of a whole line around its words, not its end or what all lines of a frame or quotation begin with. */
function marked({ text, change, isLine }: ComparedText, marks: Marks): string {
  if (!change) return text
  const [opening, closing] = marks[change]
  if (!isLine) return opening + text + closing
  const [, before = '', words = '', after = ''] = /^([│ ]*)(.*?)(\s*)$/su.exec(text) ?? []
  return words ? before + opening + words + closing + after : text
}

function legend(language: string, { inserted, deleted }: Marks): string {
  const words = markWords(language)
  return [words.notPart, `${deleted.join(words.deleted)} ${inserted.join(words.inserted)}`, words.inText].join('\n')
}
