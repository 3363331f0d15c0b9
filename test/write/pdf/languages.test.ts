import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/model/document.js'
import { text } from '../../sample-document.js'
import { contents, documentOf, heading, inlines, list, paragraph, table, words } from './documents.js'
import { expectText, writeAndRead, writeBytes } from './expect-text.js'
import { bodyLines } from './read-pdf.js'
import { readSpans } from './read-spans.js'
import { readStructure } from './read-structure.js'

const foreign = (language: string, ...content: (Inline | string)[]): Inline => ({
  type: 'language',
  language,
  children: inlines(...content),
})

describe('words of another language', () => {
  test('are a Span that tells it, in their place', async () => {
    const bytes = await writeBytes(
      documentOf(paragraph('p', 'på ', foreign('se', 'Sámi ', 'dikki'), ', i (', foreign('sma', 'gïele'), ')')),
    )
    expect(readSpans(bytes)).toEqual([{ language: 'se' }, { language: 'sma' }])
    expect(await readStructure(bytes)).toEqual([
      ['Document P', 'på'],
      ['Document P Span', 'Sámi'],
      ['Document P Span', 'dikki'],
      ['Document P', ','],
      ['Document P', 'i'],
      ['Document P', '('],
      ['Document P Span', 'gïele'],
      ['Document P', ')'],
    ])
  })

  test('are one Span over lines and pages, two where others stand between', async () => {
    const long = words(2000, 'sátni')
    const bytes = await writeBytes(documentOf(paragraph('p', foreign('se', long), ' og ', foreign('se', 'nubbi'))))
    expect(readSpans(bytes)).toEqual([{ language: 'se' }, { language: 'se' }])
    const read = await readStructure(bytes)
    expect(read.filter(([path]) => path === 'Document P Span').map(([, word]) => word)).toEqual([
      ...long.split(' '),
      'nubbi',
    ])
  })

  test('are marked around a link, in a link, and within one another', async () => {
    const href = 'https://a.example/'
    const bytes = await writeBytes(
      documentOf(
        paragraph('p', foreign('se', 'ovdal ', { type: 'link', href, children: inlines('liŋka') })),
        paragraph('q', { type: 'link', href, children: inlines('lenke ', foreign('se', 'liŋka')) }),
        paragraph('r', foreign('se', 'a ', foreign('nn', { type: 'strong', children: [text('ikkje')] }))),
      ),
    )
    expect(readSpans(bytes)).toEqual(['se', 'se', 'se', 'nn'].map((language) => ({ language })))
    expect(await readStructure(bytes)).toEqual([
      ['Document P Span', 'ovdal'],
      ['Document P Span Link', 'liŋka'],
      ['Document P Link', 'lenke'],
      ['Document P Link Span', 'liŋka'],
      ['Document P Span', 'a'],
      ['Document P Span Span', 'ikkje'],
    ])
  })

  test('stand in headings, which bookmarks and contents name, in items and in cells', async () => {
    const title = { ...heading('h', 1, '', '1'), content: [foreign('se', 'Sámediggi')] }
    const document = documentOf(
      contents(title),
      title,
      list('l', false, [paragraph('l/1', foreign('se', 'okta'))]),
      table('t', ['A'], [[foreign('se', 'guokte')]]),
    )
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    expect(pdf.bookmarks.map((bookmark) => bookmark.title)).toEqual(['1 Sámediggi'])
    const read = await readStructure(await writeBytes(document))
    expect(read.filter(([path]) => path.endsWith('Span'))).toEqual([
      ['Document TOC TOCI Reference Link Span', 'Sámediggi'],
      ['Document H2 Span', 'Sámediggi'],
      ['Document L LI LBody P Span', 'okta'],
      ['Document Table TBody TR TD Span', 'guokte'],
    ])
    expect(read.filter(([path]) => path.endsWith('Link'))).toEqual([
      ['Document TOC TOCI Reference Link', '1'],
      ['Document TOC TOCI Reference Link', '1'],
    ])
  })

  test('aren’t hyphenated', async () => {
    const text = Array.from({ length: 60 }, () => 'kriminalitetsforebyggende').join(' ')
    const [inside, outside] = [documentOf(paragraph('p', foreign('se', text))), documentOf(paragraph('p', text))]
    const hyphens = async (document: typeof inside) =>
      (await writeAndRead(document)).pages.flatMap(bodyLines).filter((line) => line.endsWith('-')).length
    expect(await hyphens(inside)).toBe(0)
    expect(await hyphens(outside)).toBeGreaterThan(0)
  })
})

test('links to one place are each read where they stand', async () => {
  const link = (value: string): Inline => ({ type: 'link', href: 'https://a.example/', children: inlines(value) })
  const bytes = await writeBytes(documentOf(paragraph('p', link('en'), ' og ', link('to'))))
  expect(await readStructure(bytes)).toEqual([
    ['Document P Link', 'en'],
    ['Document P', 'og'],
    ['Document P Link', 'to'],
  ])
})
