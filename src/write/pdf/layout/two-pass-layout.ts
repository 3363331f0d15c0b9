import type { Measured, Word } from 'pdfmake/js/LayoutBuilder.js'
import type { TextNode } from '../nodes.js'
import { DocumentContext, LayoutBuilder, type Line, type Page } from '../pdfmake.js'
import { header as headerSizes, margins, sheet, tallest } from '../styles.js'
import { buildWordsIn } from './build-words.js'
import { addPageNumbers } from './page-numbers.js'
import { PageWriter } from './page-writer.js'
import { type Piece, Rehearsal } from './rehearsal.js'

/** A line on a page, and the text that it is part of; list markers and page numbers are part of none. */
export type PlacedLine = Line & { node?: TextNode }

/**
 * pdfmake's layout, done twice: first on an endless page, to learn what room each piece needs with what must stand
 * beside it, and then on pages, where each piece begins on the next page if that room isn't left. pdfmake's own means,
 * `unbreakable` and `dontBreakRows`, lose the text of what is taller than a page, and it has none for headings.
 */
export class TwoPassLayout extends LayoutBuilder {
  declare writer: PageWriter
  /** While the first pass lasts. */
  protected rehearsal: Rehearsal | undefined
  #needs = new Map<object, number[]>()
  #pageEnds = false

  override tryLayoutDocument(...[content, pdf, , , , header, footer]: Parameters<LayoutBuilder['tryLayoutDocument']>) {
    buildWordsIn(this.docMeasure.textInlines, pdf)
    const root = this.measured(content)
    this.#needs = this.#rehearse(root, margins).needs()
    this.#beginPages(sheet, this.#belowHeader(header(2, 2)))
    this.processNode(root)
    this.#pageEnds = false
    const pages = this.writer.context().pages as Page<PlacedLine>[]
    addPageNumbers(pages, (node) => this.measured(node)._inlines[0] as Word)
    this.addHeadersAndFooters(header, footer)
    return { pages, linearNodeList: [] }
  }

  protected measured<Node extends object>(node: Node): Node & Measured {
    return this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(node))
  }

  /** A piece begins: on the next page, if this one hasn't the room that it needs. */
  protected begin(part: object): Piece | undefined {
    const room = this.writer.context().availableHeight
    if (this.rehearsal) return this.rehearsal.begin(part, room)
    const need = this.#needs.get(part)?.shift() ?? 0
    if (this.writer.transactionLevel > 0) return undefined
    if (this.writer.pageHasText && (this.#pageEnds || need > room - rounding)) this.writer.moveToNextPage()
    this.#pageEnds = false
    return undefined
  }

  /** Places what stands on one page if a page can hold it; while rehearsing, returns its height. */
  protected together(part: object, place: () => void): number {
    const piece = this.begin(part)
    this.rehearsal?.owe(1)
    place()
    return piece ? (this.rehearsal?.endTogether(piece, this.writer.context().availableHeight) ?? 0) : 0
  }

  /** Whatever is placed next begins a page; if nothing is, there is no empty page. */
  protected endPage(): void {
    this.#pageEnds = true
    this.rehearsal?.owe(0)
  }

  #rehearse(node: object, around: Margins): Rehearsal {
    const rehearsal = new Rehearsal(textHeight * tallest.together)
    this.rehearsal = rehearsal
    this.linearNodeList = []
    this.#beginPages({ ...sheet, height: endless }, around)
    this.processNode(node)
    for (const processed of this.linearNodeList) processed.resetXY()
    this.rehearsal = undefined
    return rehearsal
  }

  /** A header of many lines pushes the text down. */
  #belowHeader(header: object | null): Margins {
    if (!header) return margins
    this.#rehearse(this.measured(header), { left: 0, right: 0, top: 0, bottom: 0 })
    return { ...margins, top: Math.max(margins.top, this.writer.context().y + headerSizes.gapToText) }
  }

  #beginPages(size: { width: number; height: number }, around: Margins): void {
    this.writer = new PageWriter(new DocumentContext())
    this.writer.addPage({ ...size }, null, around)
  }
}

type Margins = Readonly<Record<keyof typeof margins, number>>

export const textHeight = sheet.height - margins.top - margins.bottom

/** Height of a page whose foot nothing reaches. */
const endless = 1e7

/** Sums of heights differ by less than this, whatever they are added up from. */
const rounding = 0.001
