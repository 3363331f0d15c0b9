import { isDeepStrictEqual } from 'node:util'
import type { ChangeKind, ChangeSide } from '../../model/change.js'
import { segmentOf } from '../../model/entry-segment.js'
import { joinPointer } from '../../model/locate.js'
import { resolve, type Schema, type SchemaNode } from '../../model/schema.js'
import { isMap } from '../../model/value-at.js'
import { matchEntries } from './match-entries.js'

/** A fact that isn't the same, and what the schema says of it. */
export interface Difference {
  readonly kind: ChangeKind
  readonly before: ChangeSide
  readonly after: ChangeSide
  readonly node: SchemaNode
  /** What it is about: the schema's own word for it, or that for the nearest around it that has one. */
  readonly about: SchemaNode['x-endring']
  /** Of a value that is one fact though it has parts: those of its parts that differ. */
  readonly parts?: readonly Difference[]
}

interface Side {
  readonly value: unknown
  readonly pointer: string
}

type About = SchemaNode['x-endring']

/** Two values that follow the same schema → what differs, in the order of the later, what is gone before what is new. */
export function findDifferences(schema: Schema, before: unknown, after: unknown, node: SchemaNode): Difference[] {
  return new Comparison(schema).values({ value: before, pointer: '' }, { value: after, pointer: '' }, node, undefined)
}

class Comparison {
  readonly #schema: Schema

  constructor(schema: Schema) {
    this.#schema = schema
  }

  /** `around` is what a change of what they stand in is about, `own` what the schema says of them there. */
  values(before: Side, after: Side, written: SchemaNode, around: About, own?: About): Difference[] {
    if (isDeepStrictEqual(before.value, after.value)) return []
    const node = resolve(this.#schema, written)
    const about = own ?? node['x-endring'] ?? around
    if (Array.isArray(before.value) && Array.isArray(after.value)) return this.#lists(before, after, node, about)
    if (!isMap(before.value) || !isMap(after.value)) return [{ kind: 'changed', before, after, node, about }]
    const parts = this.#maps(before, after, node, about)
    return node['x-samlet'] ? [{ kind: 'changed', before, after, node, about, parts }] : parts
  }

  #maps(
    before: Side,
    after: Side,
    { properties = {}, 'x-endring-av': owns = {} }: SchemaNode,
    around: About,
  ): Difference[] {
    const [one, other] = [before.value, after.value] as [Record<string, unknown>, Record<string, unknown>]
    const known = Object.keys(properties).filter((key) => key in one || key in other)
    return known.flatMap((key) => {
      const written = properties[key] ?? {}
      const node = resolve(this.#schema, written)
      const about = owns[key] ?? node['x-endring'] ?? around
      const [was, is] = [within(before, key), within(after, key)]
      const [isIn, isStillIn] = [says(was.value), says(is.value)]
      if (isIn && isStillIn) return this.values(was, is, written, around, owns[key])
      if (!isIn && !isStillIn) return []
      if (node.items && resolve(this.#schema, node.items).properties) {
        return this.#lists(orEmpty(was), orEmpty(is), node, about)
      }
      return isIn
        ? [{ kind: 'removed', before: was, after: { pointer: after.pointer }, node, about }]
        : [{ kind: 'added', before: { pointer: before.pointer }, after: is, node, about }]
    })
  }

  #lists(before: Side, after: Side, { items = {} }: SchemaNode, around: About): Difference[] {
    const [one, other] = [before.value, after.value] as [readonly unknown[], readonly unknown[]]
    const node = resolve(this.#schema, items)
    const about = node['x-endring'] ?? around
    const matches = matchEntries(this.#schema, one, other, items)
    const removed = one.flatMap((_, at): Difference[] =>
      matches.some((match) => match.before === at)
        ? []
        : [{ kind: 'removed', before: entryOf(before, at), after: { pointer: after.pointer }, node, about }],
    )
    const rest = other.flatMap((_, at): Difference[] => {
      const match = matches.find((each) => each.after === at)
      const is = entryOf(after, at)
      if (!match) return [{ kind: 'added', before: { pointer: before.pointer }, after: is, node, about }]
      const was = entryOf(before, match.before)
      const moved: Difference[] = match.isMoved ? [{ kind: 'moved', before: was, after: is, node, about }] : []
      return [...moved, ...this.values(withoutPosition(was), withoutPosition(is), items, around)]
    })
    return [...removed, ...rest]
  }
}

/** An empty list says nothing: it prints as one that isn't there. */
const says = (value: unknown): boolean => value !== undefined && !(Array.isArray(value) && value.length === 0)

const orEmpty = ({ value = [], pointer }: Side): Side => ({ value, pointer })

const within = ({ value, pointer }: Side, key: string): Side => ({
  value: (value as Record<string, unknown>)[key],
  pointer: joinPointer(pointer, key),
})

function entryOf({ value, pointer }: Side, at: number): Side & { readonly position: number } {
  const entry = (value as readonly unknown[])[at]
  return { value: entry, pointer: joinPointer(pointer, segmentOf(entry, at)), position: at + 1 }
}

const withoutPosition = ({ value, pointer }: Side): Side => ({ value, pointer })
