import { viewBytes } from './view-bytes.js'

/** What a JPEG file's header tells (ITU-T T.81). */
export interface Jpeg {
  readonly width: number
  readonly height: number
  /** 1 is grey, 3 are colours, 4 are printing inks. */
  readonly channels: number
  /** Baseline or progressive, in eight bits: what every reader of PDF and Word files can show. */
  readonly isCommon: boolean
  /** Exif says that it is to be turned or mirrored before it is shown. */
  readonly isTurned: boolean
}

/** The facts of a JPEG file; undefined where it is damaged or doesn't go on to its end. */
export function readJpeg(bytes: Uint8Array): Jpeg | undefined {
  const segments = [...readSegments(bytes)]
  const frame = segments.find(({ marker }) => isFrame(marker))
  const scan = segments.at(-1)
  if (!frame || frame.data.length < 6 || scan?.marker !== startOfScan || !reachesEnd(bytes, scan.end)) return undefined
  const view = viewBytes(frame.data)
  const jpeg: Jpeg = {
    height: view.getUint16(1),
    width: view.getUint16(3),
    channels: view.getUint8(5),
    isCommon: frame.marker <= 0xc2 && view.getUint8(0) === 8,
    isTurned: segments.some(({ marker, data }) => marker === 0xe1 && orientationOf(data) > 1),
  }
  return jpeg.width > 0 && jpeg.height > 0 ? jpeg : undefined
}

export const jpegSignature = [0xff, 0xd8, 0xff]

const startOfScan = 0xda

/** Start of frame, of whatever coding; three of the numbers among them mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

interface Segment {
  readonly marker: number
  readonly data: Uint8Array
  /** Where in the file it ends. */
  readonly end: number
}

/** The segments up to the first scan. */
function* readSegments(bytes: Uint8Array): Generator<Segment> {
  const view = viewBytes(bytes)
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at++ // padding
      continue
    }
    const end = at + 2 + view.getUint16(at + 2)
    if (end < at + 4 || end > bytes.length) return
    yield { marker, data: bytes.subarray(at + 4, end), end }
    if (marker === startOfScan) return
    at = end
  }
}

/** Among the packed pixels the mark of the end can't be found by chance. */
const reachesEnd = (bytes: Uint8Array, from: number): boolean => bytes.findLastIndex(isEnd) >= from

const isEnd = (byte: number, at: number, bytes: Uint8Array): boolean => byte === 0xff && bytes[at + 1] === 0xd9

/** The orientation in Exif data (tag 274), 1 where there is none: upright. */
function orientationOf(data: Uint8Array): number {
  const [exif, tiff] = [data.subarray(0, 6), data.subarray(6)]
  if (String.fromCharCode(...exif) !== 'Exif\0\0' || tiff.length < 8) return 1
  const view = viewBytes(tiff)
  const isLittle = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, isLittle)
  if (directory + 2 > tiff.length) return 1
  const count = view.getUint16(directory, isLittle)
  for (let at = directory + 2; at + 12 <= tiff.length && at < directory + 2 + 12 * count; at += 12) {
    if (view.getUint16(at, isLittle) === 274) return view.getUint16(at + 8, isLittle)
  }
  return 1
}
