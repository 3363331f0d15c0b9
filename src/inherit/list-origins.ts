import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Place } from '../model/diagnostic.js'
import { idOf, joinPointer, placeOf } from '../model/locate.js'
import { agreementSchema, resolve, type SchemaNode } from '../model/schema.js'
import type { Source } from '../model/source.js'

/** What an agreement says, each value with where it was written. */
export interface Origins {
  readonly file: string
  /** In the order in which they are merged: what comes later wins. */
  readonly inherits: readonly string[]
  readonly values: readonly OriginalValue[]
}

interface OriginalValue {
  /** As in a document's origins: an entry that has an id is addressed by it, `/kontakter/@slt/navn`. */
  readonly pointer: string
  /** A map or a list only where it is empty. */
  readonly value: unknown
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
}

/** An agreement with what it inherits → its values in the schema's order. */
export function listOrigins(source: Source): Origins {
  const inherits = source.heritage?.files.map((each) => each.source.file) ?? []
  const root = source.yaml.contents
  return { file: source.file, inherits, values: root ? valuesBelow(readTree(source, root, agreementSchema), '') : [] }
}

function valuesBelow(tree: Tree, pointer: string): OriginalValue[] {
  if (tree.kind === 'map' && tree.pairs.length > 0)
    return tree.pairs.flatMap(([key, value]) => valuesBelow(value, joinPointer(pointer, key)))
  if (tree.kind === 'list' && tree.entries.length > 0)
    return tree.entries.flatMap((entry, at) => valuesBelow(entry, joinPointer(pointer, segmentOf(entry, at))))
  const { file, line, column } = tree.place
  const value = tree.kind === 'value' ? tree.value : tree.kind === 'map' ? {} : []
  return [{ pointer, value, file, line, column }]
}

const segmentOf = ({ id }: Tree, at: number): string | number => (id === undefined ? at : `@${id}`)

/** What YAML says, without its notation, in the schema's order. */
export type Tree = { readonly place: Place; readonly id?: string | undefined } & (
  | { readonly kind: 'map'; readonly pairs: readonly (readonly [key: string, value: Tree])[] }
  | { readonly kind: 'list'; readonly entries: readonly Tree[] }
  | { readonly kind: 'value'; readonly value: unknown }
)

/** Names for values are followed; where the schema wants text, what was written is taken. */
export function readTree(source: Source, written: Node, schema: SchemaNode | undefined): Tree {
  const node = (isAlias(written) && written.resolve(source.yaml)) || written
  const known = schema && resolve(agreementSchema, schema)
  const place = placeOf(source, node)
  if (isSeq<Node>(node)) {
    return { kind: 'list', place, entries: node.items.map((item) => readTree(source, item, known?.items)) }
  }
  if (!isMap<Node, Node | null>(node)) return { kind: 'value', place, value: scalarValue(node, known) }
  const order = Object.keys(known?.properties ?? {})
  const pairs = node.items.map(({ key, value }) => {
    const name = isScalar(key) ? String(key.value) : String(key)
    const below = order.includes(name) ? known?.properties?.[name] : undefined
    const empty: Tree = { kind: 'value', value: null, place: placeOf(source, key) }
    return [name, value ? readTree(source, value, below) : empty] as const
  })
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length)
  return { kind: 'map', place, id: idOf(node), pairs: pairs.toSorted(([a], [b]) => rank(a) - rank(b)) }
}

function scalarValue(node: Node, schema: SchemaNode | undefined): unknown {
  if (!isScalar(node)) return null
  const isNothing = node.source === undefined || node.source === '' || node.source === '~'
  const wantsText = schema?.type === 'string' && typeof node.value !== 'string' && !isNothing
  return wantsText ? node.source?.normalize('NFC') : node.value
}
