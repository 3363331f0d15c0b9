import { pointerSegments } from './locate.js'

/** The value at a JSON pointer of plain data; undefined where there is none. */
export function valueAt(root: unknown, pointer: string): unknown {
  return pointerSegments(pointer).reduce<unknown>(
    (value, segment) => (isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined),
    root,
  )
}

/** A map or a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

export const isMap = (value: unknown): value is Record<string, unknown> => isObject(value) && !Array.isArray(value)

/** The value at a pointer whose list entries are named by their index or, as origins have them, by `@id`. */
export const valueAtOrigin = (root: unknown, pointer: string): unknown =>
  pointerSegments(pointer).reduce<unknown>((value, segment) => {
    if (Array.isArray(value) && segment.startsWith('@'))
      return value.find((entry) => isMap(entry) && entry.id === segment.slice(1))
    return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
  }, root)
