import { joinPointer } from '../model/locate.js'

export interface PlacedText {
  readonly text: string
  readonly pointer: string
}

/** Every text of a value, with its place. */
export function textsOf(value: unknown, pointer = ''): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, pointer }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => textsOf(child, joinPointer(pointer, key)))
}
