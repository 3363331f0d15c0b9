import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import type { Outcome } from '../../../src/model/diagnostic.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import { acceptAll, rejectAll } from '../../../src/model/settle-changes.js'
import { readPdfRedline } from '../../../src/read/pdf/read-pdf-redline.js'
import { type WrittenPdf, writePdf } from '../../../src/write/pdf/write-pdf.js'
import { writePdfRedline } from '../../../src/write/pdf/write-redline.js'
import { anyVersions } from '../../compare/redline/any-versions.js'
import { sampleRedline } from '../../sample-redline.js'
import { readPdf } from './read-pdf.js'
import { readStructure } from './read-structure.js'

const redlineOf = (old: AgreementDocument, now: AgreementDocument) => ({
  ...sampleRedline(),
  document: compareDocuments(old, now),
})

function bytesOf(written: Outcome<WrittenPdf>): Uint8Array {
  if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
  return written.value.bytes
}

it('has every kind of mark, in every place', async () => {
  const redline = sampleRedline()
  const bytes = bytesOf(await writePdfRedline(redline))
  const plain = async (document: AgreementDocument) => readPdfRedline(bytesOf(await writePdf(document)), 'accept')
  expect(await readPdfRedline(bytes, 'accept')).toEqual(await plain(acceptAll(redline.document)))
  expect(await readPdfRedline(bytes, 'reject')).toEqual(await plain(rejectAll(redline.document)))
})

it('is to who doesn’t know its types a tagged file as any: title, language, nothing to sign', async () => {
  const bytes = bytesOf(await writePdfRedline(sampleRedline()))
  const { info, language } = await readPdf(bytes)
  expect(info.Title).toMatch(/^Endringer i /)
  expect(language).toBe('nb-NO')
  const paths = (await readStructure(bytes)).map(([path]) => path)
  expect(paths.filter((path) => /Ins|Del|Reset|Changes|Mark/.test(path))).toEqual([])
  expect(paths.filter((path) => path.endsWith('Span')).length).toBeGreaterThan(20)
  expect(paths.filter((path) => path.includes('Form'))).toEqual([])
})

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
    { seed: 20261124, numRuns: 20 },
  )
}, 120_000)
