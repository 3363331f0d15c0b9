import fc from 'fast-check'
import { agreementSchema, resolve, type SchemaNode } from '../../../src/model/schema.js'
import { isMap } from '../../../src/model/value-at.js'
import { walkValues } from '../../../src/model/walk-values.js'

/** One thing that somebody does to a file. The numbers choose where and how, modulo what there is. */
export interface Edit {
  readonly kind: 'change' | 'drop' | 'add' | 'move' | 'rename' | 'shorten' | 'typography'
  readonly where: number
  readonly how: number
}

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('change', 'drop', 'add', 'move', 'rename', 'shorten', 'typography'),
  where: fc.nat({ max: 100_000 }),
  how: fc.nat({ max: 1000 }),
})

interface Spot {
  readonly holder: Record<string, unknown>
  readonly key: string
  /** Of what stands in an entry of a list: the list's key. */
  readonly list: string
  readonly node: SchemaNode
}

/** The same file, edited. The types of values stay as the schema wants them; what must be there may be gone. */
export function edited<T>(agreement: T, edits: readonly Edit[]): T {
  const copy = structuredClone(agreement)
  for (const each of edits) edit(copy, each)
  mendReferences(copy)
  return copy
}

/** What referred to an entry that is gone, refers to another: the check lets no other file through. */
function mendReferences(root: unknown): void {
  const all = spotsIn(root)
  const ids = all.filter(({ key }) => key === 'id').map(({ holder, list }) => ({ list, id: holder.id }))
  for (const { holder, key, node } of all) {
    const there = ids.filter(({ list }) => list === node['x-viser-til'])
    if (there[0] && there.every(({ id }) => id !== holder[key])) holder[key] = there[0].id
  }
}

function edit(root: unknown, { kind, where, how }: Edit): void {
  const all = spotsIn(root)
  const spots = all.filter(fits[kind])
  const spot = spots[where % Math.max(spots.length, 1)]
  if (spot) doing[kind](spot, how, all)
}

const valueAt = ({ holder, key }: Spot): unknown => holder[key]
const listOf = (spot: Spot): unknown[] => valueAt(spot) as unknown[]
const isText = ({ node }: Spot): boolean => node.type === 'string' && !node.enum && !node['x-viser-til'] && !node.format

const fits: Readonly<Record<Edit['kind'], (spot: Spot) => boolean>> = {
  change: (spot) => !isMap(valueAt(spot)) && !Array.isArray(valueAt(spot)) && spot.key !== 'id',
  drop: ({ key }) => key !== 'id',
  add: (spot) => Array.isArray(valueAt(spot)),
  move: (spot) => Array.isArray(valueAt(spot)) && listOf(spot).length > 1,
  rename: ({ key }) => key === 'id',
  shorten: (spot) => Array.isArray(valueAt(spot)) && listOf(spot).length > 0,
  typography: (spot) => isText(spot) && typeof valueAt(spot) === 'string' && spot.key !== 'id',
}

const doing: Readonly<Record<Edit['kind'], (spot: Spot, how: number, all: readonly Spot[]) => void>> = {
  change(spot, how) {
    spot.holder[spot.key] = another(valueAt(spot), spot.node, how)
  },
  drop({ holder, key }) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete holder[key]
  },
  add(spot, how) {
    const list = listOf(spot)
    const like = list[how % Math.max(list.length, 1)]
    const made = like === undefined ? emptyOf(resolve(agreementSchema, spot.node.items ?? {})) : withNewIds(like, how)
    list.splice(how % (list.length + 1), 0, made)
  },
  move(spot, how) {
    const list = listOf(spot)
    const [taken] = list.splice(how % list.length, 1)
    list.splice((how * 7) % (list.length + 1), 0, taken)
  },
  rename({ holder, list }, how, all) {
    const { id } = holder
    holder.id = `${id}-${how}`
    for (const { node, holder: other, key } of all) {
      if (node['x-viser-til'] === list && other[key] === id) other[key] = holder.id
    }
  },
  shorten(spot, how) {
    listOf(spot).splice(how % listOf(spot).length)
  },
  typography({ holder, key }) {
    holder[key] = `${String(holder[key]).replaceAll(' ', '  ')} `
  },
}

function another(value: unknown, node: SchemaNode, how: number): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1 + (how % 5)
  if (node.enum) return node.enum[how % node.enum.length]
  if (node.format === 'date') return `2030-01-${String(1 + (how % 28)).padStart(2, '0')}`
  return how % 2 === 0 ? `${value}${how}` : `Noe helt annet ${how}`
}

/** A new entry that is like another but for its ids and a text. */
function withNewIds(value: unknown, how: number): unknown {
  if (Array.isArray(value)) return value.map((entry) => withNewIds(entry, how))
  if (typeof value === 'string') return how % 3 === 0 ? value : `${value}${how}`
  if (!isMap(value)) return value
  const pairs = Object.entries(value).map(([key, child]) => [key, withNewIds(child, how)])
  return { ...Object.fromEntries(pairs), ...(typeof value.id === 'string' && { id: `${value.id}-ny-${how}` }) }
}

const emptyOf = ({ properties, type }: SchemaNode): unknown =>
  properties ? (properties.id ? { id: 'ny', navn: 'Ny' } : {}) : type === 'string' ? 'ny' : 0

function spotsIn(root: unknown): Spot[] {
  return walkValues(agreementSchema, root).flatMap(({ value, node, key: list }): Spot[] => {
    if (Array.isArray(value)) {
      const item = resolve(agreementSchema, node.items ?? {})
      return value.map((_, at) => ({
        holder: value as unknown as Record<string, unknown>,
        key: String(at),
        list,
        node: item,
      }))
    }
    if (!isMap(value)) return []
    return Object.keys(value).map((key) => ({
      holder: value,
      key,
      list,
      node: resolve(agreementSchema, node.properties?.[key] ?? {}),
    }))
  })
}
