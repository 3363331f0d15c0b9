import { type IRunOptions, Tab, TextRun } from 'docx'

/** How a run looks, from what it stands in. */
export type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'style' | 'language'>

/**
 * The docx library writes a list's id as `{list-1}` and fills it in over the whole part, so text that reads like that
 * would be changed: it is broken in two after the brace.
 */
const afterPlaceholderBrace = /(?<=\{)(?=[^{}]+\})/

/**
 * Text as it is given, to the letter. A line break and a tab have elements of their own, and a text goes in as `text`:
 * as a child, the words CURRENT and SECTION would turn into page fields.
 */
export function textRuns(text: string, format: RunFormat = {}): TextRun[] {
  const pieces = text.match(/\r\n|[\n\r\u2028]|\t|[^\n\r\u2028\t]+/g) ?? []
  return pieces.flatMap((piece) => {
    if (piece === '\t') return [tab(format)]
    if (/^[\r\n\u2028]/.test(piece)) return [lineBreak(format)]
    return piece.split(afterPlaceholderBrace).map((part) => new TextRun({ ...format, text: part }))
  })
}

export const tab = (format: RunFormat = {}): TextRun => new TextRun({ ...format, children: [new Tab()] })

export const lineBreak = (format: RunFormat = {}): TextRun => new TextRun({ ...format, break: 1 })
