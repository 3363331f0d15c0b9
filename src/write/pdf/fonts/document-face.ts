import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../../../model/package-folder.js'
import type { PDFDocument, PdfReference } from '../pdfmake.js'
import type { Face } from './face.js'
import { subsetOutlines } from './subset-outlines.js'
import { hex, toUnicode } from './to-unicode.js'

/**
 * A face in one document, in the place of pdfkit's embedded fonts: it tells how wide texts are, encodes them, and embeds the
 * glyphs that were used. What is the same for all documents is the face's.
 */
export class DocumentFace {
  readonly face: Face
  /** What pages call it. */
  readonly id: string
  readonly name: string
  readonly ascender: number
  readonly descender: number
  readonly xHeight: number
  readonly #document: PDFDocument
  readonly #numbers = new Map<number, number>([[0, 0]]) // the first glyph stands for what is missing
  #dictionary: PdfReference | undefined

  constructor(face: Face, document: PDFDocument, id: string) {
    const { name, ascent, descent, xHeight } = face.prepared
    this.face = face
    this.id = id
    this.name = name
    this.ascender = ascent
    this.descender = descent
    this.xHeight = xHeight
    this.#document = document
  }

  widthOfString(text: string, size: number): number {
    return this.face.widthOf(text) * (size / 1000)
  }

  lineHeight(size: number): number {
    return ((this.ascender - this.descender) / 1000) * size
  }

  /** The operators that show a text at a size (ISO 32000-1, 9.4.3). Marks over and under letters are lifted to their place. */
  operators(text: string, size: number): string[] {
    const { glyphs, kerns, moved } = this.face.shape(text)
    const operators: string[] = []
    let line = ''
    let codes = ''
    const endCodes = (distance: number) => {
      if (codes) line += `<${codes}>`
      codes = ''
      if (distance !== 0) line += ` ${-distance} `
    }
    const endLine = (rise: number) => {
      endCodes(0)
      if (line) operators.push(`[${line}] TJ`)
      line = ''
      operators.push(`${rise} Ts`)
    }
    for (const [i, glyph] of glyphs.entries()) {
      const { right, up } = moved.get(i) ?? unmoved
      if (up !== 0) endLine((up * size) / 1000)
      if (right !== 0) endCodes(right)
      codes += this.#codeOf(glyph)
      const distance = (kerns[i] as number) - right
      if (distance !== 0) endCodes(distance)
      if (up !== 0) endLine(0)
    }
    endCodes(0)
    if (line) operators.push(`[${line}] TJ`)
    return operators
  }

  /** As pdfkit asks for it: the codes of the glyphs, and where each stands. */
  encode(text: string): [codes: string[], positions: object[]] {
    const { glyphs, kerns, moved } = this.face.shape(text)
    const positions = glyphs.map((glyph, i) => {
      const advanceWidth = this.face.widths[glyph] ?? 0
      const { right, up } = moved.get(i) ?? unmoved
      return { xAdvance: advanceWidth + (kerns[i] ?? 0), yAdvance: 0, xOffset: right, yOffset: up, advanceWidth }
    })
    return [glyphs.map((glyph) => this.#codeOf(glyph)), positions]
  }

  /** The number of a glyph in this document, as it is shown by. */
  #codeOf(glyph: number): string {
    const id = this.face.ids[glyph] as number
    const number = this.#numbers.get(id) ?? this.#numbers.size
    this.#numbers.set(id, number)
    return hex(number)
  }

  /** What pages refer to. */
  ref(): PdfReference {
    this.#dictionary ??= this.#document.ref({})
    return this.#dictionary
  }

  /** Embeds the face, if anything was set in it. */
  finalize(): void {
    if (!this.#dictionary) return
    const { prepared } = this.face
    const BaseFont = `${tagOf(this.id)}+${prepared.name}`
    const ids = [...this.#numbers.keys()]
    const descendant = this.#object({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(BaseFont, ids),
      W: [0, ids.map((id) => this.face.widths[this.face.ids.indexOf(id)] ?? 0)],
      CIDToGIDMap: 'Identity',
    })
    const texts = ids.map((id) => (id === 0 ? '\0' : this.face.textOf(id)))
    Object.assign(this.#dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#object({}, Buffer.from(toUnicode(texts))),
    })
    this.#dictionary.end()
  }

  #descriptor(FontName: string, ids: readonly number[]): PdfReference {
    const { file, box, italic, italicAngle, capHeight } = this.face.prepared
    return this.#object({
      Type: 'FontDescriptor',
      FontName,
      Flags: flags.symbolic | (italic ? flags.italic : 0),
      FontBBox: box,
      ItalicAngle: italicAngle,
      Ascent: this.ascender,
      Descent: this.descender,
      CapHeight: capHeight,
      XHeight: this.xHeight,
      StemV: 0,
      FontFile2: this.#object({}, subsetOutlines(outlinesIn(file), ids)),
    })
  }

  #object(entries: object, stream?: Uint8Array): PdfReference {
    const reference = this.#document.ref(entries)
    if (stream) reference.write(stream)
    reference.end()
    return reference
  }
}

const unmoved = { right: 0, up: 0 }

/** Of a font descriptor (ISO 32000-1, 9.8.2). Its glyphs have numbers of our own, which are in no known encoding. */
const flags = { symbolic: 1 << 2, italic: 1 << 6 }

/** A subset's tag is six capitals: another for each face. */
const tagOf = (id: string): string =>
  [1, 2, 3, 4, 5, 6].map((i) => String.fromCharCode((id.charCodeAt(i) || 73) + 17)).join('')

const outlines = new Map<string, Buffer>()

/** Read once in a process, from where the build put the faces. */
function outlinesIn(file: string): Buffer {
  const bytes = outlines.get(file) ?? readFileSync(join(packageFolder(), 'dist', 'fonts', file))
  outlines.set(file, bytes)
  return bytes
}
