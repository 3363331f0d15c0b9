import { joinPointer } from '../model/locate.js'
import { type Collection, resolve, type Schema, type SchemaNode } from '../model/schema.js'
import { isObject } from '../model/value-at.js'
import { type KnownValue, walkValues } from '../model/walk-values.js'

export type Referable = Exclude<Collection, 'lover'>

/** What is referred to from anywhere: an id means one entry in the whole agreement. Others are unique in their list. */
const referable: Readonly<Record<Referable, true>> = {
  parter: true,
  enheter: true,
  kontakter: true,
  målgrupper: true,
  strategier: true,
  innsatsområder: true,
}

export interface Entry {
  readonly id: string
  readonly name: string | undefined
  readonly pointer: string
  readonly collection: string
  /** The list it must be unique in: empty for the whole agreement. */
  readonly list: string
}

export interface Reference {
  readonly value: string
  readonly pointer: string
  readonly collection: Referable
}

/** Where ids and references stand, as the schema says. */
export interface Index {
  readonly entries: Entry[]
  readonly references: Reference[]
  /** Collections with something in them that has no id. */
  readonly withoutIds: Set<string>
}

export function indexIds(schema: Schema, root: unknown): Index {
  const index: Index = { entries: [], references: [], withoutIds: new Set() }
  for (const { value, node, pointer, key } of walkValues(schema, root)) {
    const collection = referredCollection(node)
    if (collection && typeof value === 'string') index.references.push({ value, pointer, collection })
    if (node.items && resolve(schema, node.items).properties?.id) addEntries({ value, node, pointer, key }, index)
  }
  return index
}

/** The collection of this agreement that a value names an entry of. */
export function referredCollection(node: SchemaNode | undefined): Referable | undefined {
  const collection = node?.['x-viser-til']
  return collection === 'lover' ? undefined : collection
}

function addEntries({ value, pointer, key: collection }: KnownValue, index: Index): void {
  if (!Array.isArray(value)) {
    index.withoutIds.add(collection)
    return
  }
  const list = Object.hasOwn(referable, collection) ? '' : pointer
  value.forEach((entry, at) => {
    const { id, navn } = isObject(entry) ? entry : {}
    if (typeof id !== 'string') index.withoutIds.add(collection)
    else {
      const name = typeof navn === 'string' ? navn : undefined
      index.entries.push({ id, name, pointer: joinPointer(joinPointer(pointer, at), 'id'), collection, list })
    }
  })
}
