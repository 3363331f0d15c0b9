import type { Block, BlockOf, Cell, Change, Fact, ListItem, Row } from '../../model/document.js'
import { Picture } from '../../model/pictures/picture.js'
import { deletedId } from '../../model/redline.js'
import { alignParts, type Kinship } from './align-parts.js'
import { blockKinship, factKinship, itemKinship, rowKinship } from './kinship.js'
import { markInlines } from './mark-inlines.js'

/** Two versions of neighbouring blocks as one. The table of contents isn't compared: it is the new version's, if any. */
export function markBlocks(olds: readonly Block[], news: readonly Block[]): Block[] {
  const compared = olds.filter((block) => block.type !== 'contents')
  return markParts(compared, news, blockKinship, markBlock).map((block) => {
    if (block.type !== 'contents') return block
    const { change, ...contents } = block
    return contents
  })
}

/** Parts in both versions are marked within; the others as a whole. */
function markParts<T extends { readonly id: string; readonly change?: Change }>(
  olds: readonly T[],
  news: readonly T[],
  kinship: Kinship<T>,
  markBoth: (old: T, now: T) => T,
): T[] {
  return alignParts(olds, news, kinship).flatMap((pair): T[] => {
    if (pair.old && pair.new) return [markBoth(pair.old, pair.new)]
    if (pair.old) return [markDeleted(pair.old)]
    return pair.new ? [{ ...pair.new, change: 'inserted' }] : []
  })
}

export const markDeleted = <T extends object>(part: T): T => ({ ...(renameIds(part) as T), change: 'deleted' })

function renameIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renameIds)
  if (typeof value !== 'object' || value === null || value instanceof Picture) return value
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    key === 'id' ? `${deletedId}${child}` : renameIds(child),
  ])
  return Object.fromEntries(entries)
}

function markBlock(old: Block, now: Block): Block {
  const marked = markPair[now.type] as (old: Block, now: Block) => Block
  return marked(old, now)
}

/** Two versions of one block; what has nothing to mark is the new one. */
const markPair: { readonly [T in Block['type']]: (old: BlockOf<T>, now: BlockOf<T>) => Block } = {
  title: markContent,
  stamp: markContent,
  paragraph: markContent,
  heading: (old, now) => ({ ...markContent(old, now), ...headingWas(old, now) }),
  list: (old, now) => ({
    ...now,
    ...(old.ordered !== now.ordered && { was: { ordered: old.ordered } }),
    items: markParts(old.items, now.items, itemKinship, markItem),
  }),
  table: (old, now) => ({
    ...now,
    header: markCells(old.header, now.header),
    rows: markParts(old.rows, now.rows, rowKinship, markRow),
  }),
  facts: markFacts,
  signature: markFacts,
  frame: (old, now) => ({
    ...now,
    label: markInlines(old.label, now.label),
    children: markBlocks(old.children, now.children),
  }),
  quote: markChildren,
  cover: markChildren,
  annex: markChildren,
  contents: (_, now) => now,
  figure: (_, now) => now,
  yearWheel: (_, now) => now,
  pageBreak: (_, now) => now,
}

function markContent<T extends BlockOf<'title' | 'stamp' | 'paragraph' | 'heading'>>(old: T, now: T): T {
  return { ...now, content: markInlines(old.content, now.content) }
}

function headingWas(old: BlockOf<'heading'>, now: BlockOf<'heading'>): Pick<BlockOf<'heading'>, 'was'> {
  if (old.level === now.level && old.number === now.number) return {}
  return { was: { level: old.level, ...(old.number !== undefined && { number: old.number }) } }
}

function markChildren<T extends BlockOf<'quote' | 'cover' | 'annex'>>(old: T, now: T): T {
  return { ...now, children: markBlocks(old.children, now.children) }
}

function markFacts<T extends BlockOf<'facts' | 'signature'>>(old: T, now: T): T {
  return { ...now, items: markParts(old.items, now.items, factKinship, markFact) }
}

const markItem = (old: ListItem, now: ListItem): ListItem => ({
  ...now,
  children: markBlocks(old.children, now.children),
})

const markFact = (old: Fact, now: Fact): Fact => ({
  ...now,
  term: markInlines(old.term, now.term),
  description: markInlines(old.description, now.description),
})

const markRow = (old: Row, now: Row): Row => ({ ...now, cells: markCells(old.cells, now.cells) })

const markCells = (olds: readonly Cell[], news: readonly Cell[]): Cell[] =>
  news.map(({ content }, i) => ({ content: markInlines(olds[i]?.content ?? [], content) }))
