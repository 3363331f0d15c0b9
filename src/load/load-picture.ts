import { createHash } from 'node:crypto'
import { failure, type Outcome, type PictureFault, problem, success } from '../model/diagnostic.js'
import { Picture, pictureLimits } from '../model/pictures/picture.js'
import { jpegSignature, readJpeg } from '../model/pictures/read-jpeg.js'
import { pngSignature, readPng } from '../model/pictures/read-png.js'
import { unpackPng } from '../model/pictures/unpack-png.js'
import { nameFormat } from './name-format.js'

/**
 * Bytes → picture, or why it can't be used. `name` is its name in messages. The bytes say what it is, never the name. A
 * PNG is unpacked to see that all of it is there; of a JPEG, which no writer unpacks, the segments and the end are looked
 * at.
 */
export function loadPicture(name: string, bytes: Uint8Array): Outcome<Picture> {
  const read = readFacts(bytes)
  if ('reason' in read) return failure([problem('unusable-picture', { picture: name, ...read })])
  return success(new Picture({ ...read, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }))
}

type Facts = Pick<Picture, 'format' | 'width' | 'height'>
interface Fault {
  readonly reason: PictureFault
  readonly limit?: number
  readonly found?: string
}

function readFacts(bytes: Uint8Array): Facts | Fault {
  if (bytes.length > pictureLimits.bytes) return { reason: 'too-large', limit: pictureLimits.bytes }
  if (begins(bytes, pngSignature)) return pngFacts(bytes)
  if (begins(bytes, jpegSignature)) return jpegFacts(bytes)
  const found = nameFormat(bytes)
  return { reason: 'other-format', ...(found && { found }) }
}

function pngFacts(bytes: Uint8Array): Facts | Fault {
  const png = readPng(bytes)
  if (!png) return { reason: 'broken' }
  if (hasTooMany(png)) return tooMany
  if (png.interlaced) return { reason: 'interlaced' }
  return unpackPng(png) ? { format: 'png', width: png.width, height: png.height } : { reason: 'broken' }
}

function jpegFacts(bytes: Uint8Array): Facts | Fault {
  const jpeg = readJpeg(bytes)
  if (!jpeg) return { reason: 'broken' }
  if (hasTooMany(jpeg)) return tooMany
  if (jpeg.channels === 4) return { reason: 'cmyk' }
  if (!jpeg.isCommon || (jpeg.channels !== 1 && jpeg.channels !== 3)) return { reason: 'uncommon' }
  return jpeg.isTurned ? { reason: 'turned' } : { format: 'jpeg', width: jpeg.width, height: jpeg.height }
}

const tooMany: Fault = { reason: 'too-many-pixels', limit: pictureLimits.pixels }

const hasTooMany = ({ width, height }: Pick<Picture, 'width' | 'height'>): boolean =>
  width * height > pictureLimits.pixels

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)
