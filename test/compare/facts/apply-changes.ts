import { renameKey, renameReferences } from '../../../src/compare/facts/rename-references.js'
import type { Agreement } from '../../../src/model/agreement.js'
import type { FactChange } from '../../../src/model/change.js'
import { segmentOf } from '../../../src/model/entry-segment.js'
import { joinPointer, pointerSegments } from '../../../src/model/locate.js'
import { isMap } from '../../../src/model/value-at.js'

/** An agreement with changes made in it: what shows that they tell all that is different. */
export function applyChanges(agreement: Agreement, changes: readonly FactChange[]): unknown {
  return rebuild(renameReferences(agreement, newIds(agreement, changes)), '', changes)
}

/** What refers to an entry that got another id follows it, unless another entry has that id now, or had the new one. */
function newIds(agreement: Agreement, changes: readonly FactChange[]): ReadonlyMap<string, string> {
  const added = JSON.stringify(changes.map(({ kind, after }) => (kind === 'added' ? after.value : undefined)))
  const taken = JSON.stringify(agreement)
  const has = (text: string, id: unknown): boolean => text.includes(`"id":${JSON.stringify(id)}`)
  return new Map(
    changes
      .filter(({ kind, after }) => kind === 'changed' && after.pointer.endsWith('/id'))
      .filter(({ before, after }) => !has(added, before.value) && !has(taken, after.value))
      .map(({ before, after }) => [
        renameKey(String(pointerSegments(before.pointer).at(-3)), before.value),
        String(after.value),
      ]),
  )
}

function rebuild(value: unknown, pointer: string, changes: readonly FactChange[]): unknown {
  const changed = changes.find(({ kind, before }) => kind === 'changed' && before.pointer === pointer)
  if (changed) return changed.after.value
  const added = changes.filter(({ kind, before }) => kind === 'added' && before.pointer === pointer)
  if (Array.isArray(value)) return rebuildList(value, pointer, changes, added)
  return isMap(value) ? rebuildMap(value, pointer, changes, added) : value
}

function rebuildMap(
  value: Record<string, unknown>,
  pointer: string,
  changes: readonly FactChange[],
  added: readonly FactChange[],
): unknown {
  const isGone = (key: string) => isIn(changes, 'removed', joinPointer(pointer, key))
  const kept = Object.entries(value).filter(([key]) => !isGone(key))
  const rebuilt = kept.map(([key, child]) => [key, rebuild(child, joinPointer(pointer, key), changes)] as const)
  const keys = added.map(({ after }) => [pointerSegments(after.pointer).at(-1) ?? '', after.value] as const)
  return Object.fromEntries([...rebuilt, ...listsBegun(value, pointer, changes), ...keys])
}

/** Lists that weren't there, and have entries now. */
function listsBegun(value: Record<string, unknown>, pointer: string, changes: readonly FactChange[]) {
  const lists = changes
    .filter(({ kind, after }) => kind === 'added' && after.position !== undefined)
    .map(({ before }) => before.pointer)
    .filter((list) => list.slice(0, list.lastIndexOf('/')) === pointer)
    .filter((list) => !Object.hasOwn(value, pointerSegments(list).at(-1) ?? ''))
  return [...new Set(lists)].map((list) => [pointerSegments(list).at(-1) ?? '', rebuild([], list, changes)] as const)
}

function rebuildList(
  list: readonly unknown[],
  pointer: string,
  changes: readonly FactChange[],
  added: readonly FactChange[],
): unknown {
  const stays: unknown[] = []
  const placed = added.map(({ after }) => ({ value: after.value, position: after.position ?? 0 }))
  for (const [at, entry] of list.entries()) {
    const child = joinPointer(pointer, segmentOf(entry, at))
    if (isIn(changes, 'removed', child)) continue
    const moved = changes.find(({ kind, before }) => kind === 'moved' && before.pointer === child)
    const rebuilt = rebuild(entry, child, changes)
    if (moved) placed.push({ value: rebuilt, position: moved.after.position ?? 0 })
    else stays.push(rebuilt)
  }
  for (const { value, position } of placed.toSorted((a, b) => a.position - b.position)) {
    stays.splice(position - 1, 0, value)
  }
  return stays
}

const isIn = (changes: readonly FactChange[], kind: FactChange['kind'], pointer: string): boolean =>
  changes.some((change) => change.kind === kind && change.before.pointer === pointer)
