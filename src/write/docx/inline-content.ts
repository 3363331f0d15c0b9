import type { XmlComponent } from 'docx'
import type { Change, Inline, PerInline, Setting } from '../../model/document.js'
import { ExternalLink, linkTarget } from './external-link.js'
import { lineBreak, type RunFormat, tab, textRuns } from './text-runs.js'
import { type Enclose, openBeforeOthers, withoutControls } from './value-control.js'

/**
 * The inlines of a paragraph: runs, links, and what values are enclosed in. Formatting is handed down to each run, so
 * that links stand right in the paragraph.
 */
export function inlineContent(
  inlines: readonly Inline[],
  format: RunFormat = {},
  enclose: Enclose = withoutControls,
): XmlComponent[] {
  return openBeforeOthers(inlines.flatMap((inline) => write(inline)(inline, { format, enclose })))
}

/** How many lines to write on there are: each needs a tab stop of its own in the paragraph. */
export function countBlanks(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => {
    if (inline.type === 'blank') return sum + 1
    return sum + ('children' in inline ? countBlanks(inline.children) : 0)
  }, 0)
}

interface Context {
  readonly format: RunFormat
  readonly enclose: Enclose
}

const perInline: PerInline<readonly XmlComponent[], Context> = {
  text: (text, { format, enclose }) => enclose(text, textRuns(text.text, marked(text, format)), format),
  strong: ({ children }, { format, enclose }) => inlineContent(children, { ...format, bold: true }, enclose),
  emphasis: ({ children }, { format, enclose }) => inlineContent(children, { ...format, italics: true }, enclose),
  link: ({ href, children }, { format, enclose }) => {
    const target = linkTarget(href)
    if (!target) return inlineContent(children, format, enclose)
    return [new ExternalLink(target, withoutLinks(inlineContent(children, { ...format, style: 'Hyperlink' }, enclose)))]
  },
  language: ({ language, children }, { format, enclose }) =>
    inlineContent(children, { ...format, language: { value: language } }, enclose),
  break: (inline, { format }) => [lineBreak(marked(inline, format))],
  blank: (inline, { format }) => [tab(marked(inline, format))],
}

/** What the inline itself says of its versions goes into the format of its runs. */
function marked({ change, was }: Marks, { marking, ...format }: RunFormat): RunFormat {
  return marking ? { ...format, marking: { ...marking, ...(change && { change }), ...(was && { was }) } } : format
}

interface Marks {
  readonly change?: Change
  readonly was?: Setting
}

const write = (inline: Inline) =>
  perInline[inline.type] as (inline: Inline, context: Context) => readonly XmlComponent[]

/** A link within a link leads where the outer one does. */
const withoutLinks = (content: readonly XmlComponent[]): XmlComponent[] =>
  content.flatMap((part) => (part instanceof ExternalLink ? part.runs : [part]))
