import { webcrypto } from 'node:crypto'
import { Integer, ObjectIdentifier, OctetString, PrintableString, UTCTime } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'

/** Bytes for a signature in hexadecimal. */
const room = 8_000

/**
 * Fills the next empty field of a PDF of ours with a signature of whom you like, at the end of the file, as a signing
 * program does. The certificate is made for it.
 */
export async function signPdf(pdf: Uint8Array, name: string, time: Date): Promise<Buffer> {
  const text = Buffer.from(pdf).toString('latin1')
  const latest = new Map([...text.matchAll(/(\d+) 0 obj\n(<<[\s\S]*?>>)\nendobj/g)].map(([, id, body]) => [id, body]))
  const [id, field] =
    [...latest].find(([, body]) => /\/FT \/Sig\b/.test(body ?? '') && !/\/V \d/.test(body ?? '')) ?? []
  if (!id || !field) throw new Error('no empty field')
  const size = Number([...text.matchAll(/\/Size (\d+)/g)].at(-1)?.[1])
  const previous = [...text.matchAll(/startxref\n(\d+)/g)].at(-1)?.[1]
  const [, root] = /\/Root (\d+ 0 R)/.exec(text) ?? []
  const [, info] = /\/Info (\d+ 0 R)/.exec(text) ?? []

  const start = text.length + (text.endsWith('\n') ? 0 : 1)
  const fieldObject = `${id} 0 obj\n${field.replace(/>>$/, `/V ${size} 0 R\n>>`)}\nendobj\n`
  const hole = `<${'0'.repeat(room)}>`
  const head = `${size} 0 obj\n<<\n/Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n/ByteRange [0 ##########  ########## ##########]\n/Contents `
  const signatureAt = start + fieldObject.length
  const xrefAt = signatureAt + head.length + hole.length + '\n>>\nendobj\n'.length
  const entry = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`
  const xref =
    `xref\n${id} 1\n${entry(start)}${size} 1\n${entry(signatureAt)}` +
    `trailer\n<<\n/Size ${size + 1}\n/Root ${root}\n/Info ${info}\n/Prev ${previous}\n>>\nstartxref\n${xrefAt}\n%%EOF\n`
  const gapStart = signatureAt + head.length
  const gapEnd = gapStart + hole.length
  const end = xrefAt + xref.length
  const range = [gapStart, gapEnd, end - gapEnd].map((number) => String(number).padStart(10, ' '))
  const filledHead = head.replace(/##########\s+########## ##########/, range.join(' ').padEnd(33, ' '))
  const before = `${text}${text.endsWith('\n') ? '' : '\n'}${fieldObject}${filledHead.slice(0, head.length)}`
  const after = `\n>>\nendobj\n${xref}`
  const cms = await cmsOf(Buffer.from(before + after, 'latin1'), name, time)
  return Buffer.from(`${before}<${cms.toString('hex').padEnd(room, '0')}>${after}`, 'latin1')
}

/** A detached signature in CMS, with its certificate. */
async function cmsOf(content: Uint8Array, name: string, time: Date): Promise<Buffer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const certificate = new Certificate({ version: 2, serialNumber: new Integer({ value: 7 }) })
  for (const party of [certificate.subject, certificate.issuer]) {
    party.typesAndValues.push(
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new PrintableString({ value: name }) }),
    )
  }
  certificate.notBefore.value = new Date(0)
  certificate.notAfter.value = new Date('2049-01-01')
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(keys.privateKey, 'SHA-256')

  const digest = await webcrypto.subtle.digest('SHA-256', Uint8Array.from(content))
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: ContentInfo.DATA })] }),
    new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: time })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
  ]
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: ContentInfo.DATA }),
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' })],
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [certificate],
  })
  await signed.sign(keys.privateKey, 0, 'SHA-256', Uint8Array.from(content).buffer)
  const info = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) })
  return Buffer.from(info.toSchema().toBER())
}
