import { expect, it } from 'vitest'
import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument, text } from '../../sample-document.js'
import { find, findAll, valueAt, type XmlElement } from './parse-xml.js'
import { readDocx, textOf } from './read-docx.js'

const foreign = (language: string, ...children: Inline[]): Inline => ({ type: 'language', language, children })

/** Each run's text and the language that it says it is in. */
async function languagesOf(...content: Inline[]): Promise<[string, string | undefined][]> {
  const runs = findAll((await read(...content)).body, 'w:r')
  return runs.map((run) => [textOf(run), valueAt(find(run, 'w:rPr'), 'w:lang')])
}

const read = async (...content: Inline[]) => {
  const block: Block = { type: 'paragraph', id: 'p', content }
  const document: AgreementDocument = { ...sampleDocument(), blocks: [block] }
  return readDocx(await writeDocx(document, new Map()))
}

it('words of another language are runs that say so, the innermost where there are two', async () => {
  const link: Inline = { type: 'link', href: 'https://a.example/', children: [text('liŋka')] }
  const both = foreign('se', { type: 'strong', children: [text('Sámi')] }, link, foreign('nn', text('ikkje')))
  expect(await languagesOf(text('på '), both, text(' etter'))).toEqual([
    ['på ', undefined],
    ['Sámi', 'se'],
    ['liŋka', 'se'],
    ['ikkje', 'nn'],
    [' etter', undefined],
  ])
})

it('a value in another language keeps its content control, which keeps the language', async () => {
  const { body } = await read(foreign('se', text('Guovdageainnu suohkan', '/parter/@k/navn')))
  const [control] = findAll(body, 'w:sdt')
  expect(find(control, 'w:sdtPr', 'w:tag')?.attributes['w:val']).toBe('v1')
  // A control for plain text would lose it in LibreOffice, as it does other formats.
  expect(find(control, 'w:sdtPr', 'w:richText')).toBeDefined()
  const runs = findAll(find(control, 'w:sdtContent') as XmlElement, 'w:r')
  expect(runs.map((run) => [textOf(run), valueAt(find(run, 'w:rPr'), 'w:lang')])).toEqual([
    ['Guovdageainnu suohkan', 'se'],
  ])
})
