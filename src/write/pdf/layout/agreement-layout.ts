import type { Measured, Row } from 'pdfmake/js/LayoutBuilder.js'
import type { ListNode, PictureNode, StackNode, TableNode, TextNode } from '../nodes.js'
import { list, numberRoom, tallest } from '../styles.js'
import { balanceLines } from './balance-lines.js'
import { breakAtSign } from './break-at-sign.js'
import { feedLine } from './feed-line.js'
import { keepOnOneLine } from './keep-on-one-line.js'
import { partLongWords } from './part-long-words.js'
import { settleHyphens } from './settle-hyphens.js'
import { type PlacedLine, TwoPassLayout, textHeight } from './two-pass-layout.js'

/** A picture on a page. */
export type PlacedPicture = PictureNode & { readonly x: number; readonly y: number }

/** What agreements ask of pdfmake's nodes: what stays on one page, and how lists, numbers and long words are set. */
export class AgreementLayout extends TwoPassLayout {
  override processVerticalContainer(node: StackNode): void {
    if (node.together) this.together(node, () => super.processVerticalContainer(node))
    else super.processVerticalContainer(node)
    if (node.endsPage) this.endPage()
  }

  /** Markers that are text, and end at one edge; pdfmake draws bullets and sets numbers at the left. */
  override processList(ordered: boolean, node: ListNode & Measured): void {
    const { bullet, hang } = node
    for (const item of (node.ol ?? node.ul ?? []) as readonly (StackNode & Measured)[]) {
      const marker = bullet ? this.measured({ text: `${bullet} ` })._inlines : item.listMarker._inlines
      for (const word of marker) word.belongsTo = item
      const width = (marker[0]?.width ?? 0) + list.gap
      item.listMarker = { _inlines: marker, _minWidth: width }
      node._gapSize = { width: Math.max(hang, width, node._gapSize.width) }
    }
    super.processList(ordered, node)
  }

  /** A box isn't begun where none of its text has room, nor a header where its first row hasn't. */
  override processTable(node: TableNode & Measured): void {
    delete node._bottomByPage
    this.begin(node)
    this.rehearsal?.owe(1)
    super.processTable(node)
  }

  /** A row of a table, or columns, stays whole; only a box goes on. A header that is too tall isn't repeated. */
  override processRow(row: Row): object {
    const { tableNode: node, rowIndex } = row as Row & { tableNode?: TableNode }
    const context = this.writer.context()
    const { availableWidth } = context
    let placed = {}
    const place = () => {
      placed = super.processRow(row)
    }
    if (node?.role === 'layout') place()
    else {
      const height = this.together(row.cells, place)
      if (this.rehearsal && node?.hasHeader && rowIndex === 0) {
        node.table.headerRows = height <= textHeight * tallest.repeated ? 1 : 0
        this.rehearsal.owe(1)
      }
    }
    // After a page break within a list, pdfmake forgets how far the list is set in.
    context.availableWidth = availableWidth
    return placed
  }

  override processLeaf(node: TextNode & Measured): void {
    if (node.keepsNext) this.rehearsal?.beginChain()
    const words = node._inlines
    settleHyphens(words, this.writer.context().availableWidth)
    // pdfmake uses up the words that it places, and they are placed twice.
    if (this.rehearsal) node._inlines = words.map((word) => ({ ...word }))
    const [first] = node._inlines
    if (first?.room) first.width = Math.max(first.room, first.width + numberRoom.gap)
    keepOnOneLine(node._inlines)
    partLongWords(node._inlines, this.writer.context().availableWidth)
    if (node.balanced) balanceLines(node._inlines, this.writer.context().availableWidth)
    super.processLeaf(node)
    node._inlines = words
    this.rehearsal?.endText(node, node.keepsNext)
  }

  override processImage(node: PictureNode): void {
    const piece = this.begin(node)
    super.processImage(node)
    if (piece) piece.after = piece.before - node.height
  }

  override buildNextLine(node: TextNode & Measured): PlacedLine | null {
    if (node._inlines.length === 0) return null
    const piece = this.begin(node)
    breakAtSign(node._inlines, this.writer.context().availableWidth)
    const line = feedLine(node, () => super.buildNextLine(node) as PlacedLine)
    line.node = node
    if (piece) piece.after = piece.before - line.getHeight()
    return line
  }
}
