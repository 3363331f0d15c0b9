import type { Font } from 'pdfmake/js/PDFDocument.js'
import { family, fontFiles } from './fonts.js'
import { PDFDocument } from './pdfmake.js'

/** pdfmake's document with fonts that all documents of a process share. */
export class FontSharingPdf extends PDFDocument {
  constructor(options: object) {
    super(fontFiles(), {}, {}, {}, options)
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
}

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
