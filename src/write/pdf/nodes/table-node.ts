import type { BlockOf, Cell } from '../../../model/document.js'
import { plainText } from '../../../model/plain-text.js'
import { inlineNodes } from '../inline-nodes.js'
import type { TableNode, TextNode } from '../nodes.js'
import { type StyleName, table as sizes, spaces } from '../styles.js'

/** A table of data; rows with too few cells are filled up. */
export function tableNode({ id, header, rows, widths }: BlockOf<'table'>, out: number): TableNode {
  const count = Math.max(1, header.length, ...rows.map((row) => row.cells.length))
  const shares = widths?.length === count ? widths : Array<number>(count).fill(1 / count)
  const hasHeader = header.some((cell) => plainText(cell.content) !== '')
  const rowNodes = (cells: readonly Cell[], block: string, style: StyleName) =>
    Array.from({ length: count }, (_, i) => cellNode(cells[i]?.content ?? [], block, style))
  const body = rows.map((row) => rowNodes(row.cells, row.id, 'table'))
  return {
    role: 'table',
    block: id,
    layout: 'table',
    hasHeader,
    table: {
      widths: shares.map((share) => `${share * 100}%`),
      body: hasHeader ? [rowNodes(header, id, 'tableHeader'), ...body] : body,
    },
    marginLeft: -out,
    marginRight: -out,
    ...spaces.table,
  }
}

/** Labelled lines, labels and values each in their column. */
export const factsNode = ({ id, items }: BlockOf<'facts'>, layout: 'facts' | 'coverFacts'): TableNode => ({
  role: 'facts',
  block: id,
  layout,
  table: {
    widths: [`${sizes.factsTerm}%`, `${100 - sizes.factsTerm}%`],
    body: items.map((fact) => [cellNode(fact.term, fact.id, 'term'), cellNode(fact.description, fact.id, 'body')]),
  },
  ...spaces[layout],
})

const cellNode = (content: Cell['content'], block: string, style: StyleName): TextNode => ({
  role: 'layout',
  block,
  text: inlineNodes(content),
  style,
})
