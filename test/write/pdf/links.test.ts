import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import type { AgreementDocument, Block } from '../../../src/model/document.js'
import { writePdf } from '../../../src/write/pdf/write-pdf.js'
import { sampleDocument, text } from '../../sample-document.js'
import { contents, documentOf, heading, inlines, lorem, paragraph, table } from './documents.js'
import { expectText, writeAndRead } from './expect-text.js'
import { type Bookmark, bodyLines } from './read-pdf.js'

const sections: Block[] = Array.from({ length: 14 }, (_, i) => [
  heading(`s${i}`, 1, `Kapittel ${i}`, String(i + 1)),
  paragraph(`s${i}/1`, lorem.repeat(4)),
  heading(`s${i}/1`, 2, 'Del', `${i + 1}.1`),
  heading(`s${i}/æ`, 3, `Ledd ${i}`, `${i + 1}.1.1`),
  paragraph(`s${i}/2`, lorem.repeat(3)),
]).flat()
const annex: Block = {
  type: 'annex',
  id: 'v',
  children: [heading('v1', 1, 'Vedlagt', 'Vedlegg 1'), heading('v1/1', 2, 'Under', '1.1'), paragraph('v/1', lorem)],
}
const long = documentOf(contents(...sections, annex), ...sections, annex)

describe('headings lead the reader', () => {
  test('the contents give each heading’s page, over more than nine pages', async () => {
    const pdf = await writeAndRead(long)
    expectText(pdf, long)
    expect(pdf.pages.length).toBeGreaterThan(9)
    const headings = [...sections, ...(annex.type === 'annex' ? annex.children : [])].filter(
      (block) => block.type === 'heading',
    )
    expect([...pdf.pageOf.keys()]).toEqual(headings.map(({ id }) => id))
    for (const { id, number = '', content } of headings) {
      const line = `${number} ${content.map((inline) => ('text' in inline ? inline.text : '')).join('')}`
      const onPage = bodyLines(pdf.pages[(pdf.pageOf.get(id) ?? 0) - 1] ?? { items: [], links: [] })
      expect(onPage).toContain(line)
    }
  })

  test('dots lead from each entry to its page number, and deeper levels stand further in', async () => {
    const entries = long.blocks[0]?.type === 'contents' ? (long.blocks[0].entries ?? []) : []
    expect(await countDottedLines(long)).toBe(entries.length)
    const [page] = (await writeAndRead(long)).pages
    const lefts = ['Kapittel 0', 'Del', 'Ledd 0'].map((title) => page?.items.find(({ text }) => text === title)?.x ?? 0)
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b))
    expect(new Set(lefts).size).toBe(3)
  })

  test('each line of the contents, text and page number, leads to its heading', async () => {
    const pdf = await writeAndRead(long)
    const links = pdf.pages.flatMap(({ links }) => links)
    const names = links.map(({ destination = '' }) => decodeURI(destination))
    const contentsBlock = long.blocks[0]
    const wanted = contentsBlock?.type === 'contents' ? (contentsBlock.entries ?? []).map((entry) => entry.heading) : []
    expect([...new Set(names)]).toEqual(wanted)
    for (const { destination = '' } of links) {
      expect(pdf.destinations.get(destination)).toBe(pdf.pageOf.get(decodeURI(destination)))
    }
    for (const id of wanted) expect(names.filter((name) => name === id).length).toBeGreaterThanOrEqual(2)
  })

  test('bookmarks are the headings with their numbers, nested by level', async () => {
    const { bookmarks, pageOf } = await writeAndRead(long)
    expect(bookmarks.map(({ title }) => title)).toEqual([
      ...Array.from({ length: 14 }, (_, i) => `${i + 1} Kapittel ${i}`),
      'Vedlegg 1 Vedlagt',
    ])
    expect(bookmarks[2]).toEqual({
      title: '3 Kapittel 2',
      page: pageOf.get('s2'),
      children: [
        {
          title: '3.1 Del',
          page: pageOf.get('s2/1'),
          children: [{ title: '3.1.1 Ledd 2', page: pageOf.get('s2/æ'), children: [] }],
        },
      ],
    })
  })

  test('a level that is left out doesn’t lose its bookmarks', async () => {
    const blocks = [
      heading('a', 3, 'Dyp'),
      heading('b', 1, 'Øverst'),
      heading('c', 3, 'Under'),
      heading('d', 2, 'Midt'),
      paragraph('p', lorem),
    ]
    const { bookmarks } = await writeAndRead(documentOf(...blocks))
    const titles = (list: readonly Bookmark[]): unknown[] =>
      list.map(({ title, children }) => [title, titles(children)])
    expect(titles(bookmarks)).toEqual([
      ['Dyp', []],
      [
        'Øverst',
        [
          ['Under', []],
          ['Midt', []],
        ],
      ],
    ])
  })

  test('an entry of several lines has its page number on the last', async () => {
    const title =
      'Et svært langt navn på et kapittel som ikke får plass på én linje i innholdsfortegnelsen og derfor brytes'
    const section = heading('h', 1, title, '1')
    const document = documentOf(contents(section), section, paragraph('p', lorem))
    const pdf = await writeAndRead(document)
    expectText(pdf, document)
    const lines = pdf.pages.flatMap(bodyLines)
    expect(lines[1]).not.toMatch(/1$/)
    expect(lines[2]).toMatch(/brytes 1$/)
  })
})

describe('links', () => {
  const link = (href: string, value: string): Block => paragraph(href, { type: 'link', href, children: inlines(value) })

  test('web, e-mail and telephone', async () => {
    const document = documentOf(
      link('https://lovdata.no/lov/1995-08-04-53/§14', 'politiloven'),
      link('https://rødøy.example/å?b=æ', 'kommunen'),
      link('mailto:a.b@politiet.example', 'a.b@politiet.example'),
      link('tel:+4799354373', '99 35 43 73'),
    )
    const [page] = (await writeAndRead(document)).pages
    expect(page?.links.map(({ url }) => url)).toEqual([
      'https://lovdata.no/lov/1995-08-04-53/%C2%A714',
      'https://xn--rdy-0nab.example/%C3%A5?b=%C3%A6',
      'mailto:a.b@politiet.example',
      'tel:+4799354373',
    ])
  })

  test('the words of a link are one link on each line', async () => {
    const words =
      'en lenke med så mange ord at den ikke får plass på en linje, men går videre på den neste som den skal'
    const document = documentOf(
      paragraph('p', 'Før ', { type: 'link', href: 'https://a.example/', children: inlines(words) }, ' etter'),
    )
    const [page] = (await writeAndRead(document)).pages
    expect(page?.links.map(({ url }) => url)).toEqual(['https://a.example/', 'https://a.example/'])
  })

  test('the sample’s addresses lead where they say', async () => {
    const pdf = await writeAndRead(sampleDocument())
    const urls = pdf.pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? []))
    expect(urls).toEqual([
      'https://lovdata.no/',
      ...Array.from({ length: 24 }, (_, i) => `mailto:person${i}@politiet.example`),
    ])
  })

  test('a link in a cell stays in its row', async () => {
    const cell = { type: 'link' as const, href: 'mailto:x@y.example', children: [text('x@y.example')] }
    const [page] = (await writeAndRead(documentOf(table('t', ['A', 'B'], [['a', cell]])))).pages
    const row = page?.items.find(({ text }) => text === 'a')
    const [found] = page?.links ?? []
    expect((row?.y ?? 0) - (found?.y ?? 0)).toBeGreaterThan(0)
    expect((row?.y ?? 0) - (found?.y ?? 0)).toBeLessThan(15)
  })
})

/** Lines drawn in dots, as pdf.js meets them. */
async function countDottedLines(document: AgreementDocument): Promise<number> {
  const outcome = await writePdf(document)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  const pdf = await getDocument({ data: Uint8Array.from(outcome.value.bytes), verbosity: 0 }).promise
  let count = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    count += fnArray.filter((operator, i) => operator === OPS.setDash && argsArray[i][0].length > 0).length
  }
  return count
}
