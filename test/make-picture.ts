import { createHash } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'
import { Picture } from '../src/model/pictures/picture.js'

/** What a PNG is made of; absent is what is usual. */
export interface PngSketch {
  readonly width?: number
  readonly height?: number
  readonly bits?: number
  /** The number of the kind: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly kind?: 0 | 2 | 3 | 4 | 6
  readonly interlaced?: boolean
  /** How every row is told by what is around it, 0 to 4. */
  readonly filter?: number
  /** A byte of the samples by its row and its place in the row. */
  readonly sample?: (y: number, x: number) => number
  readonly chunks?: Readonly<Record<string, Uint8Array>>
}

const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

/** A PNG file, whatever it is asked to be: nothing here knows what is right. */
export function makePng(sketch: PngSketch = {}): Uint8Array {
  const { width = 4, height = 5, bits = 8, kind = 2, interlaced = false, filter = 0, chunks = {} } = sketch
  const { sample = (y, x) => (y * 40 + x * 10) % 256 } = sketch
  const length = Math.ceil((width * samplesOf[kind] * bits) / 8)
  const rows = Buffer.alloc(height * (length + 1))
  for (let y = 0; y < height; y++) {
    rows[y * (length + 1)] = filter
    for (let x = 0; x < length; x++) {
      const step = Math.max(1, (samplesOf[kind] * bits) / 8)
      const at = (row: number, byte: number) => (row < 0 || byte < 0 ? 0 : sample(row, byte))
      rows[y * (length + 1) + 1 + x] = sample(y, x) - guess(filter, at(y, x - step), at(y - 1, x), at(y - 1, x - step))
    }
  }
  return joinChunks({
    IHDR: header(width, height, bits, kind, interlaced),
    ...(kind === 3 && { PLTE: Uint8Array.from({ length: 3 * Math.min(4, 2 ** bits) }, (_, i) => i * 20) }),
    IDAT: deflateSync(rows),
    IEND: new Uint8Array(),
    ...chunks,
  })
}

/** ISO 15948, 9.2. */
function guess(filter: number, left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const nearest = [left, up, corner].toSorted((a, b) => Math.abs(estimate - a) - Math.abs(estimate - b))
  return [0, left, up, Math.floor((left + up) / 2), nearest[0]][filter] ?? 0
}

/** The chunks in an order that the standard has. */
export function joinChunks(chunks: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const order = ['IHDR', 'tEXt', 'PLTE', 'tRNS', 'IDAT', 'IEND']
  const sorted = Object.entries(chunks).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Uint8Array.from(Buffer.concat([signature, ...sorted.map(([type, data]) => chunk(type, data))]))
}

export function header(width: number, height: number, bits: number, kind: number, interlaced = false): Uint8Array {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([bits, kind, 0, 0, interlaced ? 1 : 0], 8)
  return data
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A picture as the writers get it. The bytes must be good. */
export function pictureOf(bytes: Uint8Array, format: Picture['format'], width: number, height: number): Picture {
  return new Picture({ format, width, height, bytes, sha256: createHash('sha256').update(bytes).digest('hex') })
}

/** JPEG files of eight by eight pixels in one colour, as Pillow writes them. */
export const jpegs = {
  grey: fromBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AMf/Z',
  ),
  rgb: fromBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCeAKUT/9k=',
  ),
  progressive: fromBase64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/aAAwDAQACEAMQAAABnBKP/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABBQJ//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPwF//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPwF//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQAGPwJ//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPyF//9oADAMBAAIAAwAAABAL/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAwEBPxB//8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAgBAgEBPxB//8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxB//9k=',
  ),
  cmyk: fromBase64(
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAYH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwB2NGKgP//Z',
  ),
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'))
}
