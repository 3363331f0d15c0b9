import type { Repeatable } from 'pdfmake/js/PageElementWriter.js'
import { type Line, PageElementWriter } from '../pdfmake.js'

/** pdfmake's writer, which puts lines on pages. It also knows which pages have text, and keeps headers in their frames. */
export class PageWriter extends PageElementWriter {
  readonly #withText = new Set<number>()
  readonly #depths = new Map<Repeatable, number>()

  /** Whether text or a picture stands on the page, besides the repeated headers of tables. */
  get pageHasText(): boolean {
    return this.#withText.has(this.context().page)
  }

  /** A list's marker, the only line to stand beside another, comes before that line in the order of reading. */
  override addLine(line: Line, standsBeside = false): object | false {
    const { items } = this.context().getCurrentPage()
    const position = super.addLine(line, standsBeside, standsBeside ? items.length - 1 : undefined)
    if (this.transactionLevel === 0) this.#withText.add(this.context().page)
    return position
  }

  override addImage(image: object): object | false {
    const position = super.addImage(image)
    this.#withText.add(this.context().page)
    return position
  }

  override pushToRepeatables(header: Repeatable): void {
    this.#depths.set(header, this.listenerCount('pageChanged'))
    super.pushToRepeatables(header)
  }

  /**
   * pdfmake repeats the headers first and then lets each row that goes on tell its distances, from the outermost in. So
   * the header of a table within a frame would stand on the frame's edge, and the frame begin below it. Here each has its
   * turn, and is told where the one around it begins.
   */
  override moveToNextPage(orientation?: string): void {
    const context = this.context()
    const { prevPage, prevY } = context.moveToNextPage(orientation)
    const rows = this.listeners('pageChanged')
    let begin = context.y
    for (let depth = 0; depth <= rows.length; depth++) {
      for (const header of this.repeatables) if (this.#depths.get(header) === depth) this.#repeat(header)
      const { y } = context
      rows[depth]?.({ prevPage, prevY, y: begin })
      begin = y
    }
  }

  #repeat(header: Repeatable): void {
    const context = this.context()
    if (header.insertedOnPages[context.page]) context.moveDown(header.height)
    else this.addFragment(header, true)
    header.insertedOnPages[context.page] = true
  }
}
