import { inflateSync } from 'node:zlib'
import { type Png, samplesOf } from './read-png.js'

/**
 * The samples of a PNG that isn't interlaced, row after row, each row in whole bytes; undefined where they aren't all
 * there. No more memory is taken than the header asks for, whatever the packed data would unpack to.
 */
export function unpackPng(png: Png): Uint8Array | undefined {
  const row = Math.ceil((png.width * samplesOf[png.colour] * png.bits) / 8)
  const rows = inflate(png.packed, (row + 1) * png.height)
  if (!rows) return undefined
  const samples = new Uint8Array(row * png.height)
  const step = Math.max(1, (samplesOf[png.colour] * png.bits) / 8)
  for (let y = 0; y < png.height; y++) {
    const packed = rows.subarray(y * (row + 1), (y + 1) * (row + 1))
    const filter = filters[packed[0] ?? 0]
    if (!filter) return undefined
    const above = samples.subarray((y - 1) * row, y * row)
    unfilter(packed.subarray(1), above, samples.subarray(y * row, (y + 1) * row), step, filter)
  }
  return samples
}

function inflate(packed: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: length })
    return unpacked.length === length ? unpacked : undefined
  } catch {
    return undefined // cut short, damaged, or more than there are pixels
  }
}

/** What is to be added to a byte, from those to its left, above it and above that one. */
type Filter = (left: number, up: number, corner: number) => number

/** ISO 15948, clause 9. */
const filters: readonly Filter[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
    if (toLeft <= toUp && toLeft <= toCorner) return left
    return toUp <= toCorner ? up : corner
  },
]

/** `step` is the distance to the same byte of the pixel before. */
function unfilter(packed: Uint8Array, above: Uint8Array, row: Uint8Array, step: number, filter: Filter): void {
  for (let x = 0; x < row.length; x++) {
    const [left, up, corner] = [row[x - step] ?? 0, above[x] ?? 0, above[x - step] ?? 0]
    row[x] = (packed[x] ?? 0) + filter(left, up, corner)
  }
}
