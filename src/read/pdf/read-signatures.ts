import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { Signature } from '../../model/made-file.js'
import { readCms } from './read-cms.js'
import type { SignatureField } from './signature-fields.js'

/** The signatures of a file, in the order in which they were added. */
export async function readSignatures(fields: readonly SignatureField[], file: Uint8Array): Promise<Signature[]> {
  const signed = fields.flatMap(({ label, value }) => (value ? [{ label, value, range: byteRange(value) }] : []))
  const inOrder = signed.toSorted((a, b) => a.range.end - b.range.end)
  return Promise.all(
    inOrder.map(async ({ label, value, range }) => {
      const cms = contentsOf(value)
      const facts = await readCms(cms, range.covered(file))
      const time = facts.time ?? claimedTime(value)
      return {
        kind: facts.kind,
        ...(label && { field: label }),
        ...(facts.signer && { signer: facts.signer }),
        ...(time && { time: time.toISOString() }),
        clock: facts.clock,
        covers: covers(range, file),
        ...(facts.isIntact !== undefined && { isIntact: facts.isIntact }),
      }
    }),
  )
}

const contentsOf = (signature: PDFDict): Uint8Array =>
  signature.lookupMaybe(PDFName.of('Contents'), PDFString, PDFHexString)?.asBytes() ?? new Uint8Array()

/** The two stretches of the file that are signed, around the signature itself (ISO 32000-1, 12.8.1). */
interface ByteRange {
  readonly start: number
  readonly gapStart: number
  readonly gapEnd: number
  readonly end: number
  readonly covered: (file: Uint8Array) => Uint8Array
}

function byteRange(signature: PDFDict): ByteRange {
  const array = signature.lookup(PDFName.of('ByteRange'), PDFArray)
  const [start = 0, first = 0, gapEnd = 0, second = 0] = Array.from({ length: array.size() }, (_, i) =>
    array.lookup(i, PDFNumber).asNumber(),
  )
  const [gapStart, end] = [start + first, gapEnd + second]
  return {
    start,
    gapStart,
    gapEnd,
    end,
    covered: (file) => Buffer.concat([file.subarray(start, gapStart), file.subarray(gapEnd, end)]),
  }
}

/** All but the signature itself, which is all that may stand between the two stretches. */
function covers({ start, gapStart, gapEnd, end }: ByteRange, file: Uint8Array): Signature['covers'] {
  const gap = Buffer.from(file.subarray(gapStart, gapEnd)).toString('latin1')
  if (start !== 0 || end > file.length || !/^<[0-9a-fA-F]*>$/.test(gap)) return 'part'
  return file.subarray(end).every((byte) => byte === 0x0a || byte === 0x0d) ? 'all' : 'all-of-its-day'
}

/** What the signer's program says of the time, outside of the signature proper. */
function claimedTime(signature: PDFDict): Date | undefined {
  try {
    return signature.lookupMaybe(PDFName.of('M'), PDFString)?.decodeDate()
  } catch {
    return undefined // no date: it is only a claim
  }
}
