import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { readingOrder } from '../../../src/model/plain-text.js'
import { isSealed } from '../../../src/model/seal-page.js'
import { flatBlocks } from '../../../src/model/walk-blocks.js'
import { writeHtml } from '../../../src/write/html/write-html.js'
import { exampleNames, documentOf as exampleOf, readExample } from '../../read-example.js'
import { sampleDocument, text } from '../../sample-document.js'
import { anyBlocks, seen } from '../any-document.js'
import { documentOf, frame, heading, inlines, paragraph, table } from '../pdf/documents.js'
import { type ReadPage, readHtml } from './read-html.js'

const read = (document: AgreementDocument): ReadPage => readHtml(writeHtml(document))
const readBlocks = (...blocks: Block[]): ReadPage => read(documentOf(...blocks))
const wordsOf = (texts: readonly string[]): string[] => texts.flatMap((each) => each.split(/\s+/).filter(Boolean))
const named = ({ elements }: ReadPage, ...names: string[]) => elements.filter(({ name }) => names.includes(name))

const documents: [string, AgreementDocument][] = [
  ['sample', sampleDocument()],
  ...exampleNames.map((name): [string, AgreementDocument] => [name, exampleOf(readExample(name))]),
]

describe.each(documents)('the page of %s', (_, document) => {
  const page = read(document)
  const hasContents = JSON.stringify(document.blocks).includes('"type":"contents"')

  test('has the document’s words, in its order', () => {
    const parts = hasContents ? ['header', 'nav', 'main'] : ['header', 'main']
    expect(page.words(...parts)).toEqual(wordsOf(readingOrder(document.blocks)))
  })

  test('is HTML that needs no mending', () => {
    expect(page.errors).toEqual([])
  })

  test('has one title, and headings that skip no level', () => {
    const levels = named(page, 'h1', 'h2', 'h3', 'h4').map(({ name }) => Number(name.slice(1)))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  test('names each element once, and leads only to what is there', () => {
    const ids = page.elements.flatMap(({ attributes: { id } }) => id ?? [])
    expect(ids).toEqual([...new Set(ids)])
    const targets = named(page, 'a').flatMap(({ attributes: { href = '' } }) =>
      href.startsWith('#') ? href.slice(1) : [],
    )
    const labels = page.elements.flatMap(({ attributes }) => attributes['aria-labelledby']?.split(' ') ?? [])
    expect(targets.length).toBeGreaterThan(4)
    expect([...targets.map(decodeURIComponent), ...labels].filter((id) => !ids.includes(id))).toEqual([])
  })

  test('holds nothing that runs or is fetched', () => {
    expect(named(page, 'script', 'link', 'iframe', 'object', 'form', 'base')).toEqual([])
    const sources = page.elements.flatMap(({ attributes: { src, srcset, style } }) => src ?? srcset ?? style ?? [])
    expect(sources.filter((source) => !source.startsWith('data:image/'))).toEqual([])
    expect(
      page.elements.flatMap(({ attributes }) => Object.keys(attributes).filter((name) => /^on/.test(name))),
    ).toEqual([])
  })

  test('is the same, made twice', () => {
    expect(writeHtml(document)).toBe(writeHtml(document))
  })
})

test('whatever the values hold, they are shown as they are', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const page = readBlocks(...blocks)
      expect(page.errors.filter((error) => !/control-character/.test(error))).toEqual([])
      expect(seen(page.words('main'))).toBe(seen(readingOrder(blocks)))
    }),
    { seed: 20261124, numRuns: 200 },
  )
})

describe('values that would be markup', () => {
  const evil = '</style></title><script>x</script>"\'--><b> &amp; \\'

  test('in the title, the running lines, a picture’s words and what the file says of itself', () => {
    const sample = sampleDocument()
    const page = readHtml(
      writeHtml({
        ...sample,
        title: evil,
        header: { left: [text(evil)], right: [text(evil)] },
        metadata: { ...sample.metadata, caseNumber: evil, parties: [evil] },
        abbreviations: [{ short: 'SLT', meaning: evil }],
        blocks: [...sample.blocks, paragraph('p', 'SLT')],
      }),
    )
    expect(page.errors).toEqual([])
    expect(named(page, 'script', 'b')).toEqual([])
    expect(named(page, 'title')[0]?.text.trim()).toBe(evil)
    expect(named(page, 'meta').filter(({ attributes }) => attributes.content === evil)).toHaveLength(2)
    expect(named(page, 'abbr')[0]?.attributes.title).toBe(evil)
  })
})

describe('what stands in the text', () => {
  test('words of another language', () => {
    const foreign = named(read(sampleDocument()), 'span').find(({ attributes }) => attributes.lang)
    expect(foreign).toMatchObject({ attributes: { lang: 'se' }, text: 'Guovdageaidnu' })
  })

  test('abbreviations in prose, with what they stand for, but not in headings and links', () => {
    const link: Inline = { type: 'link', href: 'https://a.example/', children: inlines('SLT') }
    const blocks = [
      heading('h', 1, 'SLT'),
      paragraph('p', 'Om SLT-møter, ', link, ' og ', { type: 'strong', children: inlines('SLT') }),
    ]
    const page = read({ ...documentOf(...blocks), abbreviations: [{ short: 'SLT', meaning: 'samordning' }] })
    const abbreviation = { name: 'abbr', attributes: { title: 'samordning' }, text: 'SLT' }
    expect(named(page, 'abbr')).toEqual([abbreviation, abbreviation])
    expect(page.words('main')).toEqual(['SLT', 'Om', 'SLT-møter,', 'SLT', 'og', 'SLT'])
  })

  test('an abbreviation over two runs is found, one over two elements is left', () => {
    const halves = [paragraph('p', 'SL', 'T'), paragraph('q', 'SL', { type: 'strong', children: inlines('T') })]
    const page = read({ ...documentOf(...halves), abbreviations: [{ short: 'SLT', meaning: 'x' }] })
    expect(named(page, 'abbr')).toHaveLength(1)
  })

  test('a table has headers for its columns, a name, and a region that scrolls by keyboard', () => {
    const page = readBlocks(heading('h', 1, 'Kontakter'), table('t', ['Navn', ''], [['a', 'b']]))
    expect(named(page, 'th')).toMatchObject([{ attributes: { scope: 'col' }, text: ' Navn ' }])
    expect(named(page, 'table')[0]?.attributes['aria-labelledby']).toBe('h')
    const region = page.elements.find(({ attributes }) => attributes.tabindex === '0')
    expect(region?.attributes).toMatchObject({ role: 'group', 'aria-labelledby': 'h' })
  })

  test('a frame is a region of its own name; a second of that name is a group', () => {
    const page = readBlocks(
      heading('h', 1, 'Innledning'),
      frame('f', 'common', 'Felles tekst', paragraph('f/1', 'en')),
      frame('g', 'common', 'Felles tekst', paragraph('g/1', 'to')),
    )
    const [first, second] = named(page, 'section').map(({ attributes }) => attributes)
    expect(first).toMatchObject({ 'aria-labelledby': 'f.label h' })
    expect([first?.role, second?.role]).toEqual([undefined, 'group'])
  })

  test('a draft says so', () => {
    expect(read(sampleDocument()).elements).toContainEqual({
      name: 'p',
      attributes: { class: 'stamp' },
      text: ' UTKAST ',
    })
  })

  test('a picture lies in the page, with its words', () => {
    const [picture] = named(read(sampleDocument()), 'img')
    expect(picture?.attributes).toMatchObject({ alt: 'Våpenet til Prøveby', width: '76', height: '94' })
    const figure = flatBlocks(sampleDocument().blocks).find((block) => block.type === 'figure')
    const bytes = Buffer.from(picture?.attributes.src?.replace('data:image/png;base64,', '') ?? '', 'base64')
    expect(Uint8Array.from(bytes)).toEqual(figure?.picture.bytes)
  })

  test('the year wheel is a picture with a name', () => {
    const page = read(sampleDocument())
    const [wheel] = named(page, 'svg')
    expect(wheel?.attributes).toMatchObject({ role: 'img', 'aria-label': 'Årshjul for Prøveby' })
  })
})

test('the page says what it is and how it was made', () => {
  const sample = sampleDocument()
  const metadata = { ...sample.metadata, tool: 'politirad 1.2.3', sourceSha256: 'a'.repeat(64) }
  const page = read({ ...sample, language: 'nn-NO', metadata })
  expect(named(page, 'html')[0]?.attributes.lang).toBe('nn-NO')
  expect(named(page, 'title')[0]?.text.trim()).toBe(sample.title)
  const metas = new Map(named(page, 'meta').map(({ attributes: { name = '', content = '' } }) => [name, content]))
  expect(Object.fromEntries(metas)).toMatchObject({
    generator: 'politirad 1.2.3',
    author: 'Prøveby kommune, Øst politidistrikt',
    avtaletype: 'samarbeidsavtale',
    status: 'utkast',
    saksnummer: '18/2505',
    standardtekst: '2026-11',
    'standardtekst-sha256': '0'.repeat(64),
    'kilde-sha256': 'a'.repeat(64),
  })
})

describe('its seal', () => {
  const page = writeHtml(sampleDocument())

  test('holds, with any line ends', () => {
    expect(isSealed(page)).toBe(true)
    expect(isSealed(page.replaceAll('\n', '\r\n'))).toBe(true)
  })

  test.each([
    ['a word', page.replace('UTKAST', 'VEDTATT')],
    ['the seal', page.replace(/(segl-sha256" content=")./, '$1x')],
    ['something at the end', `${page}<!-- merknad -->\n`],
    ['no seal', page.replace(/<meta name="segl.*\n/, '')],
  ])('is broken by a change: %s', (_, changed) => {
    expect(isSealed(changed)).toBe(false)
  })
})
