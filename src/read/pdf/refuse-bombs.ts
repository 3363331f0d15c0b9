import { DamagedFile } from '../damaged-file.js'
import { inflate } from './inflate.js'

/** Bytes, of all streams of a file unpacked. An agreement has some hundred thousand. */
const bytesLimit = 200_000_000

/** Streams within streams; more is no document. */
const depthLimit = 4

/** Streams that look packed and aren't; each could cost as much time as one that is. */
const misleadingLimit = 100

/** Refuses a file whose streams would fill the memory: whoever parses it unpacks them without a limit. */
export function refuseBombs(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const left = { bytes: bytesLimit, misleading: misleadingLimit }
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1)
    unpack(file.subarray(start), left, depthLimit)
  }
}

function unpack(data: Buffer, left: { bytes: number; misleading: number }, depth: number): void {
  if (!looksPacked(data)) return
  if (depth === 0 || left.bytes <= 0 || left.misleading <= 0) throw new DamagedFile('too-large')
  try {
    const unpacked = inflate(data, left.bytes)
    left.bytes -= unpacked.length
    unpack(unpacked, left, depth - 1)
  } catch (error) {
    if (!(error instanceof DamagedFile) || error.damage !== 'broken') throw error
    left.misleading-- // what breaks off is for the parser to complain of
  }
}

/** By the two bytes that zlib data begins with (RFC 1950, 2.2). */
const looksPacked = ([method = 0, flags = 0]: Buffer): boolean =>
  (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0
