import type { Problems } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { joinPointer, pointerSegments } from '../model/locate.js'
import type { Schema } from '../model/schema.js'
import { isMap, valueAt } from '../model/value-at.js'
import { allowedKeys, schemaAt } from './schema-at.js'

export interface UnknownKey {
  readonly detail: Problems['unknown-key']
  /** Pointers of what the key most likely was meant to be: that is not missing, nor is it empty. */
  readonly meant: readonly string[]
}

/** An unknown key, and how it stands in the file. */
export interface WrittenKey {
  readonly key: string
  /** The keys of its map that were written in the same file. */
  readonly present: readonly string[]
  readonly isInBraces: boolean
}

/** A key that the schema doesn't know where it stands: misspelt, or not indented as it should be, or no key at all. */
export function explainUnknownKey(schema: Schema, root: unknown, pointer: string, written: WrittenKey): UnknownKey {
  const { key, present } = written
  const map = mapAt(root, pointer)
  const allowed = allowedKeys(schemaAt(schema, pointer))
  const slip = slipOf(written, map, allowed)
  if (slip) return { detail: { key, slip, allowed }, meant: [joinPointer(pointer, beforeColon(key))] }
  const emptied = emptyBefore(schema, map, pointer, key)
  const others = allowed.filter((each) => !present.includes(each))
  const near = emptied ? undefined : findNear(key, others)
  if (near) return { detail: { key, near, allowed }, meant: [joinPointer(pointer, near)] }
  const home = emptied ?? homeBeside(schema, Object.keys(map), pointer, key) ?? homeAbove(schema, pointer, key)
  if (home === undefined) return { detail: { key, allowed }, meant: [] }
  const belongsIn = pointerSegments(home).findLast((segment) => !/^\d+$/.test(segment)) ?? ''
  return { detail: { key, belongsIn, allowed }, meant: [home, joinPointer(home, key)] }
}

/** `{ id:kommunen }` wants a space, and `{ tekst: møter, og mer }` quotes: YAML makes keys of both. */
function slipOf(
  { key, isInBraces }: WrittenKey,
  map: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
): Problems['unknown-key']['slip'] {
  if (key.includes(':') && allowed.includes(beforeColon(key))) return 'space'
  return isInBraces && map[key] === null && key.includes(' ') ? 'comma' : undefined
}

const beforeColon = (key: string): string => key.split(':', 1)[0] ?? ''

/** A neighbour before it that knows the key, and has nothing of its own: the lines under it lost their indentation. */
function emptyBefore(
  schema: Schema,
  map: Readonly<Record<string, unknown>>,
  pointer: string,
  key: string,
): string | undefined {
  const keys = Object.keys(map)
  const home = keys.slice(0, keys.indexOf(key)).findLast((each) => map[each] === null)
  const at = joinPointer(pointer, home ?? '')
  return home !== undefined && allowedKeys(schemaAt(schema, at)).includes(key) ? at : undefined
}

/** The neighbour it should have been indented under: the nearest before it, or the only one that knows the key. */
function homeBeside(schema: Schema, present: readonly string[], pointer: string, key: string): string | undefined {
  const knows = (neighbour: string): boolean =>
    allowedKeys(schemaAt(schema, joinPointer(pointer, neighbour))).includes(key)
  const everywhere = allowedKeys(schemaAt(schema, pointer)).filter(knows)
  const before = present.slice(0, present.indexOf(key)).findLast((neighbour) => everywhere.includes(neighbour))
  const home = before ?? (everywhere.length === 1 ? everywhere[0] : undefined)
  return home === undefined ? undefined : joinPointer(pointer, home)
}

/** The map around it that knows the key: the line is indented too far. */
function homeAbove(schema: Schema, pointer: string, key: string): string | undefined {
  for (let above = pointer; above !== ''; ) {
    above = above.slice(0, above.lastIndexOf('/'))
    if (allowedKeys(schemaAt(schema, above)).includes(key)) return above
  }
  return undefined
}

function mapAt(root: unknown, pointer: string): Record<string, unknown> {
  const value = valueAt(root, pointer)
  return isMap(value) ? value : {}
}
