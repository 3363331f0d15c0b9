import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { SearchableText } from '../../model/made-file.js'
import { DamagedFile } from '../damaged-file.js'
import { decodeEntities, divider } from '../markup.js'
import { inflate } from './inflate.js'
import { readPdfLines } from './read-pdf-lines.js'

/** Bytes of one stream, unpacked. */
const streamLimit = 50_000_000

/**
 * A PDF's text as it is read from its pages, every string of every object (properties, bookmarks, alternative texts, fields),
 * the strings within what is drawn, and streams that are text: metadata, attached files. Not what fonts and pictures hold.
 */
export async function readPdfEverything(bytes: Uint8Array): Promise<SearchableText[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  const lines = await readPdfLines(bytes)
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  const trailer = Object.values(pdf.context.trailerInfo).filter((object) => object instanceof PDFDict)
  return [
    { text: lines.map(({ text }) => text).join('\n') },
    { text: [...objects, ...trailer].flatMap(stringsIn).join(divider), isTechnical: true },
    ...objects.flatMap((object) => (object instanceof PDFStream ? streamTexts(object) : [])),
  ]
}

/** The strings and names of an object; those that it only refers to are objects of their own. */
function stringsIn(object: PDFObject | undefined): string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()]
  if (object instanceof PDFName) return [object.decodeText()]
  if (object instanceof PDFArray) return object.asArray().flatMap(stringsIn)
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => [...stringsIn(key), ...stringsIn(value)])
  return object instanceof PDFStream ? stringsIn(object.dict) : []
}

function streamTexts(stream: PDFStream): SearchableText[] {
  if (!(stream instanceof PDFRawStream)) throw new DamagedFile('broken')
  if (holdsNoText(stream.dict)) return []
  const content = unpack(stream)
  const text = new TextDecoder('utf-8').decode(content)
  if (isText(stream.dict)) return [{ text }, { text: decodeEntities(text.replaceAll(/<[^>]*>/g, divider)) }]
  return [{ text: stringsDrawn(new TextDecoder('latin1').decode(content)).join(divider), isTechnical: true }]
}

/** Pictures and typefaces. */
function holdsNoText(dict: PDFDict): boolean {
  const isFont = ['Length1', 'Length2'].some((key) => dict.has(PDFName.of(key)))
  const subtype = dict.lookupMaybe(PDFName.of('Subtype'), PDFName)?.decodeText() ?? ''
  return isFont || ['Image', 'CIDFontType0C', 'Type1C', 'OpenType'].includes(subtype)
}

function isText(dict: PDFDict): boolean {
  return [PDFName.of('Metadata'), PDFName.of('EmbeddedFile')].includes(
    dict.lookupMaybe(PDFName.of('Type'), PDFName) ?? PDFName.of('None'),
  )
}

function unpack({ dict, contents }: PDFRawStream): Uint8Array {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return contents
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter]
  if (filters.length !== 1 || filters[0] !== PDFName.of('FlateDecode')) throw new DamagedFile('broken')
  return inflate(contents, streamLimit)
}

/** The strings in what is drawn: glyphs by their numbers, but alternative and expanded texts in Unicode. */
function stringsDrawn(content: string): string[] {
  const literal = [...content.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, text = '']) =>
    PDFString.of(text).decodeText(),
  )
  const hexadecimal = [...content.matchAll(/<(feff[0-9a-f\s]*)>/gi)].map(([, text = '']) =>
    PDFHexString.of(text.replaceAll(/\s/g, '')).decodeText(),
  )
  return [...literal, ...hexadecimal]
}
