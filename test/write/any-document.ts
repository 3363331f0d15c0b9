import fc from 'fast-check'
import type { Block, Fact, Inline } from '../../src/model/document.js'
import { plainText } from '../../src/model/plain-text.js'

/** Documents whose values are full of what is markup to somebody, for tests that each word comes out as it is. */

const scraps = [
  ...'*_`~#+-=|<>[](){}!\\&"\'$^:;.,/@%0159aBøđ« »…',
  ...['**', '__', '***', '---', '===', '```', '~~', '> ', '# ', '1. ', '2) ', '- ', '    ', '![', '](', ']: ', '<b>'],
  ...[
    '</p>',
    '<!--',
    '-->',
    '&amp;',
    '&#35;',
    '<br>',
    '|---|',
    'https://a.example/',
    '</style>',
    '{{z}}',
    ':::',
    '[^1]',
  ],
]
const value = fc.array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const text = fc.oneof(
  value,
  value.map((words) => `${words}\u00a0${words}`),
)

const plain: fc.Arbitrary<Inline> = text.map((value) => ({ type: 'text', text: value }))

/** Emphasis within and beside emphasis, in words and between them; links in links. */
const { inline } = fc.letrec<{ inline: Inline; inlines: readonly Inline[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    plain,
    fc.constant<Inline>({ type: 'break' }),
    tie('inlines').map((children): Inline => ({ type: 'strong', children })),
    tie('inlines').map((children): Inline => ({ type: 'emphasis', children })),
    tie('inlines').map((children): Inline => ({ type: 'language', language: 'se', children })),
    fc
      .tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), tie('inlines'))
      .map(([href, children]): Inline => ({ type: 'link', href, children })),
  ),
}))
/** What has no words is left out when composing. */
const content = fc.array(inline, { minLength: 1, maxLength: 5 }).filter((inlines) => plainText(inlines).trim() !== '')

const facts = fc.array(
  fc
    .tuple(fc.oneof(content, fc.constant([])), content)
    .map(([term, description]): Fact => ({ id: 'f', term, description })),
  { minLength: 1, maxLength: 3 },
)

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 4 }),
  block: fc.oneof(
    { maxDepth: 3 },
    content.map((content): Block => ({ type: 'paragraph', id: 'p', content })),
    content.map((content): Block => ({ type: 'heading', id: 'h', level: 2, series: 'none', number: '1.1', content })),
    facts.map((items): Block => ({ type: 'facts', id: 'f', items })),
    facts.map((items): Block => ({ type: 'signature', id: 's', name: [], items })),
    fc.array(fc.array(content, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 }).map((rows): Block => {
      const [header = [], ...others] = rows.map((cells) => cells.map((content) => ({ content })))
      return { type: 'table', id: 't', header, rows: others.map((cells) => ({ id: 'r', cells })) }
    }),
    fc.tuple(fc.boolean(), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 })).map(([ordered, items]): Block => {
      return { type: 'list', id: 'l', ordered, items: items.map((children) => ({ id: 'i', children })) }
    }),
    tie('blocks').map((children): Block => ({ type: 'quote', id: 'q', children })),
    fc
      .tuple(fc.constantFrom('common' as const, 'own' as const), content, tie('blocks'))
      .map(([kind, label, children]): Block => ({ type: 'frame', id: 'r', kind, label, children })),
  ),
}))

export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(block, { minLength: 1, maxLength: 6 })

/** The characters that are seen, one after the other. */
export const seen = (texts: readonly string[]): string => texts.join('').replaceAll(/\s/g, '')
