import type { Attachment } from '../../model/attachment.js'
import type { Picture } from '../../model/pictures/picture.js'
import { attachSource } from './attach-source.js'
import { colourIntent } from './colour-intent.js'
import { FontSharingPdf } from './font-sharing-pdf.js'
import type { Info } from './metadata.js'
import type { PaintedWheel } from './nodes.js'
import type { PdfReference, Word } from './pdfmake.js'
import { drawShapes, drawTexts } from './pictures/draw-shapes.js'
import { embedPicture } from './pictures/embed-picture.js'
import { pdfText } from './tagging/pdf-text.js'
import type { StructureElement } from './tagging/structure-element.js'
import { writeStructure } from './tagging/write-structure.js'
import { xmpPacket } from './tagging/xmp.js'

/** The structure that PDF/A asks for. */
const level = 'A'

interface Size {
  readonly width: number
  readonly height: number
}

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * pdfmake's document as PDF/A and PDF/UA ask for it: content under elements of the structure, links and fields that
 * belong to them, metadata in XMP. No locale changes the order of names.
 */
export class AgreementPdf extends FontSharingPdf {
  readonly #info: Info
  readonly #language: string
  readonly #attachments: readonly Attachment[]
  readonly #fields: PdfReference[] = []
  #operators: string[] = []
  /** The file so far; pdfkit's constructor begins it, before anything private is there. */
  declare _parts: (Uint8Array | string)[] | undefined
  /** What was drawn so far, each written once, by its hash. */
  readonly #pictures = new Map<string, PdfReference>()

  constructor(info: Info, lang: string, attachments: readonly Attachment[] = []) {
    const options = { pdfVersion: '1.7', tagged: true, displayTitle: true, autoFirstPage: false, font: null }
    super({ ...options, info, lang })
    this.#info = info
    this.#language = lang
    this.#attachments = attachments
    this._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  }

  /** Text on its baseline. pdfkit would take three times as many operators, and half of the time that drawing takes. */
  showText({ text, font, fontSize, color, characterSpacing }: ShownText, x: number, baseline: number): void {
    if (text === '') return
    this.page.fonts[font.id] ??= font.ref()
    const place = `1 0 0 -1 ${rounded(x)} ${rounded(baseline)} Tm` // pdfkit's pages are upside down
    const spaced = characterSpacing ? [`${characterSpacing} Tc`, '0 Tc'] : ['', '']
    const shown = [spaced[0], ...font.operators(text, fontSize), spaced[1]].filter(Boolean)
    this.addContent(`BT\n/${font.id} ${fontSize} Tf\n${rgb(color)} rg\n${place}\n${shown.join('\n')}\nET`)
  }

  /** A page's operators, and the parts of the file, are put together at once: pdfkit makes bytes of each. */
  override addContent(operators: string): this {
    this.#operators.push(operators)
    return this
  }

  override flushPages(): void {
    if (this.#operators.length > 0) this.page.write(this.#operators.join('\n'))
    this.#operators = []
    super.flushPages()
  }

  override _write(part: Uint8Array | string): void {
    const bytes = typeof part === 'string' ? `${part}\n` : part
    this._parts ??= []
    this._parts.push(bytes)
    this._offset += bytes.length
  }

  /** What is drawn belongs to the element. */
  asContent(element: StructureElement, draw: () => void): void {
    const { dictionary: page, structParentTreeKey } = this.page
    const owners = this.getStructParentTree().get(structParentTreeKey)
    const mcid = owners.push(null) - 1
    element.children.push({ page, mcid, owners })
    this.#within(`/${element.type} <</MCID ${mcid}>> BDC`, draw)
  }

  /** pdfmake asks for the proportions of a picture, and would open a file or an address to get them. */
  override provideImage(image: Picture | PaintedWheel): Size {
    return 'shapes' in image ? { width: image.size, height: image.size } : image
  }

  /** A picture as the content of its element, which tells where it is. */
  drawPicture(element: StructureElement, picture: Picture, { x, y, width, height }: Place): void {
    const image = this.#pictures.get(picture.sha256) ?? embedPicture(picture, this)
    this.#pictures.set(picture.sha256, image)
    const name = `Picture${[...this.#pictures.keys()].indexOf(picture.sha256) + 1}`
    this.page.xobjects[name] = image
    this.asContent(element, () => {
      this.save()
      this.transform(width, 0, 0, -height, x, y + height) // pdfkit's pages are upside down, pictures are not
      this.addContent(`/${name} Do`)
      this.restore()
    })
    element.box = this._convertRect(x, y, width, height)
  }

  /** A drawing as the content of its element. Its words are decoration: the element says what it is. */
  drawWheel(
    element: StructureElement,
    { size, shapes, texts, theme }: PaintedWheel,
    { x, y, width, height }: Place,
  ): void {
    const within = (draw: () => void) => {
      this.save()
      this.transform(width / size, 0, 0, height / size, x, y)
      draw()
      this.restore()
    }
    this.asContent(element, () => within(() => drawShapes(this, shapes, theme)))
    this.asArtifact('Layout', () => within(() => drawTexts(this, texts, theme)))
    element.box = this._convertRect(x, y, width, height)
  }

  /** What is drawn is no part of the text: a running line, a border. */
  asArtifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#within(`/Artifact <</Type /${type}>> BDC`, draw)
  }

  #within(opening: string, draw: () => void): void {
    this.addContent(opening)
    draw()
    this.addContent('EMC')
  }

  /** A link that belongs to its element; `spoken` is what is said of it. */
  addLink(element: StructureElement, place: Place, { url, destination, spoken }: LinkTarget): void {
    const action = url ? { S: 'URI', URI: pdfText(url) } : { S: 'GoTo', D: pdfText(destination ?? '') }
    this.#annotate(element, place, { Subtype: 'Link', Contents: pdfText(spoken), A: action })
  }

  /** An empty field that a signature fills in; its appearance is empty too, as PDF/A wants one. */
  addSignatureField(element: StructureElement, place: Place, { field, spoken }: SignatureField): void {
    const appearance = this.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, place.width, place.height] })
    appearance.write(Buffer.from('\n')) // with nothing to write it would be no stream
    appearance.end()
    const entries = { Subtype: 'Widget', FT: 'Sig', T: pdfText(field), TU: pdfText(spoken), AP: { N: appearance } }
    this.#fields.push(this.#annotate(element, place, entries))
  }

  #annotate(element: StructureElement, { x, y, width, height }: Place, entries: object): PdfReference {
    const { dictionary: page, annotations } = this.page
    const key = this.createStructParentTreeNextKey()
    const Rect = this._convertRect(x, y, width, height)
    const annotation = this.ref({
      Type: 'Annot',
      Rect,
      Border: [0, 0, 0],
      F: printed,
      P: page,
      StructParent: key,
      ...entries,
    })
    annotation.end()
    annotations.push(annotation)
    element.children.push({ page, annotation, key })
    return annotation
  }

  /** pdfkit's own XMP isn't escaped, and knows PDF/A or PDF/UA, not both. */
  override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    metadata.compress = false
    const part = partFor(this.#attachments)
    metadata.write(Buffer.from(xmpPacket({ info: this.#info, language: this.#language, part, level })))
    metadata.end()
    this._root.data.Metadata = metadata
    this._root.data.OutputIntents = [colourIntent(this)]
  }

  /** pdfkit's own form asks viewers to draw the fields anew, which PDF/A forbids. */
  override endAcroForm(): void {
    const { AcroForm } = this._root.data as { AcroForm?: PdfReference }
    AcroForm?.end()
  }

  /** Ends the document, with its structure. */
  bytes(structure: StructureElement): Uint8Array {
    writeStructure(structure, this)
    for (const [at, attachment] of this.#attachments.entries()) {
      const key = this.#attachments.length === 1 ? attachment.name : String(at + 1).padStart(2, '0')
      attachSource(this, attachment, this.#info.CreationDate, key)
    }
    if (this.#fields.length > 0)
      this._root.data.AcroForm = this.ref({ Fields: this.#fields, SigFlags: hasSignatureFields })
    this.end()
    return Buffer.concat(
      (this._parts ?? []).map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
    )
  }
}

/** Part 2 of PDF/A, which archives ask for, allows no files of other kinds within; part 3 does. */
const partFor = (attachments: readonly Attachment[]): 2 | 3 => (attachments.length > 0 ? 3 : 2)

type ShownText = Pick<Word, 'text' | 'font' | 'fontSize' | 'color' | 'characterSpacing'>

/** As pdfkit writes numbers. */
const rounded = (points: number): number => Math.round(points * 1e6) / 1e6

/** `#rrggbb`, each from 0 to 1. A document has a few colours, and shows each a thousand times. */
function rgb(color: string): string {
  const before = shares.get(color)
  if (before !== undefined) return before
  const parts = [1, 3, 5].map((at) => Number((Number.parseInt(color.slice(at, at + 2), 16) / 255).toFixed(4)))
  if (shares.size > 100) shares.clear()
  shares.set(color, parts.join(' '))
  return parts.join(' ')
}

const shares = new Map<string, string>()

interface LinkTarget {
  readonly url: string | null
  readonly destination: string | null
  readonly spoken: string
}

interface SignatureField {
  /** Its name, which no other field has. */
  readonly field: string
  readonly spoken: string
}

/** The flag of forms (ISO 32000-1, 12.7.2). */
const hasSignatureFields = 1

/** The flag of annotations that are printed with the page; PDF/A asks for it. */
const printed = 4
