import { EncryptedPDFError, ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { Claims, MadeFile } from '../../model/made-file.js'
import { DamagedFile } from '../damaged-file.js'
import { readAttachments } from './read-attachments.js'
import { readSignatures } from './read-signatures.js'
import { refuseBombs } from './refuse-bombs.js'
import { signatureFields } from './signature-fields.js'

/** What a PDF says of itself, by its information dictionary, its attached files and its form. */
export async function readPdf(bytes: Uint8Array): Promise<Omit<MadeFile, 'file' | 'format'>> {
  refuseBombs(bytes)
  const pdf = await load(bytes)
  const attachments = readAttachments(pdf)
  const fields = signatureFields(pdf)
  return {
    claims: { ...claimsOf(pdf), ...(attachments[0] && { sourceName: attachments[0].name }) },
    attachments,
    hasSignatureFields: fields.length > 0,
    signatures: await readSignatures(fields, bytes),
  }
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    })
  } catch (error) {
    throw new DamagedFile(error instanceof EncryptedPDFError ? 'encrypted' : 'broken')
  }
}

/** As `metadata.ts` of the PDF writer puts them. */
function claimsOf(pdf: PDFDocument): Claims {
  const [title, tool, date] = [pdf.getTitle(), pdf.getCreator(), pdf.getCreationDate()]
  const keywords = pdf.getKeywords() ?? ''
  const [, id, sha256] = /.*standardtekst (\S+) sha256:([0-9a-f]{64})/s.exec(keywords) ?? []
  const [, styleSha256] = /.*stil sha256:([0-9a-f]{64})/s.exec(keywords) ?? []
  const [, ownTemplatesSha256] = /.*egne maler sha256:([0-9a-f]{64})/s.exec(keywords) ?? []
  const [, sourceSha256] = /.*kilde sha256:([0-9a-f]{64})/s.exec(keywords) ?? []
  return {
    ...(title && { title }),
    ...(tool && { tool }),
    ...(id && sha256 && { textSet: { id, sha256 } }),
    ...(sourceSha256 && { sourceSha256 }),
    ...(ownTemplatesSha256 && { ownTemplatesSha256 }),
    ...(styleSha256 && { styleSha256 }),
    ...(/^\S+, \S+, utgave nettversjon,/.test(keywords) && { isWebEdition: true }),
    ...(date && { date: date.toISOString().slice(0, 10) }),
  }
}
