import { describe, expect, it } from 'vitest'
import type { AgreementDocument } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { documentOf, exampleNames, readExample } from '../../read-example.js'
import { sampleDocument } from '../../sample-document.js'
import { breakages, breakDocx } from './broken-docx.js'
import { docxDefects } from './docx-defects.js'
import { everyArrangement } from './every-arrangement.js'

const pages = new Map([['innledning', 3]])

describe('nothing is wrong with', () => {
  const documents: [string, AgreementDocument][] = [
    ['the sample', sampleDocument()],
    ['every arrangement of blocks', everyArrangement()],
    ...exampleNames.map((name): [string, AgreementDocument] => [name, documentOf(readExample(name))]),
  ]

  it.each(documents)('%s', async (_, document) => {
    expect(docxDefects(await writeDocx(document, pages))).toEqual([])
  })
})

describe('it is noticed:', async () => {
  const whole = await writeDocx(sampleDocument(), pages)

  it.each(Object.entries(breakages))('%s', (_, { defect, ...change }) => {
    expect(docxDefects(breakDocx(whole, change))).toContainEqual(expect.stringMatching(defect))
  })
})
