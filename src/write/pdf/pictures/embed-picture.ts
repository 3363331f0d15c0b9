import type { Picture } from '../../../model/pictures/picture.js'
import { readJpeg } from '../../../model/pictures/read-jpeg.js'
import { type Png, readPng, samplesOf } from '../../../model/pictures/read-png.js'
import { unpackPng } from '../../../model/pictures/unpack-png.js'
import type { PDFDocument, PdfReference } from '../pdfmake.js'
import { splitAlpha } from './split-alpha.js'

/**
 * Writes a picture into the file as an image (ISO 32000-1, 8.9.5). pdfkit unpacks PNGs with an alpha channel behind our
 * back, and ends the document before it is done; its order of objects would hang on which picture was quickest.
 *
 * The picture was checked when it was read: what doesn't fit here is a bug.
 */
export function embedPicture(picture: Picture, pdf: PDFDocument): PdfReference {
  const size = { Width: picture.width, Height: picture.height }
  if (picture.format === 'jpeg') {
    const ColorSpace = readJpeg(picture.bytes)?.channels === 1 ? 'DeviceGray' : 'DeviceRGB'
    return image(pdf, { ...size, BitsPerComponent: 8, ColorSpace, Filter: 'DCTDecode' }, picture.bytes)
  }
  const png = readPng(picture.bytes)
  if (!png) throw new Error('a picture that was checked is no PNG')
  const ColorSpace = colourSpace(png, pdf)
  const depth = { ...size, BitsPerComponent: png.bits, ColorSpace }
  const split = hasAlpha(png) && splitAlpha(png, samples(png))
  if (split) {
    const SMask = image(pdf, { ...size, BitsPerComponent: split.alphaBits, ColorSpace: 'DeviceGray' }, split.alpha)
    return image(pdf, { ...depth, SMask }, split.colour)
  }
  const predictor = { Predictor: 15, Colors: samplesOf[png.colour], BitsPerComponent: png.bits, Columns: png.width }
  const packed = { Filter: 'FlateDecode', DecodeParms: predictor, ...(png.transparency && { Mask: colourKey(png) }) }
  return image(pdf, { ...depth, ...packed }, png.packed)
}

/** Samples that are packed already say so by their filter; others are packed by pdfkit. */
function image(pdf: PDFDocument, entries: object, samples: Uint8Array): PdfReference {
  const reference = pdf.ref({ Type: 'XObject', Subtype: 'Image', ...entries })
  reference.write(samples)
  reference.end()
  return reference
}

/** Device colours, which the sRGB output intent gives their meaning. */
function colourSpace({ colour, palette }: Png, pdf: PDFDocument): unknown {
  if (!palette || colour !== 'palette') return colour.startsWith('grey') ? 'DeviceGray' : 'DeviceRGB'
  const table = pdf.ref({})
  table.write(palette)
  table.end()
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table]
}

/** Opacity by pixel; one transparent colour is no more than a key. */
const hasAlpha = ({ colour, transparency }: Png): boolean =>
  colour.endsWith('alpha') || (colour === 'palette' && transparency !== undefined)

function samples(png: Png): Uint8Array {
  const unpacked = unpackPng(png)
  if (!unpacked) throw new Error('a picture that was checked has not all of its pixels')
  return unpacked
}

/** The least and the greatest value of each sample that isn't painted: two bytes each in the PNG, whatever its depth. */
const colourKey = ({ transparency = new Uint8Array(), bits }: Png): number[] =>
  Array.from({ length: transparency.length / 2 }, (_, i) => {
    const value = ((transparency[2 * i] ?? 0) << 8) | (transparency[2 * i + 1] ?? 0)
    return value & (2 ** bits - 1)
  }).flatMap((value) => [value, value])
