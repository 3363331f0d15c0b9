import { pointerSegments } from '../model/locate.js'
import { resolve, type Schema, type SchemaNode } from '../model/schema.js'
import type { KeyOrder } from './yaml/edit-yaml.js'

/** Keys in the order in which the schema has them. */
export const orderIn =
  (schema: Schema): KeyOrder =>
  (pointer) => {
    let node: SchemaNode | undefined = schema
    for (const segment of pointerSegments(pointer)) {
      const whole: SchemaNode | undefined = node && resolve(schema, node)
      node = whole?.items ?? whole?.properties?.[segment]
    }
    return Object.keys((node && resolve(schema, node).properties) ?? {})
  }
