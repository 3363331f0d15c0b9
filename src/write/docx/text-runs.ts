import { DeletedTextRun, InsertedTextRun, type IRunOptions, Tab, TextRun, type XmlComponent } from 'docx'
import type { Marking } from './marking.js'

/** How a run looks, from what it stands in, and of which version it is. */
export type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'style' | 'language'> & { readonly marking?: Marking }

/**
 * The docx library writes a list's id as `{list-1}` and fills it in over the whole part, so text that reads like that
 * would be changed: it is broken in two after the brace.
 */
const afterPlaceholderBrace = /(?<=\{)(?=[^{}]+\})/

/**
 * Text as it is given, to the letter. A line break and a tab have elements of their own, and a text goes in as `text`:
 * as a child, the words CURRENT and SECTION would turn into page fields.
 */
export function textRuns(text: string, format: RunFormat = {}): XmlComponent[] {
  const pieces = text.match(/\r\n|[\n\r\u2028]|\t|[^\n\r\u2028\t]+/g) ?? []
  return pieces.flatMap((piece) => {
    if (piece === '\t') return [tab(format)]
    if (/^[\r\n\u2028]/.test(piece)) return [lineBreak(format)]
    return piece.split(afterPlaceholderBrace).map((part) => makeRun({ text: part }, format))
  })
}

export const tab = (format: RunFormat = {}): XmlComponent => makeRun({ children: [new Tab()] }, format)

export const lineBreak = (format: RunFormat = {}): XmlComponent => makeRun({ break: 1 }, format)

type RunContent = Pick<IRunOptions, 'text' | 'children' | 'break'>

/** A run, tracked as inserted, as deleted or as set in another way where it is. */
export function makeRun(content: RunContent, { marking, ...format }: RunFormat): XmlComponent {
  const options = { ...format, ...content }
  if (marking?.change === 'inserted') return new InsertedTextRun({ ...options, ...marking.stamp() })
  if (marking?.change === 'deleted') return new DeletedTextRun({ ...options, ...marking.stamp() })
  if (!marking?.was) return new TextRun(options)
  const { strong, emphasis } = marking.was
  return new TextRun({ ...options, revision: { ...format, bold: strong, italics: emphasis, ...marking.stamp() } })
}
