import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import { DamagedFile } from '../damaged-file.js'

/** The files in a package by their paths. */
export type Parts = ReadonlyMap<string, Buffer>

/** Bytes unpacked, and parts. A Word file of an agreement has some hundred thousand bytes in twenty parts. */
const limits = { bytes: 100_000_000, parts: 2_000 }

/**
 * Unpacks a package into memory: nothing is written, whatever its parts are called. yauzl sees to it that names don't lead
 * out, and that no part unpacks to more than is declared; the checksums are ours to see to.
 */
export async function readParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true })
  const parts = new Map<string, Buffer>()
  let left = limits.bytes
  for await (const entry of zip.eachEntry()) {
    left -= entry.uncompressedSize
    if (left < 0 || parts.size >= limits.parts) throw new DamagedFile('too-large')
    if (entry.fileName.endsWith('/')) continue
    if (entry.isEncrypted()) throw new DamagedFile('encrypted')
    if (parts.has(entry.fileName)) throw new DamagedFile('broken')
    const part = await buffer(await zip.openReadStreamPromise(entry))
    if (crc32(part) !== entry.crc32) throw new DamagedFile('checksum')
    parts.set(entry.fileName, part)
  }
  return parts
}
