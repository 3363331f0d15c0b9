import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { readingOrder } from '../../../src/model/plain-text.js'
import { writeMarkdown } from '../../../src/write/markdown/write-markdown.js'
import { exampleNames, documentOf as exampleOf, readExample } from '../../read-example.js'
import { sampleDocument, text } from '../../sample-document.js'
import { anyBlocks, seen } from '../any-document.js'
import { documentOf, inlines, list, paragraph, table } from '../pdf/documents.js'
import { readMarkdown } from './read-markdown.js'

const bodyOf = (...blocks: Block[]): string => writeMarkdown(documentOf(...blocks)).trimEnd()
const strong = (...content: (Inline | string)[]): Inline => ({ type: 'strong', children: inlines(...content) })
const emphasis = (...content: (Inline | string)[]): Inline => ({ type: 'emphasis', children: inlines(...content) })

test('the sample document, as it reads', async () => {
  await expect(writeMarkdown(sampleDocument())).toMatchFileSnapshot('sample.md')
})

describe('a reader of Markdown shows the document’s words, in its order', () => {
  const documents: [string, AgreementDocument][] = [
    ...exampleNames.map((name): [string, AgreementDocument] => [name, exampleOf(readExample(name))]),
  ]
  test.each(documents)('%s', (_, document) => {
    const shown = seen(readMarkdown(writeMarkdown(document))).replaceAll(/…{5,}/g, '')
    expect(shown).toBe(seen(readingOrder(document.blocks)))
  })

  test('whatever the values hold', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(seen(readMarkdown(writeMarkdown(documentOf(...blocks))))).toBe(seen(readingOrder(blocks)))
      }),
      { seed: 20261124, numRuns: 200 },
    )
  })
})

describe('text stays readable', () => {
  test.each([
    ['5. juni 2024', '5\\. juni 2024'],
    ['Den 5. juni (kl. 13.00) – «A-B» + C', 'Den 5. juni (kl. 13.00) – «A-B» + C'],
    ['a_b * c', 'a\\_b \\* c'],
    ['R&D & politi &amp;', 'R\\&D & politi \\&amp;'],
    ['- punkt', '\\- punkt'],
    ['+47 00 00 00 01', '+47 00 00 00 01'],
    ['# x | y | {{z}} <b>', '\\# x \\| y \\| {{z}} \\<b\\>'],
  ])('%s', (value, expected) => {
    expect(bodyOf(paragraph('p', value))).toBe(expected)
  })
})

describe('emphasis', () => {
  test.each<[string, Inline[], string]>([
    ['within a word', inlines('a', strong('b'), 'c'), 'a**b**c'],
    ['beside punctuation', inlines('a', strong('«b»'), 'c'), '&#97;**«b»**&#99;'],
    ['with spaces at its ends', inlines('a', strong(' b '), 'c'), 'a **b** c'],
    ['of nothing', inlines('a', strong(' '), 'c'), 'a c'],
    ['right after another', inlines(strong('a'), strong('b')), '**ab**'],
    ['in emphasis', inlines(strong('a ', emphasis('b'))), '**a _b_**'],
    ['that ends in emphasis', inlines('a', strong('0', emphasis('b')), 'c'), '&#97;**&#48;_b_**&#99;'],
    ['that slants within a word', inlines('a', emphasis('b'), 'c'), '&#97;_b_&#99;'],
  ])('%s', (_, content, expected) => {
    expect(bodyOf(paragraph('p', ...content))).toBe(expected)
  })
})

test('lines within a paragraph and within a cell', () => {
  const lines = inlines('a', { type: 'break' }, '1. b')
  expect(bodyOf(paragraph('p', ...lines))).toBe('a\\\n1\\. b')
  const cells: Block = { type: 'table', id: 't', header: [{ content: lines }], rows: [{ id: 'r', cells: [] }] }
  expect(bodyOf(cells)).toBe('| a<br>1\\. b |\n| --- |\n|  |')
})

test('a table has as many cells in each row', () => {
  expect(bodyOf(table('t', ['A', 'B'], [['1'], ['2', 'x | y']]))).toBe(
    '| A | B |\n| --- | --- |\n| 1 |  |\n| 2 | x \\| y |',
  )
})

test('two lists that follow one another are two', () => {
  const two = [list('a', false, [paragraph('a/1', 'én')]), list('b', false, [paragraph('b/1', 'to')])]
  expect(bodyOf(...two)).toBe('- én\n\n* to')
})

test('an address is kept, whatever it holds', () => {
  const link: Inline = { type: 'link', href: 'https://a.example/b_c (d)?x=<1>&y=|', children: [text('her')] }
  expect(bodyOf(paragraph('p', link))).toBe('[her](<https://a.example/b_c%20(d)?x=\\<1\\>\\&y=\\|>)')
})
