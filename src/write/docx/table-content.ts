import {
  Table as DocxTable,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Table } from '../../model/document.js'
import { plainText } from '../../model/plain-text.js'
import { atTop, type BlockContext } from './block-context.js'
import { element } from './element.js'
import { indents, space, textWidth } from './measures.js'
import type { ParagraphStyle } from './paragraph-styles.js'
import { writeParagraph } from './write-paragraph.js'

/** A data table: its header row is marked, and stands at the top of each page; no row is broken over two. */
export function tableContent(table: Table, context: BlockContext): DocxTable {
  const out = context.left === 0 && context.box === 'none' ? indents.tableOut : 0
  const widths = columnWidths(table, textWidth - context.left + 2 * out)
  const row = (cells: readonly Cell[], style: ParagraphStyle): readonly TableCell[] =>
    widths.map((width, i) => new TableCell({ children: [cellParagraph(cells[i], width, style, context)] }))
  return new DescribedTable(
    {
      style: 'AgreementTable',
      layout: TableLayoutType.FIXED,
      width: { size: sum(widths), type: WidthType.DXA },
      ...(context.left !== out && { indent: { size: context.left - out, type: WidthType.DXA } }),
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: row(table.header, 'TableHeading') }),
        ...table.rows.map(({ cells }) => new TableRow({ cantSplit: true, children: row(cells, 'TableText') })),
      ],
    },
    context.plan.titleOf.get(table) ?? '',
    table.header.map((cell) => plainText(cell.content)).join(', '),
  )
}

/** A table with the words that a screen reader says of it: what it stands under, and its columns. */
class DescribedTable extends DocxTable {
  constructor(options: ConstructorParameters<typeof DocxTable>[0], title: string, description: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof TableProperties)) throw new Error('a table begins with its properties')
    properties.addChildElement(element('w:tblCaption', { 'w:val': title }))
    properties.addChildElement(element('w:tblDescription', { 'w:val': description }))
  }
}

function cellParagraph(
  cell: Cell | undefined,
  width: number,
  style: ParagraphStyle,
  { plan }: BlockContext,
): Paragraph {
  return writeParagraph(cell?.content ?? [], { ...atTop(plan), style }, { blankEnd: width - 2 * space.cell.beside })
}

/** Whole twips that add up to the width: what rounding leaves over goes to the last column. */
function columnWidths({ header, rows, widths }: Table, total: number): number[] {
  const count = Math.max(header.length, ...rows.map((row) => row.cells.length))
  const shares = widths?.length === count ? widths : Array.from({ length: count }, () => 1 / count)
  const rounded = shares.map((share) => Math.round(share * total))
  return [...rounded.slice(0, -1), total - sum(rounded.slice(0, -1))]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
