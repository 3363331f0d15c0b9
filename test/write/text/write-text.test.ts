import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../src/model/document.js'
import { readingOrder } from '../../../src/model/plain-text.js'
import { writeText } from '../../../src/write/text/write-text.js'
import { sampleDocument, text } from '../../sample-document.js'
import { everyArrangement } from '../docx/every-arrangement.js'

describe('plain text', () => {
  it('reads like the document', async () => {
    await expect(writeText(sampleDocument())).toMatchFileSnapshot('sample.txt')
  })

  it('leaves no words out', () => {
    const document = everyArrangement()
    const lines = readingOrder(document.blocks).flatMap((words) => words.trim().split('\n'))
    const written = writeText(document).replace(/_+/g, '')
    expect(lines.length).toBeGreaterThan(50)
    expect(lines.filter((line) => !written.replace(/:/g, '').includes(line.replace(/:/g, '')))).toEqual([])
  })

  it('ends with one newline, and no line with a space', () => {
    expect(writeText(sampleDocument())).toMatch(/[^\n]\n$/)
    expect(writeText(sampleDocument())).not.toMatch(/ \n/)
  })

  it('changes in one line when one cell, one item or one paragraph changes', () => {
    const before = writeText(sampleDocument([table('en'), list('en'), paragraph(text('en'))])).split('\n')
    const after = writeText(sampleDocument([table('en mye lengre celle'), list('to'), paragraph(text('to'))])).split(
      '\n',
    )
    expect(after.length).toBe(before.length)
    expect(after.filter((line, i) => line !== before[i])).toEqual(['Merknad: en mye lengre celle', '1. to', 'to'])
  })

  it.each<[string, Inline, string]>([
    ['shows where a link leads', link('https://lovdata.no/x', 'loven'), 'loven (https://lovdata.no/x)'],
    ['doesn’t say an address twice', link('mailto:a@b.example', 'a@b.example'), 'a@b.example'],
    [
      'nor one written as people write it',
      link('https://www.oslo.kommune.no/', 'www.oslo.kommune.no'),
      'www.oslo.kommune.no',
    ],
    ['nor a telephone number', link('tel:99354373', '99 35 43 73'), '99 35 43 73'],
    ['has a line to write on', { type: 'blank', purpose: 'text' }, '_'.repeat(30)],
    ['leaves out formatting', { type: 'strong', children: [text('fet')] }, 'fet'],
    ['prints to the letter', text('# x | {{z}} <b> **w** & "q"\u00a0čáŋ'), '# x | {{z}} <b> **w** & "q"\u00a0čáŋ'],
  ])('%s', (_, inline, expected) => {
    expect(lastLines([paragraph(inline)], 1)).toEqual([expected])
  })

  it('keeps what belongs to an item together, at its indent', () => {
    const inner = list('indre')
    const item = {
      id: 'a',
      children: [paragraph(text('en')), paragraph(text('mer'), { type: 'break' }, text('mer')), inner],
    }
    const block: Block = { type: 'list', id: 'l', ordered: false, items: [item, { id: 'b', children: [] }] }
    expect(lastLines([block], 6)).toEqual(['- en', '', '  mer', '  mer', '  1. indre', '-'])
  })

  it('draws the line of a frame along all that it holds', () => {
    const quote: Block = { type: 'quote', id: 'q', children: [paragraph(text('«sitat»'))] }
    const frame: Block = {
      type: 'frame',
      id: 'f',
      kind: 'common',
      label: [text('Felles tekst')],
      children: [quote, list('punkt')],
    }
    expect(lastLines([frame], 5)).toEqual(['│ [Felles tekst]', '│', '│     «sitat»', '│', '│ 1. punkt'])
  })

  it('has no label for a cell without text, and no lines for a row without', () => {
    const cells = (...values: string[]) => values.map((value) => ({ content: value ? [text(value)] : [] }))
    const rows = [cells('Kari', ''), cells('', ''), cells('', 'Ny')].map((row, i) => ({ id: `t/${i}`, cells: row }))
    const block: Block = { type: 'table', id: 't', header: cells('Navn', 'Merknad'), rows }
    expect(lastLines([block], 4)).toEqual(['', 'Navn: Kari', '', 'Merknad: Ny'])
  })

  it('names the columns of a table without rows', () => {
    const block: Block = { type: 'table', id: 't', header: [{ content: [text('Navn')] }], rows: [] }
    expect(lastLines([block], 1)).toEqual(['Navn'])
  })
})

/** The last lines before the newline at the end. */
const lastLines = (blocks: Block[], count: number): string[] =>
  writeText(sampleDocument(blocks))
    .split('\n')
    .slice(-count - 1, -1)

function paragraph(...content: Inline[]): Block {
  return { type: 'paragraph', id: 'p', content }
}

function link(href: string, words: string): Inline {
  return { type: 'link', href, children: [text(words)] }
}

function list(words: string): Block {
  return { type: 'list', id: 'l', ordered: true, items: [{ id: 'l/1', children: [paragraph(text(words))] }] }
}

function table(words: string): Block {
  const cells = (...values: string[]) => values.map((value) => ({ content: [text(value)] }))
  return {
    type: 'table',
    id: 't',
    header: cells('Navn', 'Merknad'),
    rows: [{ id: 't/1', cells: cells('Kari', words) }],
  }
}
