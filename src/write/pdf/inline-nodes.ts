import type { Inline, PerInline } from '../../model/document.js'
import { markedRuns } from '../../model/marked-runs.js'
import { plainText } from '../../model/plain-text.js'
import { markLook } from './mark-look.js'
import { type Look, linkAround, type Run } from './nodes.js'
import { blanks, colors, underline } from './styles.js'

/** The runs of text that print these inlines. Text is data: nothing in it is markup to pdfmake. */
export const inlineNodes = (inlines: readonly Inline[], look: Look = {}): Run[] =>
  markedRuns(inlines).flatMap(({ mark, inlines: run }, i, all) => {
    const runs = runsOf(run, mark ? markLook(mark, look) : look)
    const isReplacement = mark === 'inserted' && all[i - 1]?.mark === 'deleted'
    const isOneWord =
      isReplacement &&
      /[\p{L}\p{N}]$/u.test(plainText(all[i - 1]?.inlines ?? [])) &&
      /^[\p{L}\p{N}]/u.test(plainText(run))
    return isOneWord ? [{ ...look, text: ' ' }, ...runs] : runs // the two would be read as one word
  })

const runsOf = (inlines: readonly Inline[], look: Look): Run[] =>
  inlines.flatMap((inline) => (write[inline.type] as (inline: Inline, look: Look) => Run[])(inline, look))

const write: PerInline<Run[], Look> = {
  text: ({ text }, look) => [{ ...look, text: text.replaceAll('\u00ad', '') }],
  strong: ({ children }, look) => runsOf(children, { ...look, bold: true }),
  emphasis: ({ children }, look) => runsOf(children, { ...look, italics: true }),
  // A link within a link leads where the outer one does.
  link: ({ href, children }, look) => runsOf(children, linkAround(look.part) ? look : linkLook(href, look)),
  language: ({ language, children }, look) =>
    inlineNodes(children, { ...look, part: { type: 'Span', attributes: { language }, within: look.part } }),
  break: (_inline, look) => [{ ...look, text: '\n' }],
  blank: ({ purpose }) => [blanks[purpose]],
}

/** In what was inserted or deleted it looks like that. */
const linkLook = (href: string, look: Look): Look => ({
  color: colors.link,
  decoration: 'underline',
  decorationThickness: underline,
  ...look,
  link: asciiUrl(href),
  part: { type: 'Link', within: look.part },
})

/** The URL in a PDF is ASCII; `ø` in a path is written as `%C3%B8`, and in a host in Punycode. */
const asciiUrl = (url: string): string => (/^[\x21-\x7e]*$/.test(url) || !URL.canParse(url) ? url : new URL(url).href)
