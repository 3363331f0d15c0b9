import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTexts } from '../../../src/compare/compare-texts.js'
import { compareDocuments } from '../../../src/compare/redline/compare-documents.js'
import type { AgreementDocument } from '../../../src/model/document.js'
import type { Redline } from '../../../src/model/redline.js'
import { acceptAll, rejectAll } from '../../../src/model/settle-changes.js'
import { readTextRedline, textWords } from '../../../src/read/text/read-text-redline.js'
import { writeTextRedline } from '../../../src/write/text/write-redline.js'
import { writeText } from '../../../src/write/text/write-text.js'
import { anyVersions } from '../../compare/redline/any-versions.js'
import { sampleRedline } from '../../sample-redline.js'
import { documentOf, paragraph } from '../pdf/documents.js'

const redlineOf = (old: AgreementDocument, now: AgreementDocument): Redline => ({
  ...sampleRedline(),
  document: compareDocuments(old, now),
})

const plainWords = (document: AgreementDocument) =>
  textWords(writeText({ ...document, blocks: document.blocks.filter(({ type }) => type !== 'contents') }))

it('has every kind of mark, between signs that it explains', () => {
  const redline = sampleRedline()
  const text = writeTextRedline(redline, compareTexts)
  expect(readTextRedline(text, 'accept')).toEqual(plainWords(acceptAll(redline.document)))
  expect(readTextRedline(text, 'reject')).toEqual(plainWords(rejectAll(redline.document)))
  expect(text).toContain('[-slettet-] {+satt inn+}')
  expect(text).toContain('[-gammeltAvsnitt-]{+nyttAvsnitt+}')
})

it('has longer signs where the agreement has such signs itself', () => {
  const documentWith = (words: string) => documentOf(paragraph('p', words))
  const redline = redlineOf(documentWith('Se [-her-] og der.'), documentWith('Se [-her-] og nå.'))
  const text = writeTextRedline(redline, compareTexts)
  expect(text).toContain('[--slettet--] {++satt inn++}')
  expect(text).toContain('Se [-her-] og [--der--]{++nå++}.')
  expect(readTextRedline(text, 'reject').slice(-4)).toEqual(['Se', '[-her-]', 'og', 'der.'])
})

it('marks a line that comes last like any other', () => {
  const list = (...items: string[]) => documentOf(paragraph('p', items.join('\n')))
  const text = writeTextRedline(redlineOf(list('Ordfører'), list('Ordfører', 'Rektor')), compareTexts)
  expect(text).toMatch(/\nOrdfører\n\{\+Rektor\+\}\n/)
})

it('accepted, the text has the new version’s words, and rejected the old one’s, whatever changed', () => {
  fc.assert(
    fc.property(anyVersions, ([old, now]) => {
      const redline = redlineOf(old, now)
      const text = writeTextRedline(redline, compareTexts)
      expect(readTextRedline(text, 'accept')).toEqual(plainWords(acceptAll(redline.document)))
      expect(readTextRedline(text, 'reject')).toEqual(plainWords(rejectAll(redline.document)))
    }),
    { seed: 20261124, numRuns: 60 },
  )
}, 60_000)
