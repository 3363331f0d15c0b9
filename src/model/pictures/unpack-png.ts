import { inflateSync } from 'node:zlib'
import { type Png, samplesOf } from './read-png.js'

/**
 * The samples of a PNG that isn't interlaced, row after row, each row in whole bytes; undefined where they aren't all
 * there. No more memory is taken than the header asks for, whatever the packed data would unpack to.
 */
export function unpackPng(png: Png): Uint8Array | undefined {
  const length = Math.ceil((png.width * samplesOf[png.colour] * png.bits) / 8)
  const rows = inflate(png.packed, (length + 1) * png.height)
  if (!rows) return undefined
  const samples = new Uint8Array(length * png.height)
  const step = Math.max(1, (samplesOf[png.colour] * png.bits) / 8)
  let above = new Uint8Array(step + length)
  for (let y = 0; y < png.height; y++) {
    const start = y * (length + 1)
    const restore = filters[rows[start] ?? 0]
    if (!restore) return undefined
    const row = new Uint8Array(step + length) // a pixel of nothing stands before the first
    row.set(rows.subarray(start + 1, start + 1 + length), step)
    restore(row, above, step)
    samples.set(row.subarray(step), y * length)
    above = row
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

/**
 * Adds to each byte of a row what its filter left out (ISO 15948, clause 9): something made of the same byte of the pixel
 * before, `step` bytes to the left, and of those above the two. Loops of their own, as there may be many million bytes.
 */
type Filter = (row: Uint8Array, above: Uint8Array, step: number) => void

const filters: readonly Filter[] = [
  () => {},
  (row, _above, step) => {
    for (let x = step; x < row.length; x++) row[x] = at(row, x) + at(row, x - step)
  },
  (row, above, step) => {
    for (let x = step; x < row.length; x++) row[x] = at(row, x) + at(above, x)
  },
  (row, above, step) => {
    for (let x = step; x < row.length; x++) row[x] = at(row, x) + ((at(row, x - step) + at(above, x)) >> 1)
  },
  (row, above, step) => {
    for (let x = step; x < row.length; x++) {
      row[x] = at(row, x) + nearest(at(row, x - step), at(above, x), at(above, x - step))
    }
  },
]

const at = (bytes: Uint8Array, i: number): number => bytes[i] as number

/** Whichever is nearest to left + up − corner (Paeth). */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
