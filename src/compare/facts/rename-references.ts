import type { Agreement } from '../../model/agreement.js'
import { agreementSchema, resolve, type SchemaNode } from '../../model/schema.js'
import { isMap } from '../../model/value-at.js'

/** The new ids of entries that got another, by what refers to them: `kontakter a` → `b`. */
export type Renamed = ReadonlyMap<string, string>

export const renameKey = (collection: string, id: unknown): string => `${collection} ${id}`

/** An agreement whose references follow entries that got another id; the entries keep theirs. */
export const renameReferences = (agreement: Agreement, renamed: Renamed): Agreement =>
  renamed.size === 0 ? agreement : (rename(agreement, agreementSchema, renamed) as Agreement)

function rename(value: unknown, written: SchemaNode, renamed: Renamed): unknown {
  const node = resolve(agreementSchema, written)
  if (Array.isArray(value)) return value.map((entry) => rename(entry, node.items ?? {}, renamed))
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, child]) => [
      key,
      rename(child, node.properties?.[key] ?? {}, renamed),
    ])
    return Object.fromEntries(pairs)
  }
  const collection = node['x-viser-til']
  return collection ? (renamed.get(renameKey(collection, value)) ?? value) : value
}
