import { createHash } from 'node:crypto'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Attachment, attachedName, attachmentLimit } from '../../model/attachment.js'
import { sizeLimit } from '../../model/source.js'
import { DamagedFile } from '../damaged-file.js'
import { inflate } from './inflate.js'

/** The files that the document was made from (`AFRelationship` Source), whole by their checksums. */
export function readAttachments(pdf: PDFDocument): Attachment[] {
  const files = pdf.catalog.lookupMaybe(name('AF'), PDFArray)
  const specifications = Array.from({ length: files?.size() ?? 0 }, (_, i) => files?.lookupMaybe(i, PDFDict))
  return specifications
    .filter((each) => each !== undefined)
    .filter((each) => each.lookupMaybe(name('AFRelationship'), PDFName) === name('Source'))
    .slice(0, attachmentLimit)
    .map(read)
}

function read(specification: PDFDict, at: number): Attachment {
  const written = specification.lookup(name('UF'), PDFString, PDFHexString).decodeText()
  const stream = specification.lookup(name('EF'), PDFDict).lookup(name('F'))
  if (!(stream instanceof PDFRawStream)) throw new DamagedFile('broken')
  const content = unpack(stream)
  checkWhole(content, stream.dict.lookupMaybe(name('Params'), PDFDict))
  return { name: attachedName(written, at), text: new TextDecoder('utf-8', { fatal: true }).decode(content) }
}

function unpack({ contents, dict }: PDFRawStream): Uint8Array {
  const filter = dict.lookup(name('Filter'))
  if (!filter) return contents
  if (filter !== name('FlateDecode')) throw new DamagedFile('broken')
  return inflate(contents, sizeLimit)
}

function checkWhole(content: Uint8Array, parameters: PDFDict | undefined): void {
  const size = parameters?.lookupMaybe(name('Size'), PDFNumber)?.asNumber()
  const checksum = parameters?.lookupMaybe(name('CheckSum'), PDFString, PDFHexString)?.asBytes()
  const md5 = createHash('md5').update(content).digest()
  if ((size !== undefined && size !== content.length) || (checksum && !md5.equals(checksum))) {
    throw new DamagedFile('checksum')
  }
}

const name = (text: string): PDFName => PDFName.of(text)
