import { inflateSync } from 'node:zlib'

/** What the build knows of a face: lengths are in thousandths of the size of its letters. */
export interface PreparedFace {
  /** Its outlines: the name of a file in dist/fonts. */
  readonly file: string
  /** Its PostScript name. */
  readonly name: string
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  readonly italicAngle: number
  /** What all glyphs together cover: left, bottom, right, top. */
  readonly box: readonly number[]
  readonly italic: boolean
  /** Letters that have one glyph together, the longest first. */
  readonly ligatures: readonly string[]
  /** How many characters there are, how many kerns, and how many kerns in a row. */
  readonly characters: number
  readonly kerned: number
  readonly kernColumns: number
  /** The tables, one after the other, deflated, in base64. */
  readonly tables: string
}

/** A text as a face sets it: its glyphs, each by its number in the face's tables, and where they stand. */
export interface ShapedText {
  readonly glyphs: readonly number[]
  /** How much further than its width the next glyph stands from each. */
  readonly kerns: readonly number[]
  /** How far marks over and under letters are moved; of most texts there are none. */
  readonly moved: ReadonlyMap<number, { readonly right: number; readonly up: number }>
}

/** A face of the typeface, shared by all documents of a process. */
export class Face {
  readonly prepared: PreparedFace
  /** The outline of each glyph, by its number in the file. */
  readonly ids: Uint16Array
  readonly widths: Uint16Array
  readonly #characters: Uint32Array
  readonly #kerns: Int16Array
  readonly #rows: Uint8Array
  readonly #columns: Uint8Array
  readonly #anchors: Int16Array
  readonly #markKinds: Uint16Array
  /** Each character's glyph and 1; 0 has none. */
  readonly #glyphs: Uint16Array
  readonly #initials: ReadonlySet<number>
  readonly #widthOf = new Map<string, number>()

  constructor(prepared: PreparedFace) {
    this.prepared = prepared
    const { characters, ligatures, kerned, tables } = prepared
    const count = characters + ligatures.length
    const { take } = tableReader(inflateSync(Buffer.from(tables, 'base64')))
    this.#characters = take(Uint32Array, characters)
    this.#kerns = take(Int16Array, kerned)
    this.ids = take(Uint16Array, count)
    this.widths = take(Uint16Array, count)
    this.#anchors = take(Int16Array, 2 * (1 + markKinds) * count)
    this.#markKinds = take(Uint16Array, count)
    this.#rows = take(Uint8Array, count)
    this.#columns = take(Uint8Array, count)
    this.#glyphs = new Uint16Array((this.#characters.at(-1) ?? 0) + 1)
    for (const [i, character] of this.#characters.entries()) this.#glyphs[character] = i + 1
    this.#initials = new Set(ligatures.map((text) => text.charCodeAt(0)))
  }

  has(character: string): boolean {
    return Boolean(this.#glyphs[character.codePointAt(0) ?? 0])
  }

  /** Everything stands at its place in one process as in another: what a glyph means hangs on no text that came before. */
  textOf(id: number): string {
    const { characters, ligatures } = this.prepared
    const ligature = ligatures[this.ids.indexOf(id, characters) - characters]
    return ligature ?? String.fromCodePoint(this.#characters[this.ids.indexOf(id)] ?? 0)
  }

  widthOf(text: string): number {
    const known = this.#widthOf.get(text)
    if (known !== undefined) return known
    const { glyphs, kerns } = this.shape(text)
    let width = 0
    for (let i = 0; i < glyphs.length; i++) width += (this.widths[glyphs[i] as number] as number) + (kerns[i] as number)
    // Thousands of agreements in one process shouldn't keep every word they ever held.
    if (this.#widthOf.size > 20_000) this.#widthOf.clear()
    this.#widthOf.set(text, width)
    return width
  }

  /** Words are set each by itself: what begins one isn't kerned with the space before it. */
  shape(text: string): ShapedText {
    const glyphs: number[] = []
    const kerns: number[] = []
    const moved = new Map<number, { right: number; up: number }>()
    let letter = -1
    for (let at = 0; at < text.length; ) {
      const { glyph, length } = this.#glyphAt(text, at)
      const before = glyphs.length - 1
      if (before >= 0 && text[at - 1] !== ' ')
        kerns[before] = (kerns[before] as number) + this.#kern(glyphs[before] as number, glyph)
      const isMark = this.#markKinds[glyph] !== 0
      if (!isMark) letter = glyph
      else if (letter >= 0) moved.set(glyphs.length, this.#moveOf(glyph, letter))
      glyphs.push(glyph)
      kerns.push(isMark ? -(this.widths[glyph] as number) : 0) // a mark takes up no room
      at += length
    }
    return { glyphs, kerns, moved }
  }

  #glyphAt(text: string, at: number): { glyph: number; length: number } {
    const { characters, ligatures } = this.prepared
    if (this.#initials.has(text.charCodeAt(at))) {
      const ligature = ligatures.findIndex((each) => text.startsWith(each, at))
      if (ligature >= 0) return { glyph: characters + ligature, length: (ligatures[ligature] as string).length }
    }
    const codePoint = text.codePointAt(at) as number
    const glyph = this.#glyphs[codePoint]
    if (!glyph) throw new Error(`no glyph for U+${codePoint.toString(16)}`) // is told before anything is set
    return { glyph: glyph - 1, length: codePoint > 0xffff ? 2 : 1 }
  }

  #kern(left: number, right: number): number {
    const row = (this.#rows[left] as number) * this.prepared.kernColumns
    return this.#kerns[row + (this.#columns[right] as number)] as number
  }

  #moveOf(mark: number, letter: number): { right: number; up: number } {
    const of = (kind: number, glyph: number, axis: 0 | 1) =>
      this.#anchors[2 * (kind * this.ids.length + glyph) + axis] as number
    const kind = this.#markKinds[mark] as number
    // A letter that says nothing of marks of this kind has them where it ends.
    if (of(kind, letter, 0) === 0 && of(kind, letter, 1) === 0) return { right: 0, up: 0 }
    return { right: of(kind, letter, 0) - of(0, mark, 0), up: of(kind, letter, 1) - of(0, mark, 1) }
  }
}

/** Marks stand over or under a letter, through it or at its side. */
const markKinds = 7

type Table = Uint8Array | Uint16Array | Int16Array | Uint32Array

function tableReader(bytes: Uint8Array) {
  let at = 0
  return {
    take<T extends Table>(type: { new (buffer: ArrayBuffer): T; BYTES_PER_ELEMENT: number }, length: number): T {
      const end = at + length * type.BYTES_PER_ELEMENT
      const copy = Uint8Array.from(bytes.subarray(at, end)) // begins where elements of any size may
      at = end
      return new type(copy.buffer)
    },
  }
}
