import type { Block, Cell, Fact, Heading, Inline, ListItem, Row, Table } from '../../model/document.js'
import { normalBlock, normalCell, normalFact, normalInlines, normalItem } from '../../model/normal-form.js'
import { plainText, readingOrder } from '../../model/plain-text.js'
import type { Kinship } from './align-parts.js'
import { countWords, sharedWords, type WordCount } from './words-of.js'

/**
 * Which parts belong together. An id from the YAML says so by itself; an ordinal hardly says anything, since it changes
 * when something is put in before it: what says the same goes before what stands in the same place.
 */

/** What two texts must share to be versions of one. */
const sharedByVersions = 0.5
/** What is added for what belongs together by its id or its kind, whatever it says. */
const kin = 0.3
/** Enough to choose between equals. */
const nudge = 0.01

export const blockKinship: Kinship<Block> = {
  nameOf: (block) => JSON.stringify(normalBlock(block.type === 'heading' ? withoutNumber(block) : block)),
  likenessOf: (old, now) => {
    const likeness = likenessOfBlocks(old, now)
    return likeness > 0 && old.id === now.id ? likeness + nudge : likeness
  },
}

export const itemKinship: Kinship<ListItem> = {
  nameOf: (item) => JSON.stringify(normalItem(item)),
  likenessOf: (old, now) => likenessByWords(old, now, ({ children }) => readingOrder(children).join('\n')),
}

export const rowKinship: Kinship<Row> = {
  nameOf: ({ cells }) => JSON.stringify(cells.map(normalCell)),
  likenessOf: (old, now) => {
    if (old.cells.length !== now.cells.length) return 0
    const name = firstCell(old)
    const isNamed = name !== '' && name === firstCell(now)
    return likenessByWords(old, now, ({ cells }) => textOfCells(cells)) || (isNamed ? kin : 0)
  },
}

export const factKinship: Kinship<Fact> = {
  nameOf: (fact) => JSON.stringify(normalFact(fact)),
  likenessOf: (old, now) => {
    const [term, termNow] = [plainText(old.term), plainText(now.term)]
    const shared = sharedBy(old, now, ({ description }) => plainText(description))
    if (term || termNow) return term === termNow ? kin + shared : 0
    return atLeast(sharedByVersions, shared)
  },
}

function likenessOfBlocks(old: Block, now: Block): number {
  if (old.type === 'frame' && now.type === 'frame') return old.kind === now.kind ? kin + shared(old, now) : 0
  if (old.type === 'heading' && now.type === 'heading') {
    if (old.series !== now.series) return 0
    return isSameEntry(old.id, now.id) ? 1 + shared(old, now) : atLeast(sharedByVersions, shared(old, now))
  }
  if (old.type === 'table' && now.type === 'table') return likenessOfTables(old, now)
  if (old.type === 'signature' && now.type === 'signature')
    return setAlike(old.name, now.name) ? kin + shared(old, now) : 0
  if (old.type !== now.type) return 0
  switch (old.type) {
    case 'title':
    case 'list':
    case 'facts':
    case 'quote':
    case 'cover':
      return kin + shared(old, now)
    case 'annex':
      return isSameEntry(old.id, now.id) ? 1 + shared(old, now) : atLeast(sharedByVersions, shared(old, now))
    case 'paragraph':
    case 'stamp':
      return atLeast(sharedByVersions, shared(old, now))
    default: // pictures and drawings are the same or others; the rest has nothing to compare
      return 0
  }
}

/** A table whose columns are others is another table. */
function likenessOfTables(old: Table, now: Table): number {
  if (old.header.length !== now.header.length) return 0
  const alike = sharedWords(countWords(textOfCells(old.header)), countWords(textOfCells(now.header)))
  return alike >= sharedByVersions ? kin + shared(old, now) : 0
}

function likenessByWords<T extends { readonly id: string }>(old: T, now: T, textOf: (part: T) => string): number {
  const common = sharedBy(old, now, textOf)
  if (isSameEntry(old.id, now.id) && common > 0) return kin + common
  return atLeast(sharedByVersions, common) + (common >= sharedByVersions && old.id === now.id ? nudge : 0)
}

const shared = (old: Block, now: Block): number => sharedBy(old, now, (block) => readingOrder([block]).join('\n'))

function sharedBy<T extends object>(old: T, now: T, textOf: (part: T) => string): number {
  return sharedWords(countIn(old, textOf), countIn(now, textOf))
}

/** Each part is compared with many, and its words needn't be counted anew. */
const counted = new WeakMap<object, WordCount>()

function countIn<T extends object>(part: T, textOf: (part: T) => string): WordCount {
  const known = counted.get(part) ?? countWords(textOf(part))
  counted.set(part, known)
  return known
}

const setAlike = (old: readonly Inline[], now: readonly Inline[]): boolean =>
  JSON.stringify(normalInlines(old)) === JSON.stringify(normalInlines(now))

const atLeast = (least: number, value: number): number => (value >= least ? value : 0)

const textOfCells = (cells: readonly Cell[]): string => cells.map(({ content }) => plainText(content)).join('\n')
const firstCell = ({ cells }: Row): string => plainText(cells[0]?.content ?? [])

/** Whether two ids end in the same id from the YAML: a name, not an ordinal, and not a second one of the name. */
function isSameEntry(a: string, b: string): boolean {
  const [end, endNow] = [a, b].map((id) => id.slice(id.lastIndexOf('/') + 1))
  return end === endNow && !/^\d+$|-\d+$/.test(end ?? '')
}

const withoutNumber = ({ number, ...heading }: Heading): Block => heading
