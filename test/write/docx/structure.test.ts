import { describe, expect, it } from 'vitest'
import type { AgreementDocument, Block } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { documentOf, exampleNames, readExample } from '../../read-example.js'
import { sampleDocument, text } from '../../sample-document.js'
import { everyArrangement } from './every-arrangement.js'
import { find, findAll, valueAt, type XmlElement } from './parse-xml.js'
import { levelOf, numberingOf, type ReadDocx, type ReadParagraph, readDocx, styleChain } from './read-docx.js'

const read = async (document: AgreementDocument): Promise<ReadDocx> => readDocx(await writeDocx(document, new Map()))
const sample = await read(sampleDocument())
const arranged = await read(everyArrangement())

describe('paragraphs', () => {
  it('are never empty, but for an item’s mark alone, an empty cell, and where Word needs one at a table', () => {
    for (const { body, paragraphs } of [sample, arranged]) {
      const cells = new Set(findAll(body, 'w:tc').flatMap((cell) => findAll(cell, 'w:p')))
      const isSilent = (p: XmlElement) => !cells.has(p) && findAll(p, 'w:drawing').length === 0
      const empty = paragraphs.filter(({ element, text, mark }) => !text && !mark && isSilent(element))
      expect(empty.filter(({ style }) => style !== 'TableGap')).toEqual([])
      for (const { element } of empty) expect(['w:tbl', undefined]).toContain(before(body, element)?.name)
    }
    expect(
      sample.paragraphs.filter(({ style, text }) => style === 'TableGap' || (!text && style !== 'Figure')),
    ).toEqual([])
  })

  it('begin a new page where the document says so, and an annex does', () => {
    const starts = arranged.paragraphs.filter(({ element }) => find(element, 'w:pPr', 'w:pageBreakBefore'))
    expect(starts.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'TableGap ',
      'Heading1 Første vedlegg',
      'Heading1 Andre vedlegg',
    ])
  })

  it('keep a signatory’s lines together and let signatories part', () => {
    const lines = sample.paragraphs.filter(({ style }) => style === 'Signature')
    expect(lines.map(({ text }) => text)).toEqual([
      'Sted og dato\t\t',
      'Underskrift\t\t',
      'Navn (blokkbokstaver)\t\t',
      'Ordfører',
      'Prøveby kommune',
      'Sted og dato\t\t',
      'Underskrift\t\t',
      'Navn (blokkbokstaver)\t\t',
      'Politistasjonssjef',
      'Øst politidistrikt',
    ])
    const holdsOn = lines.map((line) => isOn(sample, line, 'w:keepNext'))
    expect(holdsOn).toEqual([true, true, true, true, false, true, true, true, true, false])
    expect(lines.every((line) => isOn(sample, line, 'w:keepLines'))).toBe(true)
  })

  it('hold a heading and a label on to the first lines of what they stand over', () => {
    for (const docx of [sample, arranged]) {
      const above = docx.paragraphs.filter(({ style }) => /^Heading\d$|Label$/.test(style))
      expect(above.length).toBeGreaterThan(5)
      expect(above.filter((one) => !isOn(docx, one, 'w:keepNext') || !isOn(docx, one, 'w:keepLines'))).toEqual([])
      // Word leaves no line alone at a page's edge unless it is told to.
      expect(docx.paragraphs.filter((one) => property(docx, one, 'w:widowControl'))).toEqual([])
    }
  })

  it('hold a lead-in on to what it leads to, and a table’s header row to its rows', async () => {
    const lead: Block = { type: 'paragraph', id: 'leder', content: [text('Deltakere:')] }
    const docx = await read({ ...sampleDocument(), blocks: [lead, ...sampleDocument().blocks] })
    const above = docx.paragraphs.filter(({ style, text }) => text === 'Deltakere:' || style === 'TableHeading')
    expect(above.length).toBe(4)
    expect(above.filter((one) => !isOn(docx, one, 'w:keepNext'))).toEqual([])
  })

  it('hold on to a table right below, and to what an item leads to', async () => {
    const paragraph = (words: string): Block => ({ type: 'paragraph', id: words, content: [text(words)] })
    const table: Block = { type: 'table', id: 't', header: [{ content: [text('Tiltak')] }], rows: [] }
    const list = (...items: Block[][]): Block => ({
      type: 'list',
      id: 'l',
      ordered: false,
      items: items.map((children, i) => ({ id: `l/${i}`, children })),
    })
    const items = list([paragraph('Fra politiet:'), list([paragraph('en leder')])], [paragraph('Målene'), table])
    const docx = await read({ ...sampleDocument(), blocks: [paragraph('Trygt sentrum'), table, items] })
    const holding = docx.paragraphs.filter((one) => one.style !== 'TableHeading' && isOn(docx, one, 'w:keepNext'))
    expect(holding.map((one) => one.text)).toEqual(['Trygt sentrum', 'Fra politiet:', 'Målene'])
  })

  it('have a line of underscores to write on', () => {
    const [first] = sample.paragraphs.filter(({ style }) => style === 'Signature')
    const stops = findAll(find(first?.element, 'w:pPr') ?? sample.body, 'w:tab').map(({ attributes }) => attributes)
    expect(stops).toEqual([{ 'w:val': 'right', 'w:pos': '7066', 'w:leader': 'underscore' }])
  })
})

describe('a screen reader', () => {
  it('meets headings that go down a level at a time', async () => {
    for (const name of exampleNames) {
      const { paragraphs } = await read(documentOf(readExample(name)))
      const headings = paragraphs.filter(({ style }) => /^Heading\d$/.test(style))
      const levels = headings.map(({ style }) => Number(style.at(-1)))
      expect(levels[0]).toBe(1)
      expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
    }
  })

  it('meets all text in its order: none in text boxes or frames of Word’s', () => {
    for (const { parts } of [sample, arranged]) {
      for (const part of parts.values())
        for (const name of ['w:txbxContent', 'w:pict', 'w:framePr', 'mc:AlternateContent'])
          expect(findAll(part, name)).toEqual([])
    }
  })
})

describe('a frame', () => {
  it('is one box: its paragraphs have the same borders, shading and edges, however they are indented', () => {
    for (const docx of [sample, arranged]) {
      const boxes = boxesOf(docx)
      expect(boxes.length).toBeGreaterThan(0)
      for (const box of boxes)
        expect(new Set(box.map((paragraph) => JSON.stringify(boxForm(docx, paragraph)))).size).toBe(1)
    }
  })

  it('holds its label first and then all of its text', () => {
    const [box] = boxesOf(sample)
    expect(box?.map(({ style, mark }) => [style, mark].filter(Boolean).join(' '))).toEqual([
      'FrameLabel',
      'FrameText',
      'FrameText',
      'FrameList •',
    ])
  })

  it('doesn’t run together with the next', () => {
    const [first, second] = boxesOf(arranged).map(([paragraph]) => paragraph && boxForm(arranged, paragraph))
    expect(first).not.toEqual(second)
  })

  it('indents what it holds by tabs, as its edge is the same for all', () => {
    const continued = arranged.paragraphs.find(({ text }) => text.includes('f1/2/1/3/1/2:'))
    expect(continued?.text).toMatch(/^\tf1/)
  })
})

describe('tables', () => {
  it('have a header row that is marked and repeated, and rows that stay whole', () => {
    const tables = [sample, arranged].flatMap(({ body }) => findAll(body, 'w:tbl'))
    expect(tables.length).toBe(8)
    for (const table of tables) {
      const [header, ...rows] = findAll(table, 'w:tr')
      expect(find(header, 'w:trPr', 'w:tblHeader')).toBeDefined()
      expect(rows.filter((row) => find(row, 'w:trPr', 'w:tblHeader'))).toEqual([])
      expect([header, ...rows].every((row) => find(row, 'w:trPr', 'w:cantSplit'))).toBe(true)
      expect(find(table, 'w:tblPr', 'w:tblLook')?.attributes['w:firstRow']).toBe('true')
    }
  })

  it('say what they are to a screen reader', () => {
    const [table] = findAll(sample.body, 'w:tbl')
    expect(valueAt(table, 'w:tblPr', 'w:tblCaption')).toBe('Kontaktinformasjon')
    expect(valueAt(table, 'w:tblPr', 'w:tblDescription')).toBe('Navn og funksjon, Telefon, E-post')
    expect(valueAt(table, 'w:tblPr', 'w:tblStyle')).toBe('AgreementTable')
  })

  it('have columns as wide as the layout says, to the twip', () => {
    const [table] = findAll(sample.body, 'w:tbl')
    const widths = findAll(table ?? sample.body, 'w:gridCol').map((column) => Number(column.attributes['w:w']))
    expect(widths).toEqual([3210, 2007, 2809])
    for (const cells of findAll(table ?? sample.body, 'w:tr').map((row) => findAll(row, 'w:tcW')))
      expect(cells.map((cell) => Number(cell.attributes['w:w']))).toEqual(widths)
    expect(find(table, 'w:tblPr', 'w:tblW')?.attributes['w:w']).toBe('8026')
    // It stands out equally far on both sides of the text, which is 7066 wide.
    expect(find(table, 'w:tblPr', 'w:tblInd')?.attributes['w:w']).toBe('-480')
    const thirds = findAll(findAll(arranged.body, 'w:tbl').at(-1) ?? sample.body, 'w:gridCol')
    expect(thirds.map((column) => Number(column.attributes['w:w']))).toEqual([2673, 2673, 2680])
  })

  it('never meet, and never end the document, as Word would join them or add to them', () => {
    const names = arranged.body.children.map((child) => (typeof child === 'string' ? child : child.name))
    expect(names.filter((name, i) => name === 'w:tbl' && names[i + 1] !== 'w:p')).toEqual([])
  })
})

describe('links', () => {
  it.each(['https://lovdata.no/dokument/NL#§1', 'http://a.example/?b=1&c=%20', 'mailto:a@b.example', 'tel:99354373'])(
    'lead out: %s',
    async (href) => {
      expect(await targetsOf(href)).toEqual([new URL(href).href])
    },
  )

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'ikke en adresse', ''])(
    'are text where Word may not follow: %j',
    async (href) => {
      expect(await targetsOf(href)).toEqual([])
    },
  )

  it('in the running header are links too', async () => {
    const link = { type: 'link', href: 'https://a.example/', children: [text('A')] } as const
    const { parts } = await read({ ...sampleDocument(), header: { left: [link], right: [link] } })
    const relationships = findAll(parts.get('word/_rels/header1.xml.rels') ?? sample.body, 'Relationship')
    expect(relationships.map(({ attributes }) => attributes.Target)).toEqual([link.href, link.href])
    const links = findAll(parts.get('word/header1.xml') ?? sample.body, 'w:hyperlink')
    expect(links.map(({ attributes }) => attributes['r:id'])).toEqual(
      relationships.map(({ attributes }) => attributes.Id),
    )
  })
})

describe('pages', () => {
  it('are A4, and the cover has one of its own without header and footer', () => {
    const sections = findAll(sample.body, 'w:sectPr')
    expect(sections.map((section) => find(section, 'w:pgSz')?.attributes)).toEqual(
      Array(2).fill({ 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }),
    )
    const furniture = sections.map((section) =>
      ['w:headerReference', 'w:footerReference'].filter((name) => find(section, name)),
    )
    expect(furniture).toEqual([[], ['w:headerReference', 'w:footerReference']])
    expect(valueAt(sections[1], 'w:type')).toBe('nextPage')
    const [cover] = sample.paragraphs.filter(({ element }) => find(element, 'w:pPr', 'w:sectPr'))
    expect(cover?.text).toMatch(/^Tekst i ramme/)
  })

  it('without a cover have a footer from the first on, and a header from the second', () => {
    const [section, ...others] = findAll(arranged.body, 'w:sectPr')
    expect(others).toEqual([])
    const typesOf = (name: string) =>
      findAll(section ?? arranged.body, name).map(({ attributes }) => attributes['w:type'])
    expect(typesOf('w:headerReference')).toEqual(['default'])
    expect(typesOf('w:footerReference')).toEqual(['default', 'first'])
    expect(find(section, 'w:titlePg')).toBeDefined()
    expect(arranged.paragraphs[0]?.style).toBe('Title')
    expect(findAll(sample.body, 'w:titlePg')).toEqual([])
  })

  it('count themselves', () => {
    const footer = sample.parts.get('word/footer1.xml') ?? sample.body
    const pieces = findAll(footer, 'w:r').flatMap((run) =>
      [...findAll(run, 'w:t'), ...findAll(run, 'w:instrText')].map(({ children }) => children.join('')),
    )
    expect(pieces).toEqual(['Side ', 'PAGE', ' av ', 'NUMPAGES'])
    const header = sample.parts.get('word/header1.xml') ?? sample.body
    expect(findAll(header, 'w:t').map(({ children }) => children.join(''))).toEqual([
      'UTKAST',
      ' · Samarbeidsavtale',
      'Saksnr. ',
      '18/2505',
    ])
  })
})

/** Runs of paragraphs that have a border of their own or by their style, as Word would draw them. */
function boxesOf(docx: ReadDocx): ReadParagraph[][] {
  const boxes: ReadParagraph[][] = []
  let form = ''
  const byElement = new Map(docx.paragraphs.map((paragraph) => [paragraph.element, paragraph]))
  for (const child of docx.body.children) {
    const paragraph = typeof child === 'object' ? byElement.get(child) : undefined
    const shading = paragraph && JSON.stringify(property(docx, paragraph, 'w:shd') ?? null)
    const isBoxed = paragraph !== undefined && shading !== 'null'
    const border = isBoxed ? JSON.stringify(property(docx, paragraph, 'w:pBdr')) : ''
    if (isBoxed && border === form) boxes.at(-1)?.push(paragraph)
    else if (isBoxed) boxes.push([paragraph])
    form = border
  }
  return boxes
}

/** What must be alike for two paragraphs to stand in one box: lines, fill, and how far out they reach on both sides. */
function boxForm(docx: ReadDocx, paragraph: ReadParagraph): unknown {
  const place = numberingOf(paragraph.element, paragraph.style, docx.styles)
  const level = place && levelOf(docx.numbering, place)
  const holders = [paragraph.element, ...(level ? [level] : []), ...styleChain(docx.styles, paragraph.style)]
  const indents = holders.map((holder) => find(holder, 'w:pPr', 'w:ind')?.attributes)
  const indent = (name: string) => Number(indents.find((one) => one?.[name] !== undefined)?.[name] ?? 0)
  return {
    border: property(docx, paragraph, 'w:pBdr'),
    fill: property(docx, paragraph, 'w:shd'),
    left: indent('w:left') - indent('w:hanging'),
    right: indent('w:right'),
  }
}

/** A paragraph's property: its own, or that of the nearest style that has it. */
function property(docx: ReadDocx, { element, style }: ReadParagraph, name: string): XmlElement | undefined {
  return [element, ...styleChain(docx.styles, style)].map((holder) => find(holder, 'w:pPr', name)).find(Boolean)
}

function isOn(docx: ReadDocx, paragraph: ReadParagraph, name: string): boolean {
  const found = property(docx, paragraph, name)
  return found !== undefined && found.attributes['w:val'] !== 'false'
}

function before(body: XmlElement, element: XmlElement): XmlElement | undefined {
  const previous = body.children[body.children.indexOf(element) - 1]
  return typeof previous === 'object' ? previous : undefined
}

async function targetsOf(href: string): Promise<(string | undefined)[]> {
  const block: Block = { type: 'paragraph', id: 'p', content: [{ type: 'link', href, children: [text('ord')] }] }
  const { parts, paragraphs } = await read({ ...sampleDocument(), blocks: [block] })
  expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['ord'])
  const relationships = findAll(parts.get('word/_rels/document.xml.rels') ?? sample.body, 'Relationship')
  return relationships.flatMap(({ attributes }) => (attributes.TargetMode === 'External' ? [attributes.Target] : []))
}
