import { describe, expect, it } from 'vitest'
import type { AgreementDocument, Block, Inline, Text } from '../../../src/model/document.js'
import { allTexts, flatBlocks, ownInlines, textsOf } from '../../../src/model/walk-blocks.js'
import { writeDocx } from '../../../src/write/docx/write-docx.js'
import { documentOf, exampleNames, readExample } from '../../read-example.js'
import { sampleDocument, text } from '../../sample-document.js'
import { find, findAll, valueAt, type XmlElement } from './parse-xml.js'
import { type ReadDocx, readDocx, textOf } from './read-docx.js'

const documents: [string, AgreementDocument][] = [
  ['the sample', sampleDocument()],
  ...exampleNames.map((name): [string, AgreementDocument] => [name, documentOf(readExample(name))]),
]

describe.each(documents)('each value has a content control that leads to its place: %s', async (_, document) => {
  const docx = await read(document)
  const controls = controlsOf(docx)

  it('with its pointer and its text, in the order of the document', () => {
    const opened = openedIn(document)
    const printed = allTexts(document).flatMap((each) =>
      each.from && each.text && !opened.has(each) ? [{ text: each.text, ...each.from }] : [],
    )
    expect(printed.length).toBeGreaterThan(5)
    const places = placesOf(docx)
    expect(controls.map(({ text, tag }) => ({ text, place: places.get(tag) }))).toEqual(
      printed.map(({ text, file, pointer }) => ({ text, place: { file, pointer, text } })),
    )
  })

  it('under one key for a place and its wording, and a number of its own', () => {
    const ids = controls.map(({ id }) => id)
    expect(ids).toEqual(ids.map((_, i) => String(i + 1)))
    const places = [...placesOf(docx).values()].map((place) => JSON.stringify(place))
    expect(new Set(places).size).toBe(places.length)
    const keys = new Set(controls.map(({ tag }) => tag))
    const withoutControl = [...placesOf(docx)].filter(([key]) => !keys.has(key)).map(([, place]) => place)
    const opened = [...openedIn(document)].map(({ text, from }) => ({ ...from, text }))
    for (const place of withoutControl) expect(opened).toContainEqual(place)
    expect([...keys].filter((key) => !placesOf(docx).has(key))).toEqual([])
  })

  it('with names that Word takes', () => {
    for (const { tag, alias } of controls) {
      expect(tag).toMatch(/^v\d{1,6}$/)
      expect(alias.length).toBeGreaterThan(0)
      expect(alias.length).toBeLessThanOrEqual(64)
    }
  })

  it('but for the table of contents, the header and the footer', () => {
    const contents = findAll(docx.body, 'w:sdt').filter((control) => find(control, 'w:sdtPr', 'w:docPartObj'))
    expect(contents.flatMap((control) => findAll(control, 'w:tag'))).toEqual([])
    const furniture = [...docx.parts].filter(([path]) => /^word\/(header|footer)\d/.test(path))
    expect(furniture.length).toBeGreaterThan(0)
    for (const [, part] of furniture) expect(findAll(part, 'w:sdt')).toEqual([])
  })

  it('and changes nothing else in the document', async () => {
    const without = JSON.parse(JSON.stringify(document), (key, value) => (key === 'from' ? undefined : value))
    expect(withoutControls(docx.body)).toEqual([(await read(without)).body])
  })

  it('and the same bytes each time', async () => {
    expect(await writeDocx(document, new Map())).toEqual(await writeDocx(document, new Map()))
  })
})

/**
 * Formatted words of a text whose next words are a value's too: they have no control, since LibreOffice would save the two in one
 * another.
 */
function openedIn({ blocks }: AgreementDocument): Set<Text> {
  const lines = flatBlocks(blocks).flatMap((block): (readonly Inline[])[] => {
    if (block.type === 'table')
      return [block.header, ...block.rows.map(({ cells }) => cells)].flat().map((cell) => cell.content)
    if (block.type === 'facts' || block.type === 'signature')
      return block.items.flatMap(({ term, description }) => [term, description])
    return [ownInlines(block)]
  })
  return new Set(
    lines.flatMap((line) =>
      line.flatMap((inline, at) => {
        const [last, next] = [textsOf([inline]).at(-1), textsOf(line.slice(at + 1, at + 2))[0]]
        return inline.type !== 'text' && last?.from && next?.from ? textsOf([inline]) : []
      }),
    ),
  )
}

const reworded = (words: string, pointer: string): Text => ({
  type: 'text',
  text: words,
  from: { file: 'avtale.yaml', pointer },
  reworded: true,
})

describe('a content control', () => {
  it('stands in headings, items, cells, terms and links, in the format of its place', async () => {
    const name = text('Navn', '/a')
    const strong: Inline = { type: 'strong', children: [name] }
    const link: Inline = { type: 'link', href: 'https://a.example/', children: [strong] }
    const notLink: Inline = { type: 'link', href: 'ikke en adresse', children: [name] }
    const docx = await read(
      withBlocks(
        { type: 'heading', id: 'h', level: 1, series: 'none', content: [name] },
        {
          type: 'list',
          id: 'l',
          ordered: false,
          items: [{ id: 'l/1', children: [{ type: 'paragraph', id: 'l/1/1', content: [link] }] }],
        },
        {
          type: 'table',
          id: 't',
          header: [{ content: [name] }],
          rows: [{ id: 't/1', cells: [{ content: [notLink] }] }],
        },
        { type: 'facts', id: 'f', items: [{ id: 'f/1', term: [name], description: [strong] }] },
      ),
    )
    expect(controlsOf(docx).map(({ tag, text, lock }) => [tag, text, lock])).toEqual(
      Array(6).fill(['v1', 'Navn', undefined]),
    )
    expect(controlsOf(docx).map(({ isPlain }) => isPlain)).toEqual([true, false, true, true, false, false])
    const [inLink] = findAll(docx.body, 'w:hyperlink').flatMap((hyperlink) => findAll(hyperlink, 'w:sdt'))
    const [format] = findAll(inLink ?? docx.body, 'w:rPr')
    expect(format?.children.map((child) => (child as XmlElement).name)).toEqual(['w:rStyle', 'w:b', 'w:bCs'])
    const [term] = docx.paragraphs.slice(-1).flatMap(({ element }) => findAll(element, 'w:rStyle'))
    expect(term?.attributes['w:val']).toBe('Term')
  })

  it('is for plain text where there is no format to lose', async () => {
    const emphasis: Inline = { type: 'emphasis', children: [text('kursiv', '/b')] }
    const docx = await read(withParagraph(text('vanlig', '/a'), emphasis))
    expect(controlsOf(docx).map(({ isPlain }) => isPlain)).toEqual([true, false])
  })

  it('holds lines and tabs', async () => {
    const docx = await read(withParagraph(text('en\nto\ttre', '/a'), text('fire', '/b')))
    const [lines, line] = controlsOf(docx)
    expect([lines?.text, lines?.isMultiLine]).toEqual(['en\nto\ttre', true])
    expect([line?.text, line?.isMultiLine]).toEqual(['fire', false])
    expect(placesOf(docx).get(lines?.tag ?? '')?.text).toBe('en\nto\ttre')
  })

  it.each(['# x <b> & "q" \'p\' ]]>', '{decimals-1} {sections-0}', ' mellomrom ', 'CURRENT', '𝒜 čáđ\u00ad'])(
    'and the part hold a value to the letter: %j',
    async (words) => {
      const docx = await read(withParagraph(text(words, '/a')))
      expect(controlsOf(docx).map((control) => control.text)).toEqual([words])
      expect([...placesOf(docx).values()]).toEqual([{ file: 'avtale.yaml', pointer: '/a', text: words }])
    },
  )

  it('is none around nothing', async () => {
    const docx = await read(withParagraph(text('', '/a'), text('ord')))
    expect([controlsOf(docx), [...placesOf(docx)]]).toEqual([[], []])
  })

  it('is named after the end of a long pointer, in whole steps', async () => {
    const step = 'x'.repeat(30)
    const pointers = [`/${step}`, `/${step}/${step}/abc`, `/${step}/${step}/abcd`, `/${'y'.repeat(80)}`]
    const docx = await read(withParagraph(...pointers.map((pointer) => text('ord', pointer))))
    expect(controlsOf(docx).map(({ alias }) => alias)).toEqual([
      step,
      `…/${step}/abc`,
      `…/${step}/abcd`,
      `…${'y'.repeat(63)}`,
    ])
  })

  it('may be edited and deleted, also where the text isn’t the value', async () => {
    expect(await locksOf(reworded('25.\u00a0oktober 2018', '/a'), text(' '), text('Prøveby kommune', '/b'))).toEqual([
      undefined,
      undefined,
    ])
  })

  it('is locked against deletion in the case header alone', async () => {
    const facts = (id: string): Block => ({
      type: 'facts',
      id,
      items: [
        { id: `${id}/1`, term: [text('Saksnr.')], description: [text('18/2505', '/a')] },
        { id: `${id}/2`, term: [text('Dato')], description: [reworded('25.\u00a0oktober', '/b')] },
      ],
    })
    const title: Block = { type: 'title', id: 'tittel', content: [text('Prøveby', '/c')] }
    const docx = await read(withBlocks({ type: 'cover', id: 'forside', children: [title, facts('f')] }, facts('g')))
    expect(controlsOf(docx).map(({ lock }) => lock)).toEqual([
      undefined,
      'sdtLocked',
      'sdtLocked',
      undefined,
      undefined,
    ])
  })
})

describe('the part that the keys lead to', () => {
  it('says what the file was made of', async () => {
    const { metadata } = sampleDocument()
    const sourceSha256 = 'a'.repeat(64)
    const source = partOf(await read({ ...sampleDocument(), metadata: { ...metadata, sourceSha256 } }))
    expect([source.name, source.attributes]).toEqual([
      'kilde',
      { xmlns: 'https://politirad.example/kilde/1', sha256: sourceSha256 },
    ])
    expect(find(source, 'standardtekst')?.attributes).toEqual({ ...metadata.textSet })
    expect(partOf(await read(sampleDocument())).attributes.sha256).toBeUndefined()
  })

  it.each(['avtaler/2026/avtale.yaml', 'C:\\avtaler\\avtale.yaml', '../avtale.yaml'])(
    'names the YAML, not the folders that it lies in: %s',
    async (file) => {
      const docx = await read(withParagraph({ type: 'text', text: 'ord', from: { file, pointer: '/a' } }))
      expect(placesOf(docx).get('v1')?.file).toBe('avtale.yaml')
    },
  )

  it('is one that Word keeps: related to the document, with properties, and with its content type', async () => {
    const { parts } = await read(sampleDocument())
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const targets = (path: string) =>
      findAll(parts.get(path) ?? empty, 'Relationship').map(({ attributes }) => [attributes.Type, attributes.Target])
    expect(targets('word/_rels/document.xml.rels')).toContainEqual([`${office}/customXml`, '../customXml/item1.xml'])
    expect(targets('customXml/_rels/item1.xml.rels')).toEqual([[`${office}/customXmlProps`, 'itemProps1.xml']])
    const properties = parts.get('customXml/itemProps1.xml') ?? empty
    expect(properties.attributes['ds:itemID']).toMatch(/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/)
    expect(findAll(properties, 'ds:schemaRef').map(({ attributes }) => attributes['ds:uri'])).toEqual([
      'https://politirad.example/kilde/1',
    ])
    const types = findAll(parts.get('[Content_Types].xml') ?? empty, 'Override').map(({ attributes }) => attributes)
    expect(types).toContainEqual({
      PartName: '/customXml/itemProps1.xml',
      ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    })
  })
})

const empty: XmlElement = { name: '', attributes: {}, children: [] }
const read = async (document: AgreementDocument): Promise<ReadDocx> => readDocx(await writeDocx(document, new Map()))
const withBlocks = (...blocks: Block[]): AgreementDocument => ({ ...sampleDocument(), blocks })
const withParagraph = (...content: Inline[]) => withBlocks({ type: 'paragraph', id: 'p', content })
const locksOf = async (...content: Inline[]) =>
  controlsOf(await read(withParagraph(...content))).map(({ lock }) => lock)

/** The content controls of values, in the order of the document. */
function controlsOf({ body }: ReadDocx) {
  return findAll(body, 'w:sdt').flatMap((element) => {
    const properties = find(element, 'w:sdtPr')
    const plain = find(properties, 'w:text')
    if (!plain && !find(properties, 'w:richText')) return []
    return {
      tag: valueAt(properties, 'w:tag') ?? '',
      alias: valueAt(properties, 'w:alias') ?? '',
      id: valueAt(properties, 'w:id'),
      lock: valueAt(properties, 'w:lock'),
      isPlain: plain !== undefined,
      isMultiLine: plain?.attributes['w:multiLine'] === '1',
      text: textOf(find(element, 'w:sdtContent') ?? empty),
    }
  })
}

/** What the file would be without the content controls of values. */
function withoutControls(element: XmlElement): XmlElement[] {
  const children = element.children.flatMap<XmlElement | string>((child) =>
    typeof child === 'string' ? child : withoutControls(child),
  )
  if (element.name !== 'w:sdt' || !find(element, 'w:sdtPr', 'w:tag')) return [{ ...element, children }]
  return findAll({ ...element, children }, 'w:sdtContent').flatMap((content) => content.children as XmlElement[])
}

function partOf({ parts }: ReadDocx): XmlElement {
  return parts.get('customXml/item1.xml') ?? empty
}

/** What each key leads to. */
function placesOf(docx: ReadDocx) {
  return new Map(
    findAll(partOf(docx), 'verdi').map(({ attributes, children }) => [
      attributes.id ?? '',
      { file: attributes.fil, pointer: attributes.peker, text: children.join('') },
    ]),
  )
}
