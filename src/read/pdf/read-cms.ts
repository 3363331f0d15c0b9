import { createHash } from 'node:crypto'
import {
  type Attribute,
  type Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs'
import type { Signature } from '../../model/made-file.js'

/** What a signature in CMS (RFC 5652) tells. */
interface CmsFacts extends Pick<Signature, 'kind' | 'clock' | 'isIntact' | 'signer'> {
  readonly time?: Date
}

const unknown: CmsFacts = { kind: 'signature', clock: 'signer' }

/** Reads a signature, and checks that it is one of this content. Nobody's trust in the certificate is asked for. */
export async function readCms(cms: Uint8Array, content: Uint8Array): Promise<CmsFacts> {
  const signed = signedDataOf(cms)
  const [info] = signed?.signerInfos ?? []
  if (!signed || !info) return unknown
  const stamp = timeStampOf(signed)
  const ownTime = attribute(info.signedAttrs?.attributes, oids.signingTime)?.values[0]?.toDate()
  const serviceTime = stamp ? stamp.genTime : countersignedTime(info)
  const time = serviceTime ?? ownTime
  const signer = nameOf(certificateOf(signed, info))
  const isIntact = stamp
    ? isStampOf(stamp, content) && (await isValid(signed))
    : await isSignatureOf(signed, info, content)
  return {
    kind: stamp ? 'timestamp' : 'signature',
    clock: serviceTime ? 'service' : 'signer',
    ...(signer && { signer }),
    ...(time && { time }),
    ...(isIntact !== undefined && { isIntact }),
  }
}

/** Absent where it is another kind of signature, such as the old adbe.x509.rsa_sha1. */
function signedDataOf(cms: Uint8Array): SignedData | undefined {
  try {
    const info = ContentInfo.fromBER(Uint8Array.from(cms))
    return info.contentType === ContentInfo.SIGNED_DATA ? new SignedData({ schema: info.content }) : undefined
  } catch {
    return undefined
  }
}

/** RFC 5652, RFC 3161. */
const oids = {
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
}

const attribute = (attributes: readonly Attribute[] | undefined, type: string): Attribute | undefined =>
  attributes?.find((each) => each.type === type)

function timeStampOf({ encapContentInfo }: SignedData): TSTInfo | undefined {
  const content = encapContentInfo.eContentType === oids.timeStampInfo && encapContentInfo.eContent?.getValue()
  return content ? TSTInfo.fromBER(content) : undefined
}

/** The time of a service that saw the signature. */
function countersignedTime({ unsignedAttrs, signature }: SignerInfo): Date | undefined {
  const [token] = attribute(unsignedAttrs?.attributes, oids.timeStampToken)?.values ?? []
  const signed = token && signedDataOf(new Uint8Array(token.toBER()))
  const stamp = signed && timeStampOf(signed)
  return stamp && isStampOf(stamp, signature.valueBlock.valueHexView) ? stamp.genTime : undefined
}

const isStampOf = ({ messageImprint }: TSTInfo, content: Uint8Array): boolean | undefined =>
  isHashOf(messageImprint.hashedMessage.valueBlock.valueHexView, messageImprint.hashAlgorithm.algorithmId, content)

/** Whether the content is as it was signed: by its hash, and by the signature of that hash. */
async function isSignatureOf(signed: SignedData, info: SignerInfo, content: Uint8Array): Promise<boolean | undefined> {
  const digest = attribute(info.signedAttrs?.attributes, oids.messageDigest)?.values[0]?.valueBlock?.valueHexView
  if (digest && isHashOf(digest, info.digestAlgorithm.algorithmId, content) === false) return false
  return isValid(signed, content)
}

/** Absent where the algorithm isn't known here. */
async function isValid(signed: SignedData, content?: Uint8Array): Promise<boolean | undefined> {
  try {
    return await signed.verify({
      signer: 0,
      checkChain: false,
      ...(content && { data: Uint8Array.from(content).buffer }),
    })
  } catch {
    return undefined
  }
}

const hashes: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

/** Absent where the algorithm isn't known here. */
function isHashOf(hash: Uint8Array, algorithm: string, content: Uint8Array): boolean | undefined {
  const name = hashes[algorithm]
  return name ? createHash(name).update(content).digest().equals(hash) : undefined
}

function certificateOf({ certificates = [] }: SignedData, { sid }: SignerInfo): Certificate | undefined {
  const known = certificates.filter((each): each is Certificate => 'subject' in each)
  return sid instanceof IssuerAndSerialNumber
    ? known.find((each) => each.serialNumber.isEqual(sid.serialNumber) && each.issuer.isEqual(sid.issuer))
    : known[0]
}

/** `Kari Prøve, Prøveby kommune`. */
function nameOf(certificate: Certificate | undefined): string | undefined {
  const names = certificate?.subject.typesAndValues ?? []
  const found = [oids.commonName, oids.organization].flatMap((type) => {
    const value = names.find((each) => each.type === type)?.value.valueBlock.value
    return value ? [String(value)] : []
  })
  return found.length > 0 ? [...new Set(found)].join(', ') : undefined
}
