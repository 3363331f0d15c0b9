import { distance } from 'fastest-levenshtein'
import { resolve, type Schema, type SchemaNode } from '../../model/schema.js'
import { isMap } from '../../model/value-at.js'

/** Texts longer than this are compared word by word. */
const shortText = 120

/** How much of the one value is in the other, from 0 to 1; the same whichever comes first. */
export function likeness(schema: Schema, one: unknown, other: unknown, node: SchemaNode): number {
  if (Array.isArray(one) && Array.isArray(other)) return listLikeness(schema, one, other, node.items ?? {})
  if (isMap(one) && isMap(other)) return mapLikeness(schema, one, other, node)
  if (typeof one === 'string' && typeof other === 'string' && isFreeText(node)) return textLikeness(one, other)
  return one === other ? 1 : 0
}

/** Whether a text is words, so that nearly the same says nearly the same: no date, no choice, no id. */
export const isFreeText = (node: SchemaNode): boolean =>
  node.type === 'string' && !node.enum && !node['x-viser-til'] && node.format === undefined

function mapLikeness(
  schema: Schema,
  one: Record<string, unknown>,
  other: Record<string, unknown>,
  { properties = {} }: SchemaNode,
): number {
  const keys = Object.keys({ ...one, ...other }).filter((key) => key !== 'id')
  const total = keys.reduce(
    (sum, key) => sum + likeness(schema, one[key], other[key], resolve(schema, properties[key] ?? {})),
    0,
  )
  return keys.length === 0 ? 1 : total / keys.length
}

/** Of lists, how many entries of the longer have their like in the other; of one entry each, how like these are. */
function listLikeness(schema: Schema, one: readonly unknown[], other: readonly unknown[], item: SchemaNode): number {
  if (one.length === 1 && other.length === 1) return likeness(schema, one[0], other[0], resolve(schema, item))
  return shared(one.map(canonical), other.map(canonical))
}

function textLikeness(one: string, other: string): number {
  const longer = Math.max(one.length, other.length)
  return longer <= shortText ? 1 - distance(one, other) / longer : shared(one.split(/\s+/), other.split(/\s+/))
}

function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const each of one) left.set(each, (left.get(each) ?? 0) + 1)
  const found = other.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count > 0
  })
  return found.length / Math.max(one.length, other.length, 1)
}

/** A value as a text that is the same for the same value, in whatever order its keys stand. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    isMap(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each,
  )
}
