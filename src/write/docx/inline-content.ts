import type { TextRun } from 'docx'
import type { Inline, PerInline } from '../../model/document.js'
import { ExternalLink, linkTarget } from './external-link.js'
import { lineBreak, type RunFormat, tab, textRuns } from './text-runs.js'

/** What a paragraph holds: runs and links. */
export type InlineContent = TextRun | ExternalLink

/** The inlines of a paragraph. Formatting is handed down to each run, so that links stand right in the paragraph. */
export function inlineContent(inlines: readonly Inline[], format: RunFormat = {}): InlineContent[] {
  return inlines.flatMap((inline) => write(inline)(inline, format))
}

/** How many lines to write on there are: each needs a tab stop of its own in the paragraph. */
export function countBlanks(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'blank') return sum + 1
    return sum + ('children' in inline ? countBlanks(inline.children) : 0)
  }, 0)
}

const perInline: PerInline<InlineContent[], RunFormat> = {
  text: ({ text }, format) => textRuns(text, format),
  strong: ({ children }, format) => inlineContent(children, { ...format, bold: true }),
  emphasis: ({ children }, format) => inlineContent(children, { ...format, italics: true }),
  link: ({ href, children }, format) => {
    const target = linkTarget(href)
    if (!target) return inlineContent(children, format)
    return [new ExternalLink(target, runsOf(children, { ...format, style: 'Hyperlink' }))]
  },
  break: (_, format) => [lineBreak(format)],
  blank: (_, format) => [tab(format)],
}

const write = (inline: Inline) => perInline[inline.type] as (inline: Inline, format: RunFormat) => InlineContent[]

/** A link within a link leads where the outer one does. */
const runsOf = (inlines: readonly Inline[], format: RunFormat): TextRun[] =>
  inlineContent(inlines, format).flatMap((content) => (content instanceof ExternalLink ? content.runs : [content]))
