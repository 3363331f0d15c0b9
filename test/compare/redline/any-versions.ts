import fc from 'fast-check'
import { nameBlocks } from '../../../src/compose/name-blocks.js'
import { layOut } from '../../../src/layout/lay-out.js'
import type { AgreementDocument, Block, Inline } from '../../../src/model/document.js'
import { sampleDocument } from '../../sample-document.js'
import { anyBlocks } from '../../write/any-document.js'

/** Two versions of a document: one, and what some edits of any kind make of it. Or two that have nothing in common. */

type Versions = readonly [AgreementDocument, AgreementDocument]

export const anyVersions: fc.Arbitrary<Versions> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.tuple(anyBlocks, anyBlocks).map(([old, now]): Versions => [documentOf(old), documentOf(now)]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(anyBlocks, fc.array(anyEdit(), { minLength: 1, maxLength: 6 }))
      .map(([blocks, edits]): Versions => {
        const signed = [...blocks, signature]
        return [documentOf(signed), documentOf(edited(signed, edits))]
      }),
  },
)

/** The blocks as an agreement's: named and numbered, after a cover. */
function documentOf(blocks: readonly Block[]): AgreementDocument {
  const sample = sampleDocument()
  const cover = sample.blocks.filter((block) => block.type === 'cover')
  return layOut({ ...sample, blocks: [...cover, ...nameBlocks('seksjon', blocks)] })
}

interface Edit {
  readonly kind: 'remove' | 'repeat' | 'swap' | 'words' | 'strong' | 'insert' | 'turn'
  /** Which of the lists in the document, and which of its entries. */
  readonly list: number
  readonly entry: number
}

function anyEdit(): fc.Arbitrary<Edit> {
  return fc.record({
    kind: fc.constantFrom<Edit['kind'][]>('remove', 'repeat', 'swap', 'words', 'strong', 'insert', 'turn'),
    list: fc.nat(500),
    entry: fc.nat(50),
  })
}

/** The blocks after edits of any kind, which leave something of them. */
function edited(blocks: readonly Block[], edits: readonly Edit[]): Block[] {
  const result = edits.reduce<unknown>((before, edit) => {
    const lists = listsIn(before)
    const target = lists[edit.list % lists.length]
    return replaceIn(before, target, (list) => editList(list, edit))
  }, blocks) as Block[]
  return result.length > 0
    ? result
    : [{ type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'Alt er nytt.' }] }]
}

type Part = Readonly<Record<string, unknown>>
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The lists that blocks, entries and inlines stand in; columns stay what they are. */
function listsIn(value: unknown): (readonly unknown[])[] {
  if (Array.isArray(value)) return [...(value.every(isPart) ? [value] : []), ...value.flatMap(listsIn)]
  return isPart(value) ? Object.entries(value).flatMap(([key, child]) => withoutColumns(key, listsIn(child))) : []
}

const withoutColumns = (key: string, lists: (readonly unknown[])[]) =>
  key === 'cells' || key === 'header' ? lists.slice(1) : lists

function replaceIn(value: unknown, target: unknown, replace: (list: readonly unknown[]) => unknown[]): unknown {
  if (value === target) return replace(value as readonly unknown[])
  if (Array.isArray(value)) return value.map((each) => replaceIn(each, target, replace))
  if (!isPart(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replaceIn(child, target, replace)]))
}

function editList(list: readonly unknown[], { kind, entry }: Edit): unknown[] {
  const at = list.length === 0 ? 0 : entry % list.length
  const [before, one, after] = [list.slice(0, at), list.slice(at, at + 1), list.slice(at + 1)]
  switch (kind) {
    case 'remove':
      return list.length > 1 ? [...before, ...after] : [...list]
    case 'repeat':
      return [...before, ...one, ...one, ...after]
    case 'swap':
      return [...before, ...after.slice(0, 1), ...one, ...after.slice(1)]
    case 'words':
      return [...before, ...one.map(changeWords), ...after]
    case 'strong':
      return [...before, ...one.map(changeSetting), ...after]
    case 'insert':
      return isBlocks(list) ? [...before, newBlocks[entry % newBlocks.length], ...one, ...after] : [...list]
    case 'turn':
      return [...before, ...one.map(turn), ...after]
  }
}

const inlineTypes = new Set<unknown>(['text', 'strong', 'emphasis', 'link', 'language', 'break', 'blank'])
const isInline = (value: unknown): value is Inline => isPart(value) && inlineTypes.has(value.type)
const isBlocks = (list: readonly unknown[]): boolean =>
  list.length > 0 && list.every((each) => isPart(each) && typeof each.type === 'string' && !isInline(each))

const changeWords = (part: unknown): unknown =>
  isInline(part) && part.type === 'text'
    ? { ...part, text: `${part.text.slice(0, part.text.length / 2)} nye ord 2026` }
    : part

function changeSetting(part: unknown): unknown {
  if (!isInline(part)) return part
  return part.type === 'strong' ? { type: 'emphasis', children: part.children } : { type: 'strong', children: [part] }
}

/** What a block of its kind can be besides. */
function turn(part: unknown): unknown {
  if (!isPart(part)) return part
  if (part.type === 'list') return { ...part, ordered: !part.ordered }
  if (part.type === 'heading') return { ...part, level: 3 }
  if (part.type === 'frame') return { ...part, kind: part.kind === 'own' ? 'common' : 'own' }
  return part.type === 'link' ? { ...part, href: 'https://ny.example/' } : part
}

const words = (text: string): Inline[] => [{ type: 'text', text }]
const signature: Block = {
  type: 'signature',
  id: 's',
  name: words('Ordfører, Prøveby kommune'),
  items: [
    { id: 's', term: words('Underskrift'), description: [{ type: 'blank', purpose: 'signature' }] },
    { id: 's', term: [], description: words('Ordfører') },
  ],
}
const newBlocks: readonly Block[] = [
  { type: 'paragraph', id: 'n', content: words('Et nytt avsnitt som ingen har lest før.') },
  { type: 'pageBreak', id: 'n' },
  { type: 'heading', id: 'n', level: 1, series: 'section', content: words('Ny seksjon') },
  {
    type: 'table',
    id: 'n',
    header: [{ content: words('Navn') }, { content: words('Tlf.') }],
    rows: [{ id: 'n', cells: [{ content: words('Kari Prøvesen') }, { content: words('00 00 00 01') }] }],
  },
  {
    type: 'annex',
    id: 'n',
    children: [
      { type: 'heading', id: 'n', level: 1, series: 'annex', content: words('Nytt vedlegg') },
      { type: 'paragraph', id: 'n', content: words('Slik er det nye vedlegget.') },
    ],
  },
  {
    type: 'list',
    id: 'n',
    ordered: true,
    items: [{ id: 'n', children: [{ type: 'paragraph', id: 'n', content: words('nytt punkt') }] }],
  },
  { type: 'quote', id: 'n', children: [{ type: 'paragraph', id: 'n', content: words('«Sitert»') }] },
]
