import { joinPointer, pointerSegments } from '../model/locate.js'
import type { PullEdit } from '../model/pull.js'
import type { Gone } from './plan-values.js'

/** Values that were taken out together, and what may have been meant by it. */
export interface Removal {
  /** Ways to have them gone, the likeliest first. */
  readonly candidates: readonly RemovalCandidate[]
  readonly before: string
  /** The values. */
  readonly pointers: readonly string[]
  /** The places where some of them still stand. */
  readonly remains: number
}

interface RemovalCandidate {
  /** What is taken out, or marked as not to be printed. */
  readonly pointer: string
  readonly edits: readonly Omit<PullEdit, 'file'>[]
}

/** What the agreement is known to say, as far as removals depend on it. */
export interface KnownPrints {
  /** All that it prints. */
  readonly printed: ReadonlySet<string>
  /** What names the entry that a value belongs to. */
  readonly referring: (pointer: string) => readonly string[]
}

/**
 * Values that are gone → what to take out for them. Where all that an entry prints is gone, the entry is. Where some of it stands
 * elsewhere still, a contact may have been taken out of the table, or what referred to the entry out of its list.
 */
export function findRemovals(gone: ReadonlyMap<string, Gone>, { printed, referring }: KnownPrints): Removal[] {
  const groups = new Map<string, string[]>()
  for (const pointer of gone.keys()) {
    const group = entryAround(pointer) ?? pointer
    groups.set(group, [...(groups.get(group) ?? []), pointer])
  }
  const isAllGone = (part: string): boolean =>
    [...printed].every((each) => !isWithin(each, part) || gone.get(each)?.remains === 0)
  const removals = new Map<string, string[]>()
  for (const [group, pointers] of groups) {
    const isLoose = pointers.every((each) => gone.get(each)?.remains === 0)
    for (const pointer of pointers) {
      // Entries that are gone within one that is gone are one removal; so is all of an entry that stands elsewhere in part.
      const largest = partsAround(pointer).find((part) => isEntry(part) && isAllGone(part))
      const key = (isLoose ? largest : undefined) ?? group
      removals.set(key, [...(removals.get(key) ?? []), pointer])
    }
  }
  return [...removals.values()].map((pointers) => {
    const [first = ''] = pointers
    const remains = Math.max(...pointers.map((each) => gone.get(each)?.remains ?? 0))
    const candidates = [
      ...wholeParts(pointers, isAllGone),
      ...outOfTable(first),
      ...(remains > 0 ? referring(first).map(removalOf) : []),
      ...alone(pointers.filter((each) => gone.get(each)?.remains === 0)),
    ]
    return { candidates, before: pointers.map((each) => gone.get(each)?.before).join(' · '), pointers, remains }
  })
}

/** The entries around, from the largest, then the other parts around, from the smallest. */
function wholeParts(pointers: readonly string[], isAllGone: (part: string) => boolean): RemovalCandidate[] {
  const [first = ''] = pointers
  const parts = partsAround(first).filter((part) => pointers.every((each) => isWithin(each, part)) && isAllGone(part))
  return [...parts.filter(isEntry), ...parts.filter((part) => !isEntry(part)).reverse()].map(removalOf)
}

/** A contact that is named elsewhere, or that something refers to, can be left out of the table of contacts. */
function outOfTable(pointer: string): RemovalCandidate[] {
  const contact = /^\/kontakter\/@[^/]+/.exec(pointer)?.[0]
  if (contact === undefined) return []
  const mark = `${contact}/iKontakttabellen`
  return [{ pointer: mark, edits: [{ pointer: mark, value: false }] }]
}

const alone = (pointers: readonly string[]): RemovalCandidate[] =>
  pointers.length > 1
    ? [{ pointer: pointers[0] ?? '', edits: pointers.map((pointer) => ({ pointer })) }]
    : pointers.map(removalOf)

const removalOf = (pointer: string): RemovalCandidate => ({ pointer, edits: [{ pointer }] })

const partsAround = (pointer: string): string[] => {
  const segments = pointerSegments(pointer)
  return segments.map((_, at) => segments.slice(0, at + 1).reduce(joinPointer, ''))
}

/** The innermost entry that has an id. */
const entryAround = (pointer: string): string | undefined =>
  partsAround(pointer).findLast((part) => /\/@[^/]+$/.test(part))

const isEntry = (pointer: string): boolean => /\/(\d+|@[^/]+)$/.test(pointer)

const isWithin = (pointer: string, part: string): boolean => pointer === part || pointer.startsWith(`${part}/`)
