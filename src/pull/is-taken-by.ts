import type { WordUnit } from '../model/edited-word.js'
import type { PullEdit } from '../model/pull.js'

/** Whether a value was changed by edits, or may have another place now. */
export function isTakenBy(edits: readonly PullEdit[]): (pointer: string) => boolean {
  return isWithinAny([...edits.map(({ pointer }) => pointer), ...recountedLists(edits)])
}

/**
 * The Word file with controls that may still be trusted: the entries of a list that became longer or shorter by edits are counted
 * anew, so that a control in it would name another entry.
 */
export function withoutMovedControls(units: readonly WordUnit[], edits: readonly PullEdit[]): readonly WordUnit[] {
  const lists = recountedLists(edits)
  if (lists.length === 0) return units
  const isMoved = isWithinAny(lists)
  return units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((runs) =>
      runs.map(({ pointer, ...run }) => (pointer === undefined || isMoved(pointer) ? run : { ...run, pointer })),
    ),
  }))
}

function recountedLists(edits: readonly PullEdit[]): string[] {
  return edits.flatMap(({ pointer, value, insertAt }) => {
    if (insertAt !== undefined) return [pointer]
    return value === undefined && /\/\d+$/.test(pointer) ? [pointer.slice(0, pointer.lastIndexOf('/'))] : []
  })
}

const isWithinAny =
  (places: readonly string[]) =>
  (pointer: string): boolean =>
    places.some((place) => pointer === place || pointer.startsWith(`${place}/`))
