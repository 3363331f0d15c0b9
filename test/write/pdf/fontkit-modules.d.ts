/** What the tests use of fontkit, which has no types of its own. */
declare module 'fontkit' {
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
  interface Position {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export interface Font {
    readonly characterSet: readonly number[]
    readonly numGlyphs: number
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number): Glyph
    layout(text: string): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] }
  }
  export function create(bytes: Uint8Array): Font
}
