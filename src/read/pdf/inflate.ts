import { inflateSync } from 'node:zlib'
import { DamagedFile } from '../damaged-file.js'

/** Unpacks a stream, but no more than so many bytes. */
export function inflate(data: Uint8Array, limit: number): Buffer {
  try {
    return inflateSync(data, { maxOutputLength: limit })
  } catch (error) {
    throw new DamagedFile(isTooLarge(error) ? 'too-large' : 'broken')
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
