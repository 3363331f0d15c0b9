import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../src/model/agreement.js'
import { plainText, readingOrder } from '../../src/model/plain-text.js'
import { allTexts, flatBlocks } from '../../src/model/walk-blocks.js'
import { documentOf, readExample } from '../read-example.js'

/** What would be a heading, a table, a template, HTML, emphasis, a link, a list, a directive or a rule. */
const hostile = [
  '# x',
  '| y |',
  '{{z}}',
  '{{{z}}}',
  '<b>',
  '**w**',
  '_u_',
  '[a](javascript:b)',
  '- l',
  '1. n',
  ':::ramme',
  '---',
  '`k`',
  '\\',
  '&amp;',
  '{{> tittel}}',
  '~~s~~',
  '![i](x)',
  '[x]{lang=se}',
  'https://x.example',
]

describe('a plain field prints literally', () => {
  test.each(hostile)('%s', (value) => {
    const agreement = withValues(readExample('rakkestad'), value)
    const document = documentOf(agreement)
    const lines = readingOrder(document.blocks)
    for (const place of ['navn', 'punkt', 'celle', 'overskrift'])
      expect(lines.join('\n')).toContain(`${value} ${place}`)
    const shape = (tree: Agreement) => flatBlocks(documentOf(tree).blocks).map((block) => block.type)
    expect(shape(agreement)).toEqual(shape(withValues(readExample('rakkestad'), 'ufarlig')))
  })
})

test('every run tells its file and place', () => {
  const document = documentOf(readExample('rakkestad'))
  const name = allTexts(document).find((text) => text.text === 'Per Prøvesen')
  expect(name?.from).toEqual({ file: 'avtale.yaml', pointer: '/kontakter/@politikontakten/navn' })
})

test('a text field holds paragraphs, lists, emphasis and links, and nothing else', () => {
  const agreement = readExample('lillestrom')
  const egen =
    'Et *ord*, **sterkt** og [en lenke](https://lovdata.no/).\n\n- ett\n- to\n\n# ikke overskrift\n\n| ikke | tabell |\n\n<b>ikke HTML</b> {{ikke mal}} [nei](javascript:x)'
  const tekster = { ...agreement.tekster, hensikt: { egen } }
  const blocks = flatBlocks(documentOf({ ...agreement, tekster }).blocks).filter((block) =>
    block.id.startsWith('hensikt/'),
  )
  const said = blocks.flatMap((block) => (block.type === 'paragraph' ? plainText(block.content) : []))
  expect(said.slice(1)).toEqual([
    'Et ord, sterkt og en lenke.',
    'ett',
    'to',
    '# ikke overskrift',
    '| ikke | tabell |',
    '<b>ikke HTML</b> {{ikke mal}} [nei](javascript:x)',
  ])
  const runs = allTexts({ ...documentOf({ ...agreement, tekster }), blocks }).filter((text) => text.from)
  expect(new Set(runs.map((text) => text.from?.pointer))).toEqual(new Set(['/tekster/hensikt/egen']))
})

/** The value in a name, a list entry, a table cell and a heading; prose, ids and numbers stay. */
function withValues(agreement: Agreement, value: string): Agreement {
  const [municipality, ...others] = agreement.parter
  const [contact, ...contacts] = agreement.kontakter ?? []
  if (!municipality || !contact) throw new Error('the example has parties and contacts')
  return {
    ...agreement,
    parter: [{ ...municipality, navn: `${value} navn` }, ...others],
    kontakter: [{ ...contact, stilling: `${value} celle` }, ...contacts],
    forventninger: [{ parter: [municipality.id], punkter: [`${value} punkt`] }],
    vedlegg: [{ id: 'v', tittel: `${value} overskrift`, tekst: 'Tekst.' }],
  }
}
