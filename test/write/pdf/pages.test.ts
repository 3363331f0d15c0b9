import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/model/document.js'
import { sampleDocument, text } from '../../sample-document.js'
import {
  contents,
  documentOf,
  frame,
  heading,
  inlines,
  list,
  lorem,
  paragraph,
  quote,
  table,
  words,
} from './documents.js'
import { expectText, writeAndRead } from './expect-text.js'
import { bodyLines, bodyWords, type ReadPage, runningWords } from './read-pdf.js'

/** So many lines of text before what is tried, so that it meets the foot of a page at every height. */
const filler = (lines: number): Block =>
  paragraph(
    'filler',
    ...Array.from({ length: lines }, (_, i) => [i > 0 ? { type: 'break' as const } : '', `fyll${i}`]).flat(),
  )

const aroundAPage = Array.from({ length: 14 }, (_, i) => 32 + i)

describe('where pages end', () => {
  /** What follows a heading, and what of it must stand below on the same page. */
  const followers: Record<string, { blocks: Block[]; below: RegExp[] }> = {
    'a paragraph': { blocks: [paragraph('p', words(80, 'ord'))], below: [/^ord0/, /^ord/] },
    'two short paragraphs': {
      blocks: [paragraph('p', 'den ene'), paragraph('p2', 'den andre')],
      below: [/ene/, /andre/],
    },
    'a frame': {
      blocks: [frame('f', 'common', 'Merkelapp', paragraph('p', words(80, 'ord')))],
      below: [/Merkelapp/, /^ord0/, /^ord/],
    },
    'a frame without a box': {
      blocks: [frame('f', 'own', 'Merkelapp', paragraph('p', words(80, 'ord')))],
      below: [/Merkelapp/, /^ord0/, /^ord/],
    },
    'a heading and a table': {
      blocks: [
        heading('h2', 2, 'Under', '1.1'),
        table(
          't',
          ['Topptekst', 'To'],
          [
            ['Rad1', 'a'],
            ['Rad2', 'b'],
          ],
        ),
      ],
      below: [/Under/, /Topptekst/, /Rad1/],
    },
    'a list': {
      blocks: [list('l', true, [paragraph('l1', words(40, 'ord'))], [paragraph('l2', 'slutt')])],
      below: [/^1\. ord0/, /^ord/],
    },
  }

  test.each(Object.entries(followers))('a heading is never parted from %s', async (_name, { blocks, below }) => {
    let onSecondPage = 0
    for (const lines of aroundAPage) {
      const document = documentOf(
        filler(lines),
        heading('h', 1, 'Overskrift', '1'),
        ...blocks,
        paragraph('etter', 'etter'),
      )
      const pdf = await writeAndRead(document)
      expectText(pdf, document)
      const [first, second = []] = pdf.pages.map(bodyLines)
      const page = first?.includes('1 Overskrift') ? first : second
      if (page === second) onSecondPage++
      const found = page.slice(page.indexOf('1 Overskrift') + 1)
      for (const [i, line] of below.entries()) expect(found[i], `${lines} lines before`).toMatch(line)
    }
    expect(onSecondPage).toBeGreaterThan(0)
    expect(onSecondPage).toBeLessThan(aroundAPage.length)
  })

  test('many short sections fill their pages, and none has its heading alone at a foot', async () => {
    const sections = Array.from({ length: 60 }, (_, i) => [
      heading(`h${i}`, 2, `Del ${i}`),
      paragraph(`p${i}`, `innhold ${i}`),
    ])
    for (let lines = 1; lines < 5; lines++) {
      const document = documentOf(filler(lines), ...sections.flat())
      const pages = (await writeAndRead(document)).pages.map(bodyLines)
      for (const page of pages) expect(page.at(-1)).toMatch(/^innhold/)
      for (const page of pages.slice(1, -1)) expect(page.length).toBe(pages[1]?.length)
    }
  })

  test('short blocks after one another aren’t chained to the next heading', async () => {
    const short: Block[] = [
      paragraph('l', 'Disse er med:'),
      list('li', false, [paragraph('l1', 'en')]),
      quote('q', paragraph('q1', 'sitat'), paragraph('q2', 'kilde')),
    ]
    for (const lines of aroundAPage) {
      const document = documentOf(
        filler(lines),
        ...short,
        heading('h', 1, 'Overskrift', '1'),
        paragraph('p', words(60, 'ord')),
      )
      const [first = [], second = []] = (await writeAndRead(document)).pages.map(bodyLines)
      if (second[0] === '1 Overskrift') expect(first.at(-1)).toBe('kilde')
      expect([...first, ...second].indexOf('1 Overskrift') - [...first, ...second].indexOf('kilde')).toBe(1)
    }
  })

  test('a title is broken into lines of like length', async () => {
    const title = 'Samarbeidsavtale mellom Prøveby kommune og Øst politidistrikt'
    const cover: Block = { type: 'cover', id: 'c', children: [{ type: 'title', id: 't', content: [text(title)] }] }
    const [page] = (await writeAndRead(documentOf(cover))).pages
    expect(bodyLines(page as ReadPage)).toEqual(['Samarbeidsavtale mellom', 'Prøveby kommune', 'og Øst politidistrikt'])
  })

  test('a paragraph has at least two lines on either page', async () => {
    for (const lines of aroundAPage) {
      for (const count of [20, 40, 60, 90]) {
        const [first, second] = (
          await writeAndRead(documentOf(filler(lines), paragraph('p', words(count, 'ord'))))
        ).pages.map(bodyLines)
        const [above, below] = [first, second].map((page) => page?.filter((line) => line.startsWith('ord')).length ?? 0)
        expect([above, below], `${lines} lines before ${count} words`).not.toContain(1)
      }
    }
  })

  test('a lead-in stays with its list, and a quote with its source', async () => {
    for (const lines of aroundAPage) {
      const document = documentOf(
        filler(lines),
        paragraph('p', 'Partene er:'),
        list('l', false, [paragraph('l1', 'kommunen')]),
        quote('q', paragraph('q1', words(30, 'sitat')), paragraph('q2', 'Kilde')),
      )
      const pages = (await writeAndRead(document)).pages.map((page) => bodyWords(page).join(' '))
      expect(pages.filter((page) => /er:$|^Kilde/.test(page))).toEqual([])
    }
  })

  test.each(['', ' i en liste'])('what a table stands under stays with it%s', async (within) => {
    let onSecondPage = 0
    for (const lines of aroundAPage) {
      const blocks = [paragraph('p', 'Trygt sentrum'), table('t', ['Topptekst', 'To'], [['Rad1', 'a']])]
      const document = documentOf(filler(lines), ...(within ? [list('l', false, blocks)] : blocks))
      const pages = (await writeAndRead(document)).pages.map(bodyLines)
      const page = pages.find((each) => each.some((line) => line.includes('Trygt sentrum')))
      if (page !== pages[0]) onSecondPage++
      expect(page?.slice(-2), `${lines} lines before`).toEqual(['Topptekst To', 'Rad1 a'])
    }
    expect(onSecondPage).toBeGreaterThan(0)
  })

  test('a cover is alone, and has neither header nor footer', async () => {
    const { pages } = await writeAndRead(sampleDocument())
    expect(runningWords(pages[0] as ReadPage)).toEqual([])
    expect(bodyWords(pages[0] as ReadPage).at(-1)).toBe('egen.')
    expect(bodyWords(pages[1] as ReadPage)[0]).toBe('Innhold')
  })

  test('contents that don’t fit on the cover stand whole on the next page, which has a header', async () => {
    const sections = Array.from({ length: 25 }, (_, i) => heading(`h${i}`, 1, `Del ${i}`, `${i + 1}`))
    const title: Block = { type: 'title', id: 't', content: [text('Avtale')] }
    const cover: Block = { type: 'cover', id: 'c', children: [title, contents(...sections)] }
    const document = documentOf(cover, ...sections)
    const pdf = await writeAndRead(document)
    const [first, second, third] = pdf.pages as [ReadPage, ReadPage, ReadPage]
    expect(bodyLines(first)).toEqual(['Avtale'])
    expect(bodyLines(second)[0]).toBe('Innhold')
    expect(bodyLines(second).length).toBe(26)
    expect(runningWords(second).join(' ')).toContain('Side 2 av')
    expect(bodyLines(third)[0]).toBe('1 Del 0')
  })

  test('the other pages have both, and the cover counts as a page', async () => {
    const { pages } = await writeAndRead(sampleDocument())
    for (const [i, page] of pages.entries()) {
      if (i === 0) continue
      const running = runningWords(page).join(' ')
      expect(running).toBe(`UTKAST · Samarbeidsavtale Saksnr. 18/2505 Side ${i + 1} av ${pages.length}`)
    }
  })

  test('a first page without cover has its title and a footer, but no header', async () => {
    const title: Block = { type: 'title', id: 't', content: [text('Tittel')] }
    const { pages } = await writeAndRead(
      documentOf(title, paragraph('p', lorem), { type: 'pageBreak', id: 'b' }, paragraph('q', 'to')),
    )
    expect(pages.map((page) => runningWords(page).join(' '))).toEqual([
      'Side 1 av 2',
      'UTKAST · Samarbeidsavtale Saksnr. 18/2505 Side 2 av 2',
    ])
    expect(bodyLines(pages[0] as ReadPage)[0]).toBe('Tittel')
  })

  test('a running header is printed whole, however long', async () => {
    const document = { ...documentOf(paragraph('p', 'en'), { type: 'pageBreak', id: 'b' }, paragraph('q', 'to')) }
    const header = { left: inlines(words(60, 'venstre')), right: inlines(words(20, 'høyre')) }
    const [, page] = (await writeAndRead({ ...document, header })).pages
    const all = page?.items.map((item) => item.text).join(' ')
    for (const word of [...words(60, 'venstre').split(' '), ...words(20, 'høyre').split(' ')])
      expect(all).toContain(word)
    const ys = page?.items.filter((item) => /venstre/.test(item.text)).map((item) => item.y) ?? []
    expect(page?.items.find((item) => item.text === 'to')?.y).toBeGreaterThan(Math.max(...ys) + 15)
  })

  test('annexes and page breaks begin a page, and no page is empty', async () => {
    const annex = (id: string): Block => ({
      type: 'annex',
      id,
      children: [heading(`${id}/h`, 1, id, 'Vedlegg 1'), paragraph(`${id}/p`, lorem)],
    })
    const pageBreak = (id: string): Block => ({ type: 'pageBreak', id })
    const cover: Block = { type: 'cover', id: 'c', children: [paragraph('c1', 'forside'), pageBreak('c2')] }
    const document = documentOf(
      cover,
      pageBreak('1'),
      pageBreak('2'),
      annex('A'),
      pageBreak('3'),
      annex('B'),
      pageBreak('4'),
    )
    const pages = (await writeAndRead(document)).pages.map((page) => bodyWords(page).slice(0, 3).join(' '))
    expect(pages).toEqual(['forside', 'Vedlegg 1 A', 'Vedlegg 1 B'])
  })

  test('a page break right before a page would end anyway leaves no empty page', async () => {
    for (const lines of aroundAPage) {
      const document = documentOf(filler(lines), { type: 'pageBreak', id: 'b' }, paragraph('p', 'neste'))
      const last = (await writeAndRead(document)).pages
        .map((page) => bodyWords(page))
        .filter((page) => page.length === 0)
      expect(last).toEqual([])
    }
  })

  test('a document without blocks is one page', async () => {
    const { pages } = await writeAndRead(documentOf())
    expect(pages.map((page) => runningWords(page).join(' '))).toEqual(['Side 1 av 1'])
  })
})
