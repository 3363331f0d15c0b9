import { joinPointer, pointerSegments } from '../model/locate.js'
import type { SchemaNode } from '../model/schema.js'
import { isObject } from '../model/value-at.js'

/** The entries of lists that name the entry which a value belongs to; of a map that does, the map and its key. */
export function entriesReferringTo(
  agreement: unknown,
  pointer: string,
  nodeAt: (pointer: string) => SchemaNode,
): string[] {
  const id = /\/@([^/]+)\/[^/]+$/.exec(pointer)?.[1]
  if (id === undefined) return []
  const found: string[] = []
  const visit = (value: unknown, at: string): void => {
    if (value === id && nodeAt(at)['x-viser-til']) {
      const around = at.slice(0, at.lastIndexOf('/'))
      found.push(...(isEntry(around) ? [around] : [around, at]))
    }
    if (!isObject(value)) return
    for (const [key, each] of Object.entries(value)) visit(each, joinPointer(at, nameIn(value, key, each)))
  }
  visit(agreement, '')
  return found
}

/** As origins name it: an entry that has an id by that. */
export const nameIn = (list: object, key: string, entry: unknown): string =>
  Array.isArray(list) && isObject(entry) && typeof entry.id === 'string' ? `@${entry.id}` : key

const isEntry = (pointer: string): boolean => /^(\d+|@.*)$/.test(pointerSegments(pointer).at(-1) ?? '')
