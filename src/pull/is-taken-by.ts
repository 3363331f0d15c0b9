import type { PullEdit } from '../model/pull.js'

/**
 * Whether a value was changed by edits, or may have another place now: the entries of a list that became longer or shorter are
 * counted anew.
 */
export function isTakenBy(edits: readonly PullEdit[]): (pointer: string) => boolean {
  const places = edits.map(({ pointer, value, insertAt }) => {
    const isRemovedEntry = value === undefined && insertAt === undefined && /\/\d+$/.test(pointer)
    return isRemovedEntry ? pointer.slice(0, pointer.lastIndexOf('/')) : pointer
  })
  return (pointer) => places.some((place) => pointer === place || pointer.startsWith(`${place}/`))
}
