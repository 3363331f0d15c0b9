import { type AlignedPart, alignVersions } from '../../../model/align-versions.js'
import type { AgreementDocument, Block } from '../../../model/document.js'
import { abbreviationFinder } from '../../../model/find-abbreviations.js'
import { type Html, html, joined } from '../../../model/html.js'
import { markWords } from '../../../model/mark-words.js'
import { readersFront } from '../../../model/readers-front.js'
import type { Redline } from '../../../model/redline.js'
import { acceptAll } from '../../../model/settle-changes.js'
import { themeOf } from '../../../model/theme.js'
import { blocksHtml, type PageContext } from '../block-html.js'
import { metaHtml } from '../meta-html.js'
import { printMargins } from '../print-margins.js'
import { sealedPage } from '../sealed-page.js'
import { styleSheet } from '../style-sheet.js'
import { navHtml } from '../write-html.js'
import { namedChangesHtml, placeHtml, placesHtml } from './places-html.js'
import { redlineStyle } from './redline-style.js'
import { sidesHtml } from './sides-html.js'

/** In line: one text with marks. Side by side: the old version beside the new one. */
export type HtmlView = 'inline' | 'side-by-side'

/** Two versions as one page: what changed, with links to each change, and the agreement with marks. */
export function writeHtmlRedline(redline: Redline, view: HtmlView = 'inline'): string {
  const { document, old } = redline
  const now = acceptAll(document)
  const words = markWords(document.language)
  const parts = alignVersions(document.blocks)
  return sealedPage({
    language: document.language,
    title: `${words.changesIn} ${document.title}`,
    metas: joined([
      metaHtml(document.metadata),
      ...(old.metadata.sourceSha256
        ? [html`\n<meta name="sammenlignet-med-sha256" content="${old.metadata.sourceSha256}">`]
        : []),
    ]),
    styles: [
      styleSheet(themeOf(document)),
      redlineStyle(document.language, view),
      printMargins({ ...now, blocks: [] }),
    ],
    skip: document.words.skip,
    body: html`<header id="endringsside">
${frontHtml(redline, parts, contextOf(now))}
${placesHtml(parts, words)}
</header>
${contentsHtml(now)}<main id="_main" tabindex="-1">
${view === 'inline' ? inlineHtml(redline, parts, contextOf(now)) : sidesHtml(redline, parts, contextOf(now))}
</main>`,
  })
}

/** Changes that have been put into words lead to where they show. */
function frontHtml(redline: Redline, parts: readonly AlignedPart[], context: PageContext): Html {
  const front = readersFront(redline)
  if (redline.changes.length === 0) return blocksHtml(front, context)
  const others = front.filter(({ type }) => type !== 'list')
  return html`${blocksHtml(others, context)}\n${namedChangesHtml(redline.changes, parts)}`
}

const contextOf = ({ abbreviations, words }: AgreementDocument): PageContext => ({
  find: abbreviationFinder(abbreviations),
  months: words.months,
  above: { id: '', level: 1 },
  regions: new Set(),
})

/** The new version's: it isn't compared. */
function contentsHtml({ blocks, words }: AgreementDocument): Html | undefined {
  return navHtml(
    blocks,
    blocks.find(({ type }) => type === 'contents'),
    words.contents,
  )
}

function inlineHtml({ document }: Redline, parts: readonly AlignedPart[], context: PageContext): Html {
  const words = markWords(document.language)
  const changed = parts.filter(({ number }) => number !== undefined)
  const numbers = new Map(
    changed.map(({ old, new: now, number = 0 }) => {
      // A block that was deleted stands before the one beside it.
      const first = old?.block.change ? old : (now ?? old)
      return [first?.block.id ?? '', number]
    }),
  )
  const placeOf = (id: string) => {
    const number = numbers.get(id)
    return number === undefined ? undefined : placeHtml(number, changed.length, words, { isTarget: true })
  }
  const blocks: readonly Block[] = document.blocks.filter(({ type }) => type !== 'contents')
  return blocksHtml(blocks, { ...context, placeOf })
}
