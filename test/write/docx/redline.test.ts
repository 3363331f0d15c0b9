import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import type { Redline } from '../../../src/model/redline.js'
import { readSettled } from '../../../src/read/docx/read-settled.js'
import { writeRedline } from '../../../src/write/docx/redline/write-redline.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { anyVersions } from '../../compare/redline/any-versions.js'
import { sampleRedline } from '../../sample-redline.js'

const redlineOf = (old: AgreementDocument, now: AgreementDocument): Redline => ({
  ...sampleRedline(),
  document: compareDocuments(old, now),
})

const settledPlain = async (document: AgreementDocument) => readSettled(await writeDocx(document, new Map()), 'accept')

it('accepted, the file is the new version’s, and rejected the old one’s, whatever changed', async () => {
  await fc.assert(
    fc.asyncProperty(anyVersions, async ([old, now]) => {
      const bytes = writeRedline(redlineOf(old, now))
      expect(await readSettled(bytes, 'accept')).toEqual(await settledPlain(now))
      expect(await readSettled(bytes, 'reject')).toEqual(await settledPlain(old))
    }),
    { seed: 20261124, numRuns: 12 },
  )
}, 60_000)
