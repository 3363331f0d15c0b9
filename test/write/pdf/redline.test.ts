import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import type { Outcome } from '../../../src/model/diagnostic.js'
import { readPdfRedline } from '../../../src/read/pdf/read-pdf-redline.js'
import { type WrittenPdf, writePdf } from '../../../src/write/pdf/write-pdf.js'
import { writePdfRedline } from '../../../src/write/pdf/write-redline.js'
import { anyVersions } from '../../compare/redline/any-versions.js'
import { sampleRedline } from '../../sample-redline.js'

const redlineOf = (old: AgreementDocument, now: AgreementDocument) => ({
  ...sampleRedline(),
  document: compareDocuments(old, now),
})

function bytesOf(written: Outcome<WrittenPdf>): Uint8Array {
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
  return written.value.bytes
}

it('accepted, the file has the new version’s words, and rejected the old one’s, whatever changed', async () => {
  await fc.assert(
    fc.asyncProperty(anyVersions, async ([old, now]) => {
      const bytes = bytesOf(await writePdfRedline(redlineOf(old, now)))
      expect(await readPdfRedline(bytes, 'accept')).toEqual(
        await readPdfRedline(bytesOf(await writePdf(now)), 'accept'),
      )
      expect(await readPdfRedline(bytes, 'reject')).toEqual(
        await readPdfRedline(bytesOf(await writePdf(old)), 'accept'),
      )
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)
