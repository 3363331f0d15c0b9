import type { AgreementPdf } from './agreement-pdf.js'
import type { PlacedPicture } from './layout/agreement-layout.js'
import type { PlacedLine } from './layout/two-pass-layout.js'
import { destinationName, linkAround, type Part, type TextNode } from './nodes.js'
import { Renderer, TextDecorator, type Word } from './pdfmake.js'
import { splitWord } from './tagging/split-word.js'
import type { StructureElement } from './tagging/structure-element.js'
import type { Structure } from './tagging/structure-of.js'

/**
 * pdfmake's renderer with every word under its element of the structure, bookmarks by level, and words that look alike
 * drawn, and linked, as one. What is in no element, such as headers and borders, is marked as artifact.
 */
export class PageRenderer extends Renderer {
  readonly #pdf: AgreementPdf
  readonly #structure: Structure
  readonly #marked = new Set<TextNode>()
  readonly #drawn = new Set<PlacedLine['inlines']>()
  #bookmarks
  readonly #parts = new Map<Part, StructureElement>()
  readonly #decorator: TextDecorator

  constructor(pdf: AgreementPdf, structure: Structure) {
    super(pdf)
    this.#pdf = pdf
    this.#structure = structure
    this.#bookmarks = [{ level: 0, item: pdf.outline }]
    this.#decorator = new TextDecorator(pdf)
  }

  override renderLine(line: PlacedLine, x: number, y: number): void {
    if (line.node && !this.#marked.has(line.node)) this.#mark(line.node, y)
    const owner = this.#ownerOf(line)
    if (owner?.type === 'Form') this.#placeToSign(line, owner, x, y)
    else this.#drawWords(line, owner, x, y)
  }

  #drawWords(line: PlacedLine, owner: StructureElement | undefined, x: number, y: number): void {
    const baseline = y + line.getAscenderHeight()
    for (const word of joined(line).flatMap(splitWord)) {
      const element = owner && this.#elementOf(word.part, owner)
      const draw = () => {
        this.#pdf.showText(word, x + word.x, baseline)
        if (word.decoration) this.#decorator.drawDecorations(alone(word, line), x, y)
      }
      if (!element) this.#pdf.asArtifact('Pagination', draw)
      else if (isRule(word)) this.#pdf.asArtifact('Layout', draw)
      else this.#pdf.asContent(element, draw)
      const link = linkAround(word.part)
      if (owner && link)
        this.#annotate(word, this.#elementOf(link, owner), { x: x + word.x, y, height: line.getHeight() })
      if (word.breaksWord) this.#drawHyphen(word, x + word.x + word.width + word.trailingCut, baseline)
    }
  }

  /** Where a word goes on in the next line; no part of the text. */
  #drawHyphen(word: Word, x: number, baseline: number): void {
    this.#pdf.asArtifact('Layout', () => this.#pdf.showText({ ...word, text: '-' }, x, baseline))
  }

  override renderVector(vector: object): void {
    this.#pdf.asArtifact('Layout', () => super.renderVector(vector))
  }

  override renderImage(picture: PlacedPicture): void {
    const element = this.#structure.elementOf(picture)
    if (!element) throw new Error('a picture is in no element of the structure')
    const { image } = picture
    if ('shapes' in image) this.#pdf.drawWheel(element, image, picture)
    else this.#pdf.drawPicture(element, image, picture)
  }

  /** The line is decoration: who doesn't see it meets the field. */
  #placeToSign(line: PlacedLine, form: StructureElement, x: number, y: number): void {
    this.#pdf.asArtifact('Layout', () => this.#decorator.drawDecorations(line, x, y))
    const { signs } = line.node ?? {}
    const place = { x, y, width: line.getWidth(), height: line.getHeight() }
    if (signs) this.#pdf.addSignatureField(form, place, signs)
  }

  /** None for running lines, and for a table's header where it is repeated: a copy of a line has the same words. */
  #ownerOf(line: PlacedLine): StructureElement | undefined {
    if (this.#drawn.has(line.inlines)) return undefined
    this.#drawn.add(line.inlines)
    return this.#structure.elementOf(line.node ?? line.inlines[0]?.belongsTo)
  }

  /** The element of a part of the text that the owner holds: it begins where the first of its words stands. */
  #elementOf(part: Part | undefined, owner: StructureElement): StructureElement {
    if (!part) return owner
    const element = this.#parts.get(part) ?? this.#elementOf(part.within, owner).add(part.type, part.attributes)
    this.#parts.set(part, element)
    return element
  }

  #annotate(word: Word, element: StructureElement, { x, y, height }: { x: number; y: number; height: number }): void {
    const { link, linkToDestination, text, width } = word
    const spoken = link ? `${text.trim()} (${link})` : text.trim()
    this.#pdf.addLink(element, { x, y, width, height }, { url: link, destination: linkToDestination, spoken })
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

/** A line to write on: underlined spaces, which say nothing. */
const isRule = ({ decoration, text }: Word): boolean => decoration !== null && text.trim() === ''

/** The words of a line with neighbours that look alike put together. */
function joined(line: PlacedLine): Word[] {
  const words: Word[] = []
  for (const word of line.inlines) {
    const last = words.at(-1)
    if (last && looks.every((look) => last[look] === word[look])) {
      if (last.explained || word.explained) last.explained = [...explainedIn(last), ...explainedIn(word)]
      last.text += word.text
      last.width += word.width
      last.trailingCut = word.trailingCut
      last.breaksWord = word.breaksWord === true
    } else words.push({ ...word })
  }
  for (const word of words) if (word.room) word.text += ' '
  const last = words.at(-1)
  if (!last) return words
  last.width -= last.trailingCut
  for (const word of words) if (word !== last) word.breaksWord = false
  // A line break, and the dots before a page number, keep words apart for whoever doesn't see them.
  const isBeforeNumber = line.node?.leadsTo && line.lastLineInParagraph
  if ((line.newLineForced || isBeforeNumber) && !last.text.endsWith(' ')) last.text += ' '
  return words
}

const explainedIn = ({ text, explained }: Word): NonNullable<Word['explained']> =>
  explained ?? new Array(text.length).fill(undefined)

const looks = ['font', 'fontSize', 'color', 'characterSpacing', 'decoration', 'part', 'room'] as const

/** A word in its place on the line, as tall as the line. */
function alone(word: Word, line: PlacedLine): PlacedLine {
  const [height, ascender] = [line.getHeight(), line.getAscenderHeight()]
  return Object.assign(line.clone(), {
    inlines: [word],
    getHeight: () => height,
    getAscenderHeight: () => ascender,
  })
}
