import { X509Certificate } from 'node:crypto'
import type { Element } from '@xmldom/xmldom'
import type { Signature } from '../../model/made-file.js'
import { elementsNamed, parsePart } from './parse-part.js'
import type { Parts } from './read-parts.js'

/** The signatures that Word or another program put into a package (ECMA-376, part 2, 13); they aren't checked here. */
export function readXmlSignatures(parts: Parts): Signature[] {
  return [...parts.keys()]
    .filter((path) => /^_xmlsignatures\/[^/]+\.xml$/.test(path))
    .flatMap((path) => {
      const root = parsePart(parts, path)
      return root ? [readSignature(root, parts)] : []
    })
}

function readSignature(root: Element, parts: Parts): Signature {
  const signer = signerOf(root)
  const written = elementsNamed(elementsNamed(root, 'SignatureTime')[0], 'Value')[0]?.textContent ?? ''
  const time = new Date(written)
  const covered = new Set(elementsNamed(root, 'Reference').map((each) => pathOf(each.getAttribute('URI') ?? '')))
  const content = [...parts.keys()].filter((path) => path.startsWith('word/') && !path.includes('_rels/'))
  return {
    kind: 'signature',
    ...(signer && { signer }),
    ...(!Number.isNaN(time.getTime()) && { time: time.toISOString() }),
    clock: 'signer',
    covers: content.every((path) => covered.has(path)) ? 'all' : 'part',
  }
}

/** `/word/document.xml?ContentType=…` → `word/document.xml`. */
const pathOf = (uri: string): string => uri.replace(/^\//, '').replace(/\?.*$/s, '')

function signerOf(root: Element): string | undefined {
  const [certificate] = elementsNamed(root, 'X509Certificate')
  if (!certificate) return undefined
  const { subject } = new X509Certificate(Buffer.from(certificate.textContent ?? '', 'base64'))
  return /^CN=(.*)$/m.exec(subject)?.[1]
}
