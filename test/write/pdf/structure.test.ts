import { describe, expect, test } from 'vitest'
import type { AgreementDocument, Inline } from '../../../src/model/document.js'
import { writePdf } from '../../../src/write/pdf/write-pdf.js'
import { exampleNames, documentOf as exampleOf, readExample } from '../../read-example.js'
import { sampleDocument, text } from '../../sample-document.js'
import { breakages, breakPdf } from './broken-pdf.js'
import { compareStructure } from './compare-structure.js'
import { documentOf, frame, paragraph, signature } from './documents.js'

async function write(document: AgreementDocument) {
  const outcome = await writePdf(document)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

describe('the structure tree has the document’s elements, in its order, with its words', () => {
  const documents: [string, AgreementDocument][] = [
    ['sample', sampleDocument()],
    ...exampleNames.map((name): [string, AgreementDocument] => [name, exampleOf(readExample(name))]),
  ]

  test.each(documents)('%s', async (_, document) => {
    const { bytes, pageOf } = await write(document)
    const { read, expected } = await compareStructure(bytes, document, pageOf)
    expect(read).toEqual(expected)
  })
})

describe('a screen reader is told', () => {
  test('what a link is and where it leads, what a frame is, and whom a field is for', async () => {
    const link: Inline = { type: 'link', href: 'https://a.example/', children: [text('loven')] }
    const document = documentOf(frame('f', 'common', 'Felles tekst', paragraph('p', link)), signature('u', 'Leder'))
    const pdf = Buffer.from((await write(document)).bytes).toString('latin1')
    const object = (mark: string) => pdf.split('endobj').filter((each) => each.includes(mark))
    expect(object('/Subtype /Link').map((each) => /\/Contents \((.*)\)/.exec(each)?.[1])).toEqual([
      'loven \\(https://a.example/\\)',
    ])
    expect(object('/S /Sect\n').map((each) => /\/T \((.*)\)/.exec(each)?.[1])).toEqual(['Felles tekst', 'Leder'])
    expect(object('/FT /Sig').map((each) => /\/TU \((.*)\)/.exec(each)?.[1])).toEqual(['Leder'])
  })
})

describe('the comparison notices', async () => {
  const document = sampleDocument()
  const { bytes, pageOf } = await write(document)

  const ours = Object.entries(breakages).filter(([, { noticedBy }]) => noticedBy.includes('structure comparison'))

  test.each(ours)('%s', async (_, breakage) => {
    const { read, expected } = await compareStructure(breakPdf(bytes, breakage), document, pageOf)
    expect(read).not.toEqual(expected)
  })

  test.each([
    ['two words without a space', paragraph('p', 'felles tekst'), paragraph('p', 'fellestekst')],
    ['a word too few', paragraph('p', 'ikke sant'), paragraph('p', 'sant')],
    ['words in another order', paragraph('p', 'en to'), paragraph('p', 'to en')],
  ])('%s', async (_, wanted, written) => {
    const { bytes } = await write(documentOf(written))
    const { read, expected } = await compareStructure(bytes, documentOf(wanted), new Map())
    expect(read).not.toEqual(expected)
  })
})
