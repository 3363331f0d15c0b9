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
