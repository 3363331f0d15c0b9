import { createHash } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import { type Attachment, attachedName, attachmentLimit, baseName } from '../../model/attachment.js'
import type { Claims, MadeFile } from '../../model/made-file.js'
import { DamagedFile } from '../damaged-file.js'
import { elementsNamed, parsePart } from './parse-part.js'
import { type Parts, readParts } from './read-parts.js'
import { customProperties, sourcePart } from './read-source-part.js'
import { readXmlSignatures } from './read-xml-signatures.js'

/** What a Word file says of itself, by its properties and by the part about its source. */
export async function readDocx(bytes: Uint8Array): Promise<Omit<MadeFile, 'file' | 'format'>> {
  const parts = await readParts(bytes)
  if (!parts.has('word/document.xml')) throw new DamagedFile('broken')
  const source = sourcePart(parts)
  return {
    claims: claimsOf(parts, source),
    attachments: elementsNamed(source, 'yaml').slice(0, attachmentLimit).map(attachmentOf),
    hasSignatureFields: false,
    signatures: readXmlSignatures(parts),
  }
}

function attachmentOf(element: Element, at: number): Attachment {
  const text = element.textContent ?? ''
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (element.getAttribute('sha256') !== sha256) throw new DamagedFile('checksum')
  return { name: attachedName(element.getAttribute('fil') ?? '', at), text }
}

function claimsOf(parts: Parts, source: Element | undefined): Claims {
  const core = parsePart(parts, 'docProps/core.xml')
  const custom = customProperties(parts)
  const title = textOf(core, 'title')
  const date = textOf(core, 'created')?.slice(0, 10)
  const tool = custom.get('laget-med')
  const [id, sha256] = [custom.get('standardtekst'), custom.get('standardtekst-sha256')]
  const [sourceSha256, styleSha256] = [custom.get('kilde-sha256'), custom.get('stil-sha256')]
  const ownTemplatesSha256 = custom.get('egne-maler-sha256')
  const sourceName = source?.getAttribute('fil')
  return {
    ...(title && { title }),
    ...(tool && { tool }),
    ...(id && sha256 && { textSet: { id, sha256 } }),
    ...(sourceSha256 && { sourceSha256 }),
    ...(ownTemplatesSha256 && { ownTemplatesSha256 }),
    ...(styleSha256 && { styleSha256 }),
    ...(custom.get('utgave') === 'nettversjon' && { isWebEdition: true }),
    ...(sourceName && { sourceName: baseName(sourceName) }),
    ...(date && /^\d{4}-\d\d-\d\d$/.test(date) && { date }),
  }
}

const textOf = (root: Element | undefined, name: string): string | undefined =>
  elementsNamed(root, name)[0]?.textContent ?? undefined
