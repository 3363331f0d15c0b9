import { pointerSegments } from '../model/locate.js'
import { definitionName, resolve, type Schema, type SchemaNode } from '../model/schema.js'

/** What the schema says of the value at a JSON pointer; undefined where it knows no such value. */
export function schemaAt(schema: Schema, pointer: string): SchemaNode | undefined {
  const node = written(schema, pointer)
  return node && resolve(schema, node)
}

/** The name of the form that text must have: the schema's definition it follows, else its key. */
export function formatAt(schema: Schema, pointer: string): string {
  let name: string | undefined
  for (let node = written(schema, pointer); node?.$ref; node = resolve(schema, { $ref: node.$ref }))
    name = definitionName(node)
  return name ?? pointerSegments(pointer).at(-1) ?? ''
}

/**
 * The schema's own words about a value: of text, only what is said of it in this place. What is said of every line of
 * text helps nobody.
 */
export function helpAt(schema: Schema, pointer: string): string | undefined {
  const node = written(schema, pointer)
  const resolved = node && resolve(schema, node)
  return (resolved?.type === 'string' ? node : resolved)?.description
}

/** The keys that a map may hold. */
export const allowedKeys = (node: SchemaNode | undefined): string[] => Object.keys(node?.properties ?? {})

/** The node as it stands in the schema, its reference not followed. */
function written(schema: Schema, pointer: string): SchemaNode | undefined {
  return pointerSegments(pointer).reduce<SchemaNode | undefined>(
    (node, segment) => node && stepIn(resolve(schema, node), segment),
    schema,
  )
}

function stepIn(node: SchemaNode, segment: string): SchemaNode | undefined {
  return node.items ?? (Object.hasOwn(node.properties ?? {}, segment) ? node.properties?.[segment] : undefined)
}
