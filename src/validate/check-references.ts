import { problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { joinPointer, locate } from '../model/locate.js'
import { agreementSchema, type Collection, resolve, type SchemaNode } from '../model/schema.js'
import type { Source } from '../model/source.js'
import type { Finding } from './explain-errors.js'
import { isMap, isObject } from './value-at.js'

type Referable = Exclude<Collection, 'lover'>

/** What is referred to from anywhere: an id means one entry in the whole agreement. Others are unique in their list. */
const referable: Readonly<Record<Referable, true>> = { parter: true, enheter: true, kontakter: true }

/**
 * Ids name one thing each, and references lead somewhere. The schema says where ids and references stand. References
 * to a collection that is missing, misspelt or has entries with no id or a bad one are left alone: that is the mistake,
 * and it has been told in `findings`.
 */
export function checkReferences(source: Source, agreement: unknown, findings: readonly Finding[]): Finding[] {
  const index = indexOf(agreement)
  const untold = index.references.filter(({ collection }) => !isUncertain(collection, index, findings))
  return [...duplicates(source, index), ...untold.flatMap((reference) => unknownReference(source, index, reference))]
}

interface Entry {
  readonly id: string
  readonly name: string | undefined
  readonly pointer: string
  readonly collection: string
  /** The list it must be unique in: empty for the whole agreement. */
  readonly list: string
}

interface Reference {
  readonly value: string
  readonly pointer: string
  readonly collection: Referable
}

interface Index {
  readonly entries: Entry[]
  readonly references: Reference[]
  /** Collections with something in them that has no id. */
  readonly withoutIds: Set<string>
}

function indexOf(agreement: unknown): Index {
  const index: Index = { entries: [], references: [], withoutIds: new Set() }
  walk(agreement, agreementSchema, '', '', index)
  return index
}

/** `name` is the key the value stands under. */
function walk(value: unknown, written: SchemaNode, pointer: string, name: string, index: Index): void {
  const node = resolve(written)
  if (node['x-viser-til'] && !node.enum) {
    const collection = node['x-viser-til'] as Referable
    if (typeof value === 'string') index.references.push({ value, pointer, collection })
  } else if (node.items) {
    if (hasIds(node.items)) addEntries(value, pointer, name, index)
    const { items } = node
    if (Array.isArray(value)) value.forEach((item, at) => void walk(item, items, joinPointer(pointer, at), name, index))
  } else if (isMap(value)) {
    for (const [key, property] of Object.entries(node.properties ?? {})) {
      if (Object.hasOwn(value, key)) walk(value[key], property, joinPointer(pointer, key), key, index)
    }
  }
}

const hasIds = (items: SchemaNode): boolean => resolve(items).properties?.id !== undefined

function addEntries(value: unknown, pointer: string, collection: string, index: Index): void {
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

function isUncertain(collection: Referable, { withoutIds, entries }: Index, findings: readonly Finding[]): boolean {
  const told = new Set(findings.map(({ pointer }) => pointer))
  return (
    withoutIds.has(collection) ||
    entries.some((entry) => entry.collection === collection && told.has(entry.pointer)) ||
    findings.some(
      ({ diagnostic: { code, detail } }) =>
        (code === 'unknown-key' && (detail.near === collection || detail.belongsIn === collection)) ||
        (code === 'missing-key' && detail.key === collection),
    )
  )
}

function duplicates(source: Source, { entries }: Index): Finding[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const identity = JSON.stringify([entry.collection, entry.list, entry.id])
    const earlier = first.get(identity)
    if (!earlier) {
      first.set(identity, entry)
      return []
    }
    const { id, pointer } = entry
    const related = [locate(source, earlier.pointer)]
    return [{ pointer, diagnostic: problem('duplicate-id', { id }, locate(source, pointer), 'error', related) }]
  })
}

function unknownReference(source: Source, { entries }: Index, { value, pointer, collection }: Reference): Finding[] {
  const candidates = entries.filter((entry) => entry.collection === collection)
  const known = [...new Set(candidates.map(({ id }) => id))]
  if (known.includes(value)) return []
  const near = findNear(value, known) ?? idOf(findNear(value, namesOf(candidates)), candidates)
  const detail = { value, collection, known, ...(near !== undefined && { near }) }
  return [{ pointer, diagnostic: problem('unknown-reference', detail, locate(source, pointer)) }]
}

/** People write a name where the id is wanted. */
const namesOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ name }) => name ?? [])
const idOf = (name: string | undefined, entries: readonly Entry[]): string | undefined =>
  name === undefined ? undefined : entries.find((entry) => entry.name === name)?.id
