import { describe, expect, it } from 'vitest'
import type { AgreementDocument } from '../../../src/model/document.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { sampleDocument } from '../../sample-document.js'
import { find, findAll, valueAt } from './parse-xml.js'
import { readDocx, styleChain } from './read-docx.js'

const pages = new Map([
  ['innledning', 3],
  ['kontakter', 4],
  ['underskrifter', 5],
  ['vedlegg-1', 6],
])

describe('the table of contents', () => {
  it('is filled in with numbers, headings and the pages of the PDF', async () => {
    const { paragraphs } = await read()
    const entries = paragraphs.filter(({ style }) => /^TOC\d$/.test(style))
    expect(entries.map(({ style, text }) => `${style}: ${text.replaceAll('\t', ' → ')}`)).toEqual([
      'TOC1: 1 → Innledning → 3',
      'TOC1: 2 → Kontaktinformasjon → 4',
      'TOC1: Underskrifter → 5',
      'TOC1: Vedlegg 1 → Møtestrukturer → 6',
      'TOC2: 1.1 → SLT-møtet',
    ])
    expect(paragraphs.find(({ style }) => style === 'TOCHeading')?.text).toBe('Innhold')
  })

  it('has dots up to the page number, at the right edge of the text', async () => {
    const { styles, body } = await read()
    const stops = [1, 2, 3].map((level) => findAll(styleChain(styles, `TOC${level}`)[0] ?? body, 'w:tab'))
    const dots = { 'w:val': 'right', 'w:pos': '7066', 'w:leader': 'dot' }
    expect(stops.map((tabs) => tabs.map(({ attributes }) => attributes))).toEqual([[dots], [dots], [dots]])
  })

  it('begins the titles of a level at one place, but where the number is a word too', async () => {
    const { paragraphs } = await read()
    const indents = paragraphs.flatMap(({ style, element }) =>
      /^TOC\d$/.test(style) ? [find(element, 'w:pPr', 'w:ind')?.attributes] : [],
    )
    expect(indents).toEqual([
      { 'w:left': '567', 'w:hanging': '567' },
      { 'w:left': '567', 'w:hanging': '567' },
      { 'w:left': '567', 'w:hanging': '0' },
      { 'w:left': '1418', 'w:hanging': '1418' },
      { 'w:left': '1134', 'w:hanging': '567' },
    ])
  })

  it('links each entry to its heading', async () => {
    const { body, paragraphs } = await read()
    const headingAt = new Map(
      paragraphs.flatMap(({ element, text }) =>
        findAll(element, 'w:bookmarkStart').map((start) => [start.attributes['w:name'], text] as const),
      ),
    )
    const anchors = findAll(body, 'w:hyperlink').flatMap((link) => link.attributes['w:anchor'] ?? [])
    expect(anchors.map((anchor) => headingAt.get(anchor))).toEqual([
      'Innledning',
      'Kontaktinformasjon',
      'Underskrifter',
      'Møtestrukturer',
      'SLT-møtet',
    ])
  })

  it('is a field that a user can update, whole, in the content control that Word has for it', async () => {
    const { body } = await read()
    const control = find(body, 'w:sdt')
    expect(valueAt(control, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')).toBe('Table of Contents')
    const codes = findAll(control ?? body, 'w:instrText').map(({ children }) => children.join('').trim())
    expect(codes[0]).toBe('TOC \\o "1-2" \\h \\z \\u')
    expect(codes.slice(1)).toEqual([...pages.keys()].map((id) => `PAGEREF _Toc_${id.replace('-', '_')} \\h`))
    const marks = findAll(control ?? body, 'w:fldChar').map((mark) => mark.attributes['w:fldCharType'])
    const page = ['begin', 'separate', 'end']
    expect(marks).toEqual(['begin', 'separate', ...page, ...page, ...page, ...page, 'end'])
  })

  it('asks nothing when the file is opened', async () => {
    const { parts, body } = await read()
    const settings = parts.get('word/settings.xml')
    expect(settings && findAll(settings, 'w:updateFields')).toEqual([])
    expect(findAll(body, 'w:fldChar').flatMap((mark) => mark.attributes['w:dirty'] ?? [])).toEqual([])
  })

  it('is only its label where there are no headings', async () => {
    const document = sampleDocument()
    const blocks = document.blocks.map((block) => (block.type === 'contents' ? { ...block, entries: [] } : block))
    const { body } = await read({ ...document, blocks })
    expect(findAll(body, 'w:docPartObj')).toEqual([])
  })
})

const read = async (document: AgreementDocument = sampleDocument()) => readDocx(await writeDocx(document, pages))
