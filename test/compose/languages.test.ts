import { describe, expect, test } from 'vitest'
import { mapFirstText } from '../../src/compose/extend-view.js'
import { Fields } from '../../src/compose/field.js'
import { parseTemplate } from '../../src/compose/parse-markdown.js'
import { readBlocks } from '../../src/compose/read-blocks.js'
import type { Agreement } from '../../src/model/agreement.js'
import type { AgreementDocument, Block, Inline, Text } from '../../src/model/document.js'
import { plainText } from '../../src/model/plain-text.js'
import { flatBlocks } from '../../src/model/walk-blocks.js'
import { upperFirst } from '../../src/model/wording.js'
import { documentOf, exampleNames, readExample } from '../read-example.js'

/** A text field's inlines, as short as they can be said: `se‹ord›`, `*kursiv*`, `<lenke>`. */
const said = (inlines: readonly Inline[]): string => inlines.map(sayOne).join('')

function sayOne(inline: Inline): string {
  if (inline.type === 'language') return `${inline.language}‹${said(inline.children)}›`
  if (inline.type === 'emphasis') return `*${said(inline.children)}*`
  if (inline.type === 'link') return `<${said(inline.children)}>`
  return plainText([inline])
}

const contentOf = (blocks: readonly Block[]): readonly Inline[] =>
  flatBlocks(blocks).flatMap((block) => (block.type === 'paragraph' ? block.content : []))

/** The local text of a section, as it is read. */
function readText(egen: string): readonly Inline[] {
  const agreement: Agreement = { ...readExample('lillestrom'), tekster: { hensikt: { egen } } }
  const blocks = flatBlocks(documentOf(agreement).blocks).filter(({ id }) => id.startsWith('hensikt/'))
  return contentOf(blocks.slice(blocks.findIndex(({ type }) => type === 'paragraph') + 1))
}

describe('words of another language', () => {
  test.each([
    ['på [Guovdageainnu suohkan]{lang=se} i dag', 'på se‹Guovdageainnu suohkan› i dag'],
    ['[en-GB]{lang=en-GB}[sør]{lang=sma}[中]{lang=zh-Hant-TW}', 'en-GB‹en-GB›sma‹sør›zh-Hant-TW‹中›'],
    ['*på [Sámi *dikki*]{lang=se}*', '*på se‹Sámi *dikki*›*'],
    ['[se [Sámediggi](https://a.example/)]{lang=se}', 'se‹se <Sámediggi>›'],
    ['[ytre [indre]{lang=nn} ytre]{lang=se}', 'se‹ytre nn‹indre› ytre›'],
    ['[[i klammer]]{lang=se}', 'se‹[i klammer]›'],
  ])('are marked in a text field: %s', (markdown, expected) => {
    expect(said(readText(markdown))).toBe(expected)
  })

  test('know where they come from', () => {
    const [span] = readText('[Sámediggi]{lang=se}')
    expect(span).toEqual({
      type: 'language',
      language: 'se',
      children: [
        {
          type: 'text',
          text: 'Sámediggi',
          from: { file: 'avtale.yaml', pointer: '/tekster/hensikt/egen' },
          reworded: true,
        },
      ],
    })
  })

  test('are marked in templates, values among them', () => {
    const fields = new Fields()
    const value = fields.text('[x]{lang=nn}', { file: 'avtale.yaml', pointer: '/a' })
    const blocks = readBlocks(parseTemplate(`# Om [${value} suohkan]{lang=se}`), {
      fields,
      overrides: { omit: false },
      series: 'none',
      months: [],
    })
    expect(blocks.map((block) => (block.type === 'heading' ? said(block.content) : ''))).toEqual([
      'Om se‹[x]{lang=nn} suohkan›',
    ])
  })

  test.each([
    '[x]{onclick=1}',
    '[x]{lang=se onclick=1}',
    '[x]{.klasse}',
    '[x]{#id}',
    '[x]{lang=}',
    '[x]{lang=s}',
    '[x]{lang=norsk}',
    '[x]{lang=se_NO}',
    '[x]{lang="se"}',
    '[x]{lang=se',
    '[x] {lang=se}',
    'x]{lang=se}',
    '{lang=se}',
  ])('are nothing else: %s prints literally', (markdown) => {
    const inlines = readText(`${markdown} etter`)
    expect(said(inlines)).toBe(`${markdown} etter`)
    expect(inlines.every(({ type }) => type === 'text')).toBe(true)
  })

  test('don’t share emphasis with what stands around them', () => {
    expect(said(readText('*a [b*]{lang=se}'))).toBe('*a se‹b*›')
  })

  test('begin with a capital where a sentence does', () => {
    const name: Inline = { type: 'language', language: 'se', children: [{ type: 'text', text: 'suohkan' }] }
    expect(said(mapFirstText([name, { type: 'text', text: ' her' }], upperFirst))).toBe('se‹Suohkan› her')
  })

  test('are what the bracket holds that a backslash doesn’t take away', () => {
    expect(said(readText('\\[x]{lang=se}'))).toBe('[x]{lang=se}')
  })
})

describe.each(exampleNames)('the language of a party’s name (%s)', (name) => {
  const agreement = readExample(name)
  const withLanguage = (språk: 'se'): Agreement => ({
    ...agreement,
    parter: agreement.parter.map((party) => (party.slag === 'kommune' ? { ...party, språk } : party)),
  })
  const before = documentOf(agreement)
  const document = documentOf(withLanguage('se'))
  const pointers = agreement.parter.flatMap(({ id, slag }) => (slag === 'kommune' ? [`/parter/@${id}/navn`] : []))

  test('is told wherever the name is printed, and of nothing else', () => {
    const names = findAll<Text>(
      document,
      ({ type, from }: Text) => type === 'text' && pointers.includes(`${from?.pointer}`),
    )
    const marked = marksOf(document).map(({ children }) => children)
    const others = marksOf(before).map(({ children }) => JSON.stringify(children))
    expect(names.length).toBeGreaterThan(0)
    expect(marked.filter((children) => !others.includes(JSON.stringify(children)))).toEqual(names.map((text) => [text]))
  })

  test('changes no word', () => expect(withoutLanguages(document)).toEqual(withoutLanguages(before)))
})

const marksOf = (document: AgreementDocument) =>
  findAll<Inline & { children: Inline[] }>(document, ({ type }: Inline) => type === 'language')

/** What is found anywhere in a document. */
function findAll<T>(document: AgreementDocument, isWanted: (value: never) => boolean): T[] {
  const found: T[] = []
  JSON.stringify(document, (_, value) => {
    if (typeof value === 'object' && value !== null && isWanted(value as never)) found.push(value)
    return value
  })
  return found
}

/** The document as it would be without languages, whose words then stand among the others. */
const withoutLanguages = (document: AgreementDocument): unknown =>
  JSON.parse(JSON.stringify(document), (_, value) =>
    Array.isArray(value) ? value.flatMap((entry) => (entry?.type === 'language' ? entry.children : [entry])) : value,
  )
