import { contentsEntries } from '../../model/contents-entries.js'
import type { AgreementDocument, Block } from '../../model/document.js'
import { abbreviationFinder } from '../../model/find-abbreviations.js'
import { Html, html } from '../../model/html.js'
import { sealPage } from '../../model/seal-page.js'
import { themeOf } from '../../model/theme.js'
import { flatBlocks } from '../../model/walk-blocks.js'
import { blocksHtml, contentsHtml, type PageContext } from './block-html.js'
import { metaHtml } from './meta-html.js'
import { printMargins } from './print-margins.js'
import { styleSheet } from './style-sheet.js'

/**
 * The document as one page that needs nothing else: no script, no other file, no connection. It says so itself
 * (Content-Security-Policy), so a browser wouldn't fetch anything even if there were something to fetch.
 */
export function writeHtml(document: AgreementDocument): string {
  const { language, title, words, metadata } = document
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
${metaHtml(metadata)}
<style>
${Html.of(styleSheet(themeOf(document)))}
${Html.of(printMargins(document))}
</style>
</head>
<body>
<a class="skip" href="#_main">${words.skip}</a>
${bodyHtml(document)}
</body>
</html>
`
  return sealPage(page.toString())
}

/** The title and what goes with it, links to all headings, and the text: three landmarks. */
function bodyHtml({ blocks, words, abbreviations }: AgreementDocument): Html {
  const context: PageContext = {
    find: abbreviationFinder(abbreviations),
    months: words.months,
    above: { id: '', level: 1 },
    regions: new Set(),
  }
  const start = frontLength(blocks)
  const [front, rest] = [blocks.slice(0, start), blocks.slice(start)]
  const [first, ...others] = rest
  const header = front.length > 0 ? html`<header>\n${blocksHtml(front, context)}\n</header>\n` : undefined
  return html`${header}${navHtml(blocks, first, words.contents)}<main id="_main" tabindex="-1">
${blocksHtml(first?.type === 'contents' ? others : rest, context)}
</main>`
}

/** How many blocks go with the title: all before a table of contents that comes before any heading, else what has no text. */
function frontLength(blocks: readonly Block[]): number {
  const first = blocks.find(({ type }) => type === 'contents' || type === 'heading')
  if (first?.type === 'contents') return blocks.indexOf(first)
  const text = blocks.findIndex(({ type }) => !frontTypes.has(type))
  return text === -1 ? blocks.length : text
}

const frontTypes: ReadonlySet<Block['type']> = new Set(['cover', 'title', 'stamp', 'figure', 'pageBreak'])

/** The document's own table of contents, or one for the page where the document has none. */
function navHtml(blocks: readonly Block[], first: Block | undefined, word: string): Html | undefined {
  if (first?.type === 'contents') return html`${contentsHtml(first)}\n`
  const entries = contentsEntries(blocks)
  if (entries.length === 0 || flatBlocks(blocks).some(({ type }) => type === 'contents')) return undefined
  return html`${contentsHtml({ id: '_contents', label: [{ type: 'text', text: word }], entries })}\n`
}
