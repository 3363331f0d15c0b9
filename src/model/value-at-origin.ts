import { idOfEntry } from './entry-segment.js'
import { pointerSegments } from './locate.js'
import { isObject } from './value-at.js'

/** The value at a pointer as origins have it, where `@id` names the entry of a list; undefined where there is none. */
export function valueAtOrigin(root: unknown, pointer: string): unknown {
  return pointerSegments(pointer).reduce<unknown>((value, segment) => {
    if (Array.isArray(value) && segment.startsWith('@'))
      return value.find((entry) => idOfEntry(entry) === segment.slice(1))
    return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
  }, root)
}
