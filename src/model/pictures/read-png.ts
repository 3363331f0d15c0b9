import { crc32 } from 'node:zlib'
import { viewBytes } from './view-bytes.js'

/** A PNG file taken apart; its pixels are still packed (ISO 15948). */
export interface Png {
  readonly width: number
  readonly height: number
  /** Of each sample. */
  readonly bits: number
  readonly colour: Colour
  readonly interlaced: boolean
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array | undefined
  /** The opacity of each entry of the palette, or the one colour that is transparent, two bytes a sample. */
  readonly transparency: Uint8Array | undefined
  /** The rows, deflated. */
  readonly packed: Uint8Array
}

export type Colour = 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha'

/** The parts of a PNG file; undefined where it is cut short, damaged or not as the standard has it. */
export function readPng(bytes: Uint8Array): Png | undefined {
  const chunks = readChunks(bytes)
  const header = chunks?.[0]
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13 || chunks.at(-1)?.type !== 'IEND')
    return undefined
  const view = viewBytes(header.data)
  const [bits = 0, colourType = 0, compression, filter, interlace = 0] = header.data.subarray(8)
  const kind = kinds[colourType]
  if (!kind?.bits.includes(bits) || compression !== 0 || filter !== 0 || interlace > 1) return undefined
  const png: Png = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits,
    colour: kind.colour,
    interlaced: interlace === 1,
    palette: chunks.find(({ type }) => type === 'PLTE')?.data,
    transparency: chunks.find(({ type }) => type === 'tRNS')?.data,
    packed: Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))),
  }
  return png.width > 0 && png.height > 0 && hasItsTables(png) ? png : undefined
}

export const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** How many samples make a pixel. */
export const samplesOf: Readonly<Record<Colour, number>> = {
  grey: 1,
  rgb: 3,
  palette: 1,
  'grey-alpha': 2,
  'rgb-alpha': 4,
}

/** By the header's number, with the bits that a sample may have. */
const kinds: Readonly<Record<number, { readonly colour: Colour; readonly bits: readonly number[] }>> = {
  0: { colour: 'grey', bits: [1, 2, 4, 8, 16] },
  2: { colour: 'rgb', bits: [8, 16] },
  3: { colour: 'palette', bits: [1, 2, 4, 8] },
  4: { colour: 'grey-alpha', bits: [8, 16] },
  6: { colour: 'rgb-alpha', bits: [8, 16] },
}

/** Whether the palette, and what is transparent, are there and as long as the colours ask for. */
function hasItsTables({ colour, bits, palette, transparency }: Png): boolean {
  const entries = (palette?.length ?? 0) / 3
  if (colour === 'palette') {
    const isPalette = Number.isInteger(entries) && entries >= 1 && entries <= 2 ** bits
    return isPalette && (transparency?.length ?? 0) <= entries
  }
  return !transparency || (!colour.endsWith('alpha') && transparency.length === 2 * samplesOf[colour])
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

/** The chunks up to the last, each checked; what follows the last is no part of the picture. */
function readChunks(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = viewBytes(bytes)
  const chunks: Chunk[] = []
  for (let at = pngSignature.length; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, end) })
    if (type === 'IEND') return chunks
    at = end + 4
  }
  return undefined
}
