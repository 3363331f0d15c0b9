import { resolve, type Schema, type SchemaNode } from '../model/schema.js'
import { bare } from '../model/written-marks.js'
import { isRange } from './check-ranges.js'

/** A map or a list with what it can't do without, as one would write it in YAML: `[{ rolle: …, part: … }]`. */
export function skeletonOf(schema: Schema, written: SchemaNode): string {
  const node = resolve(schema, written)
  if (node.items) return `[${skeletonOf(schema, node.items)}]`
  if (!node.properties) return '…'
  return mapOf(mainKeys(node).map((key) => [key, skeletonOf(schema, node.properties?.[key] ?? {})]))
}

/**
 * What was written on one line, in the map or the list that the schema wants: `Politimester` → `{ rolle: Politimester }`,
 * `skolene, NAV` → `[skolene, NAV]`. Undefined where it can't be told.
 */
export function suggestShape(schema: Schema, wanted: SchemaNode, written: string): string | undefined {
  const node = resolve(schema, wanted)
  if (written === '' || written.includes('\n')) return undefined
  if (node.items) return suggestList(schema, node.items, written)
  if (isRange(schema, node)) {
    const [from = '…', to = from] = written.match(/\d+/g) ?? []
    return mapOf(['fra', 'til'].map((key, at) => [key, at === 0 ? from : to]))
  }
  const [main, ...others] = mainKeys(node)
  const isText = main !== undefined && resolve(schema, node.properties?.[main] ?? {}).type === 'string'
  return isText ? mapOf([[main, asText(written)], ...others.map((key) => [key, '…'] as const)]) : undefined
}

function suggestList(schema: Schema, items: SchemaNode, written: string): string | undefined {
  if (resolve(schema, items).type === 'string')
    return `[${written
      .split(/\s*,\s*/)
      .map(asText)
      .join(', ')}]`
  const entry = suggestShape(schema, items, written)
  return entry && `[${entry}]`
}

/** What must be there, or else what comes first. */
function mainKeys({ required = [], properties = {} }: SchemaNode): readonly string[] {
  return required.length > 0 ? required : Object.keys(properties).slice(0, 1)
}

const mapOf = (pairs: readonly (readonly [key: string, value: string])[]): string =>
  `{ ${pairs.map(([key, value]) => `${key}: ${value}`).join(', ')} }`

/** In quotes where it could be taken for something else; a long one is no more than hinted at. */
function asText(written: string): string {
  const text = bare(written)
  if (text.length > 60) return '…'
  return /^\p{L}[\p{L}\d ./()–-]*$/u.test(text) ? text : JSON.stringify(text)
}
