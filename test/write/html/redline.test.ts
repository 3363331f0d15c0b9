import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import type { Redline } from '../../../src/model/redline.js'
import { htmlWords, readCommonWords, readHtmlRedline } from '../../../src/read/html/read-html-redline.js'
import { redlineViews } from '../../../src/redline.js'
import { writeHtmlRedline } from '../../../src/write/html/redline/write-redline.js'
import { writeHtml } from '../../../src/write/html/write-html.js'
import { anyVersions } from '../../compare/redline/any-versions.js'
import { sampleRedline } from '../../sample-redline.js'

const redlineOf = (old: AgreementDocument, now: AgreementDocument): Redline => ({
  ...sampleRedline(),
  document: compareDocuments(old, now),
})

describe.each(redlineViews)('%s', (view) => {
  it('accepted, the page has the new version’s words, and rejected the old one’s, whatever changed', () => {
    fc.assert(
      fc.property(anyVersions, ([old, now]) => {
        const page = writeHtmlRedline(redlineOf(old, now), view)
        expect(readHtmlRedline(page, 'accept')).toEqual(htmlWords(writeHtml(now)))
        expect(readHtmlRedline(page, 'reject')).toEqual(htmlWords(writeHtml(old)))
        expect(readCommonWords(page, 'old')).toEqual(readCommonWords(page, 'new'))
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})
