import type { AgreementPdf } from './agreement-pdf.js'
import type { PlacedLine } from './layout/two-pass-layout.js'
import { destinationName, type TextNode } from './nodes.js'
import { Renderer } from './pdfmake.js'

/** pdfmake's renderer with bookmarks by level, and with words that look alike drawn, and linked, as one. */
export class PageRenderer extends Renderer {
  readonly #pdf: AgreementPdf
  readonly #marked = new Set<TextNode>()
  #bookmarks

  constructor(pdf: AgreementPdf) {
    super(pdf)
    this.#pdf = pdf
    this.#bookmarks = [{ level: 0, item: pdf.outline }]
  }

  override renderLine(line: PlacedLine, x: number, y: number): void {
    if (line.node && !this.#marked.has(line.node)) this.#mark(line.node, y)
    super.renderLine(joined(line), x, y)
  }

  /** pdfmake's own bookmarks lead to the top of the page, and their counts (ISO 32000-1, 12.3.3) leave out levels. */
  #mark(node: TextNode, y: number): void {
    this.#marked.add(node)
    if (!node.heading) return
    const { id, level, title } = node.heading
    const { page } = this.#pdf
    this.#pdf.addNamedDestination(destinationName(id), 'XYZ', null, y, null)
    this.#bookmarks = this.#bookmarks.filter((above) => above.level < level)
    const item = this.#bookmarks.at(-1)?.item.addItem(title)
    if (!item) return
    item.outlineData.Dest = [page.dictionary, 'XYZ', null, page.height - y, null]
    for (const { item: above } of this.#bookmarks) above.outlineData.Count = Number(above.outlineData.Count ?? 0) + 1
    this.#bookmarks.push({ level, item })
  }
}

/** The line with neighbours that look alike put together. */
function joined(line: PlacedLine): PlacedLine {
  const inlines: PlacedLine['inlines'] = []
  for (const word of line.inlines) {
    const last = inlines.at(-1)
    if (last && looks.every((look) => last[look] === word[look])) {
      last.text += word.text
      last.width += word.width
      last.trailingCut = word.trailingCut
    } else inlines.push({ ...word })
  }
  const last = inlines.at(-1)
  if (last) last.width -= last.trailingCut
  return Object.assign(line.clone(), { inlines })
}

const looks = [
  'font',
  'fontSize',
  'color',
  'characterSpacing',
  'decoration',
  'link',
  'linkToDestination',
  'room',
] as const
