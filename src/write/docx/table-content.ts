import {
  Table as DocxTable,
  type ITableRowOptions,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Row, Table } from '../../model/document.js'
import { atTop, type BlockContext, withinPart } from './block-context.js'
import { element } from './element.js'
import { indents, space, textWidth } from './measures.js'
import type { ParagraphStyle } from './paragraph-styles.js'
import type { TableName } from './plan-document.js'
import { writeParagraph } from './write-paragraph.js'

/** A data table: its header row is marked, and stands at the top of each page; no row is broken over two. */
export function tableContent(table: Table, context: BlockContext): DocxTable {
  const out = context.left === 0 && context.box === 'none' ? indents.tableOut : 0
  const widths = columnWidths(table, textWidth - context.left + 2 * out)
  const cellsOf = (cells: readonly Cell[], style: ParagraphStyle, place: BlockContext): readonly TableCell[] =>
    widths.map((width, i) => new TableCell({ children: [cellParagraph(cells[i], width, style, place)] }))
  const rowOf = (row: Row): TableRow => {
    const place = withinPart(row, context)
    return new TableRow({ ...rowMark(place), cantSplit: true, children: cellsOf(row.cells, 'TableText', place) })
  }
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
        new TableRow({
          ...rowMark(context),
          tableHeader: true,
          cantSplit: true,
          children: cellsOf(table.header, 'TableHeading', context),
        }),
        ...table.rows.map(rowOf),
      ],
    },
    context.plan.nameOf.get(table),
    table.id,
  )
}

/** A row of one version is tracked itself, beside all that stands in it. */
function rowMark({ marking }: BlockContext): Pick<ITableRowOptions, 'insertion' | 'deletion'> {
  if (!marking?.change) return {}
  return marking.change === 'inserted' ? { insertion: marking.stamp() } : { deletion: marking.stamp() }
}

/** A table with the words that a screen reader says of it: what it stands under, and its columns. */
class DescribedTable extends DocxTable {
  readonly unit: string

  constructor(
    options: ConstructorParameters<typeof DocxTable>[0],
    { title, columns }: TableName = { title: '', columns: '' },
    unit: string,
  ) {
    super(options)
    this.unit = unit
    const properties: unknown = this.root[0]
    if (!(properties instanceof TableProperties)) throw new Error('a table begins with its properties')
    properties.addChildElement(element('w:tblCaption', { 'w:val': title }))
    properties.addChildElement(element('w:tblDescription', { 'w:val': columns }))
  }
}

function cellParagraph(
  cell: Cell | undefined,
  width: number,
  style: ParagraphStyle,
  { plan, marking }: BlockContext,
): Paragraph {
  const place = { ...atTop(plan, marking), style }
  return writeParagraph(cell?.content ?? [], place, { blankEnd: width - 2 * space.cell.beside })
}

/** Whole twips that add up to the width: what rounding leaves over goes to the last column. */
function columnWidths({ header, rows, widths }: Table, total: number): number[] {
  const count = Math.max(header.length, ...rows.map((row) => row.cells.length))
  const shares = widths?.length === count ? widths : Array.from({ length: count }, () => 1 / count)
  const rounded = shares.map((share) => Math.round(share * total))
  return [...rounded.slice(0, -1), total - sum(rounded.slice(0, -1))]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
