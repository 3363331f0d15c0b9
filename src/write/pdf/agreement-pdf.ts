import type { Font } from 'pdfmake/js/PDFDocument.js'
import { family, fontFiles } from './fonts.js'
import type { Info } from './metadata.js'
import { PDFDocument, type PdfReference } from './pdfmake.js'
import { pdfText } from './tagging/pdf-text.js'
import type { StructureElement } from './tagging/structure-element.js'
import { writeStructure } from './tagging/write-structure.js'
import { xmpPacket } from './tagging/xmp.js'

/** What PDF/A calls itself: part 2, with the structure that level A asks for. */
const standard = { part: 2, level: 'A' } as const

export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * pdfmake's document as PDF/A and PDF/UA ask for it: content under elements of the structure, links that belong to them,
 * metadata in XMP. Fonts are shared by all documents of a process, and no locale changes the order of names.
 */
export class AgreementPdf extends PDFDocument {
  readonly #info: Info
  readonly #language: string
  readonly #fields: PdfReference[] = []

  constructor(info: Info, lang: string) {
    const subset = `PDF/A-${standard.part}${standard.level.toLowerCase()}`
    const options = { pdfVersion: '1.7', subset, tagged: true, displayTitle: true, autoFirstPage: false, font: null }
    super(fontFiles(), {}, {}, {}, { ...options, info, lang })
    this.#info = info
    this.#language = lang
    this._root.data.Names.data.Dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  }

  /** Parsing the files and shaping words is most of a document's cost, and both can be kept. */
  override provideFont(name: string, bold: boolean, italics: boolean): Font {
    const type = this.getFontType(bold, italics)
    const own = this.fontCache[name]?.[type]
    if (own) return own
    const shared = sharedFaces.get(type)
    const font = shared ? this.#adopt(shared, type) : super.provideFont(name, bold, italics)
    if (!shared) sharedFaces.set(type, settled(font))
    this.fontCache[name] = { ...this.fontCache[name], [type]: font }
    return font
  }

  /** A document embeds the glyphs it uses: it needs a font of its own, around the shared parts. */
  #adopt(shared: Font, type: string): Font {
    const font = new shared.constructor(this, shared.font, `F${++this._fontCount}`)
    font.layoutCache = withinLimit(shared)
    this._fontFamilies[type] = font
    return font
  }

  /** The face in which no character of the typeface is missing. */
  get regular(): Font {
    return this.provideFont(family, false, false)
  }

  /** What is drawn belongs to the element. */
  asContent(element: StructureElement, draw: () => void): void {
    const { dictionary: page, structParentTreeKey } = this.page
    const owners = this.getStructParentTree().get(structParentTreeKey)
    const mcid = owners.push(null) - 1
    element.children.push({ page, mcid, owners })
    this.#within(`/${element.type} <</MCID ${mcid}>> BDC`, draw)
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
    metadata.write(Buffer.from(xmpPacket({ info: this.#info, language: this.#language, ...standard })))
    metadata.end()
    this._root.data.Metadata = metadata
  }

  /** pdfkit's own form asks viewers to draw the fields anew, which PDF/A forbids. */
  override endAcroForm(): void {
    const { AcroForm } = this._root.data as { AcroForm?: PdfReference }
    AcroForm?.end()
  }

  /** Ends the document, with its structure. */
  bytes(structure: StructureElement): Uint8Array {
    writeStructure(structure, this)
    if (this.#fields.length > 0)
      this._root.data.AcroForm = this.ref({ Fields: this.#fields, SigFlags: hasSignatureFields })
    this.end()
    const chunks: Uint8Array[] = []
    for (let chunk = this.read(); chunk; chunk = this.read()) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
}

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

const sharedFaces = new Map<string, Font>()

/**
 * fontkit keeps with each glyph the characters it was first asked for with, and that is what the PDF says the glyph
 * means. Asked for as a part of another glyph it has none, and no later document could be searched or read aloud: so
 * every glyph is asked for at the start, always in the same order.
 */
function settled(face: Font): Font {
  face.font.layout('ff') // shares its glyph with U+FB00
  for (const codePoint of face.font.characterSet) face.font.glyphForCodePoint(codePoint)
  return face
}

/** Thousands of agreements in one process shouldn't keep every word they ever held. */
function withinLimit(shared: Font): Font['layoutCache'] {
  if (Object.keys(shared.layoutCache).length > 20_000) shared.layoutCache = Object.create(null)
  return shared.layoutCache
}
