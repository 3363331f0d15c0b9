import { resolve, type Schema, type SchemaNode } from '../../model/schema.js'
import { isMap } from '../../model/value-at.js'
import { canonical, likeness } from './likeness.js'

/** Two entries of a list's versions that are the same entry, by their indexes. */
export interface Match {
  readonly before: number
  readonly after: number
  /** Whether it stands in another order among those that are in both versions. */
  readonly isMoved: boolean
}

type Pair = readonly [before: number, after: number]

/** How like two entries must be, to be one that was changed; where their ids differ, one that got another id. */
const likeEnough = 0.5
const likeEnoughForNewId = 0.85

/** More pairs than this aren't weighed: what isn't the same in both is then gone or new. */
const mostPairs = 40_000

/**
 * Which entries of a list are the same in both versions: those with the same id, then those that say the same, then those most
 * like each other. Of two answers that are as good, the same one is taken whichever version comes first.
 */
export function matchEntries(
  schema: Schema,
  before: readonly unknown[],
  after: readonly unknown[],
  item: SchemaNode,
): Match[] {
  if (canonical(before) > canonical(after)) {
    return matchEntries(schema, after, before, item)
      .map((match) => ({ ...match, before: match.after, after: match.before }))
      .toSorted((a, b) => a.before - b.before)
  }
  const pairs: Pair[] = []
  const left = {
    before: new Set(before.keys()),
    after: new Set(after.keys()),
  }
  const pair = (one: number, other: number): void => {
    pairs.push([one, other])
    left.before.delete(one)
    left.after.delete(other)
  }
  for (const keyOf of [idOf, canonical]) {
    const keys = after.map(keyOf)
    for (const at of [...left.before]) {
      const key = keyOf(before[at])
      const same = key === undefined ? undefined : [...left.after].find((other) => keys[other] === key)
      if (same !== undefined) pair(at, same)
    }
  }
  for (const [one, other] of mostLike(schema, before, after, item, left)) {
    if (left.before.has(one) && left.after.has(other)) pair(one, other)
  }
  return markMoved(pairs.toSorted(([a], [b]) => a - b))
}

/** What may be paired of the entries that are left, the most like first, then those that stand nearest each other. */
function mostLike(
  schema: Schema,
  before: readonly unknown[],
  after: readonly unknown[],
  item: SchemaNode,
  left: { readonly before: ReadonlySet<number>; readonly after: ReadonlySet<number> },
): Pair[] {
  if (left.before.size * left.after.size > mostPairs) return []
  const node = resolve(schema, item)
  const weighed = [...left.before].flatMap((one) =>
    [...left.after].map((other) => ({
      pair: [one, other] as const,
      likeness: likeness(schema, before[one], after[other], node),
      enough: bothHaveIds(before[one], after[other]) ? likeEnoughForNewId : likeEnough,
    })),
  )
  return weighed
    .filter((each) => each.likeness >= each.enough)
    .toSorted((a, b) => b.likeness - a.likeness || apart(a.pair) - apart(b.pair))
    .map((each) => each.pair)
}

const apart = ([before, after]: Pair): number => Math.abs(before - after)

const bothHaveIds = (one: unknown, other: unknown): boolean => idOf(one) !== undefined && idOf(other) !== undefined

function idOf(entry: unknown): string | undefined {
  return isMap(entry) && typeof entry.id === 'string' ? entry.id : undefined
}

/** Moved are as few as can be: all but the longest row of entries that stand in the same order in both versions. */
function markMoved(pairs: readonly Pair[]): Match[] {
  const best: { readonly length: number; readonly previous: number }[] = []
  for (const [at, [, after]] of pairs.entries()) {
    let previous = -1
    for (let earlier = 0; earlier < at; earlier++) {
      const isBefore = (pairs[earlier]?.[1] ?? 0) < after
      if (isBefore && (best[earlier]?.length ?? 0) > (best[previous]?.length ?? 0)) previous = earlier
    }
    best.push({ length: (best[previous]?.length ?? 0) + 1, previous })
  }
  const longest = Math.max(0, ...best.map(({ length }) => length))
  const inPlace = new Set<number>()
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.previous ?? -1) {
    inPlace.add(at)
  }
  return pairs.map(([before, after], at) => ({ before, after, isMoved: !inPlace.has(at) }))
}
