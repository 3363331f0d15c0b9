import { joinPointer } from './locate.js'
import { definitionName, resolve, type Schema, type SchemaNode } from './schema.js'
import { isMap } from './value-at.js'

/** A value that is there and that the schema knows. */
export interface KnownValue {
  readonly value: unknown
  /** What the schema says of it, references followed. */
  readonly node: SchemaNode
  /** The name of the schema's definition that it follows, if any. */
  readonly definition?: string | undefined
  readonly pointer: string
  /** The key it stands under; of a list entry, the list's. */
  readonly key: string
}

/** Every value of a file that its schema knows, whatever its type, each map and list before what is in it. */
export function walkValues(schema: Schema, root: unknown): readonly KnownValue[] {
  const found: KnownValue[] = []
  addBelow(schema, { value: root, node: schema, pointer: '', key: '' }, found)
  return found
}

function addBelow(schema: Schema, known: KnownValue, found: KnownValue[]): void {
  found.push(known)
  const { value, node, pointer, key } = known
  if (node.items && Array.isArray(value)) {
    const item = resolve(schema, node.items)
    const definition = definitionName(node.items)
    for (const [at, entry] of value.entries()) {
      addBelow(schema, { value: entry, node: item, definition, pointer: joinPointer(pointer, at), key }, found)
    }
  } else if (isMap(value) && node.properties) {
    for (const [name, property] of Object.entries(node.properties)) {
      if (!Object.hasOwn(value, name)) continue
      const there = { value: value[name], node: resolve(schema, property), definition: definitionName(property) }
      addBelow(schema, { ...there, pointer: joinPointer(pointer, name), key: name }, found)
    }
  }
}
