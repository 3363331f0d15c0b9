import type { Word } from 'pdfmake/js/LayoutBuilder.js'
import type { TextNode } from '../nodes.js'
import type { Page } from '../pdfmake.js'
import { colors, contents } from '../styles.js'
import type { PlacedLine } from './two-pass-layout.js'

/** The page of each heading, from 1. */
export function headingPages(pages: readonly Page<PlacedLine>[]): Map<string, number> {
  const pageOf = new Map<string, number>()
  for (const [i, page] of pages.entries()) {
    for (const { type, item } of page.items) {
      const heading = type === 'line' && item.node?.heading
      if (heading && !pageOf.has(heading.id)) pageOf.set(heading.id, i + 1)
    }
  }
  return pageOf
}

/** Ends each entry of the contents with dots and a page number. pdfmake's own contents know neither dots nor levels. */
export function addPageNumbers(pages: readonly Page<PlacedLine>[], wordOf: (node: object) => Word): void {
  const pageOf = headingPages(pages)
  for (const page of pages) {
    page.items = page.items.flatMap((item) => {
      const entry = item.type === 'line' && item.item.lastLineInParagraph ? item.item.node : undefined
      const number = pageOf.get(entry?.leadsTo?.heading ?? '')
      if (item.type !== 'line' || !entry || !number) return [item]
      return [item, ...numberItems(item.item, wordOf(numberNode(entry, number)))]
    })
  }
}

const numberNode = ({ leadsTo, style }: TextNode, number: number): object => ({
  text: [{ ...leadsTo?.link, text: String(number) }],
  style,
})

function numberItems(entry: PlacedLine, word: Word): Page<PlacedLine>['items'] {
  const { width, pitch, gap } = contents.leader
  const end = entry.x + entry.maxWidth + contents.pageRoom
  const number: PlacedLine = Object.assign(entry.clone(), {
    inlines: [{ ...word, x: 0, ...(entry.node && { belongsTo: entry.node }) }],
    x: end - word.width,
  })
  delete number.node
  const y = entry.y + entry.getAscenderHeight() - width
  // Dots stand under one another on all lines: at whole steps from the page's edge.
  const x1 = Math.ceil((entry.x + entry.getWidth() + gap) / pitch) * pitch
  const x2 = Math.max(x1, number.x - gap)
  const dash = { length: 0.01, space: pitch - 0.01 }
  const dots = { type: 'line', x1, x2, y1: y, y2: y, lineWidth: width, lineColor: colors.muted, lineCap: 'round', dash }
  return [
    { type: 'vector', item: dots },
    { type: 'line', item: number },
  ]
}
