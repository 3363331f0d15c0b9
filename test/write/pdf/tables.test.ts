import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.js'
import { documentOf, frame, heading, list, lorem, paragraph, table, words } from './documents.js'
import { expectText, wordsIn, writeAndRead, writeBytes } from './expect-text.js'
import { bodyLines, bodyWords } from './read-pdf.js'
import { readStructure } from './read-structure.js'

const header = 'Navn Telefon'
const rows = (count: number, text: (i: number) => string): string[][] =>
  Array.from({ length: count }, (_, i) => [text(i), `tlf${i}`])

describe('tables', () => {
  test('a table over five pages has its header on each, and rows are whole', async () => {
    const document = documentOf(
      table(
        't',
        ['Navn', 'Telefon'],
        rows(90, (i) => `rad${i} ${words(18, `r${i}x`)}`),
      ),
    )
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    expect(pdf.pages.length).toBeGreaterThanOrEqual(5)
    for (const page of pdf.pages) {
      const lines = bodyLines(page)
      expect(lines[0]).toBe(header)
      expect(lines[1]).toMatch(/^rad\d+ /)
      const printed = bodyWords(page)
      for (const word of printed.filter((each) => each.startsWith('rad'))) {
        expect(printed).toContain(`r${word.slice(3)}x17`)
      }
    }
  })

  test('each header cell says that it is of its column, and is read once: where it is repeated it is no text', async () => {
    const document = documentOf(
      table(
        't',
        ['Navn', 'Telefon'],
        rows(90, (i) => `rad${i}`),
      ),
    )
    const bytes = await writeBytes(document)
    expect((await writeAndRead(document)).pages.filter((page) => bodyWords(page)[0] === 'Navn').length).toBeGreaterThan(
      1,
    )
    const inHeader = (await readStructure(bytes)).filter(([path]) => path.endsWith('TH'))
    expect(inHeader.map(([, word]) => word)).toEqual(['Navn', 'Telefon'])
    const cells = Buffer.from(bytes)
      .toString('latin1')
      .match(/<<\n\/Type \/StructElem\n\/S \/TH\n[\s\S]*?\nendobj/g)
    expect(cells).toHaveLength(2)
    for (const cell of cells ?? []) expect(cell).toMatch(/\/O \/Table\s+\/Scope \/Column/)
  })

  test('a cell of 400 lines goes on from page to page and loses nothing', async () => {
    const document = documentOf(
      heading('h', 1, 'Tabell', '1'),
      table(
        't',
        ['Navn', 'Telefon'],
        [
          ['før', '1'],
          [words(1600, 'ord'), lorem],
          ['etter', '2'],
        ],
      ),
    )
    const pdf = await writeAndRead(document)
    expect(pdf.pages.length).toBeGreaterThan(6)
    const all = pdf.pages.flatMap(bodyWords)
    expect(all.filter((word) => /^ord\d/.test(word))).toEqual(wordsIn(words(1600, 'ord')))
    for (const page of pdf.pages) expect(bodyWords(page).join(' ')).toContain(header)
    const cell = all.filter((word) => wordsIn(lorem).includes(word))
    expect(cell.join(' ')).toContain(lorem.slice(0, 20))
  })

  test('a header taller than a page is printed once, whole', async () => {
    const tall = words(700, 'topp')
    const document = documentOf(
      table(
        't',
        [tall, 'To'],
        rows(3, (i) => `rad${i}`),
      ),
    )
    const pdf = await writeAndRead(document)
    const all = pdf.pages.flatMap(bodyWords)
    expect(all.filter((word) => word.startsWith('topp'))).toEqual(wordsIn(tall))
    expect(all.slice(-2)).toEqual(['rad2', 'tlf2'])
  })

  test('a header of half a page isn’t repeated', async () => {
    const document = documentOf(
      table(
        't',
        [words(150, 'topp'), 'To'],
        rows(80, (i) => `rad${i}`),
      ),
    )
    expectText(await writeAndRead(document), document)
  })

  test('tables in frames and lists repeat their header within them', async () => {
    const inner = (id: string): Block =>
      table(
        id,
        ['Navn', 'Telefon'],
        rows(60, (i) => `${id}${i}`),
      )
    const document = documentOf(
      frame('f', 'common', 'Felles tekst', paragraph('p', lorem), inner('a')),
      list('l', true, [paragraph('l1', 'I listen:'), inner('b')]),
    )
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    for (const page of pdf.pages.slice(1)) {
      const lines = bodyLines(page)
      const firstRow = lines.findIndex((line) => /^[ab]\d+ tlf/.test(line))
      expect(lines[firstRow - 1]).toBe(header)
    }
  })

  test('columns take their shares of the width', async () => {
    const block: Block = {
      ...(table('t', ['A', 'B', 'C'], [['a', 'b', 'c']]) as Block & { type: 'table' }),
      widths: [0.5, 0.3, 0.2],
    }
    const [page] = (await writeAndRead(documentOf(block))).pages
    const [a, b, c] = ['a', 'b', 'c'].map((text) => page?.items.find((item) => item.text === text)?.x ?? 0) as [
      number,
      number,
      number,
    ]
    expect((b - a) / (c - b)).toBeCloseTo(5 / 3, 1)
  })

  test('rows with too few or too many cells keep what they have', async () => {
    const document = documentOf(
      table('t', ['A', 'B'], [['bare en'], ['en', 'to', 'tre', 'fire']]),
      table('u', [], [['uten', 'topp']]),
    )
    expectText(await writeAndRead(document), document)
  })
})
