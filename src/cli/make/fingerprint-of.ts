import { createHash } from 'node:crypto'
import type { Fingerprint } from './job.js'

export const fingerprintOf = (bytes: Uint8Array): Fingerprint => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
})
