import { diffArrays } from 'diff'

/** A part of the old version and what became of it in the new one; what has no other was deleted or inserted. */
export interface Pair<T> {
  readonly old?: T
  readonly new?: T
}

/** How parts of a kind are told apart. */
export interface Kinship<T> {
  /** Two parts with the same name say the same. */
  readonly nameOf: (part: T) => string
  /** How much two parts that aren't the same have in common: 0 where they are none of each other's. */
  readonly likenessOf: (old: T, now: T) => number
}

/** So many comparisons of one part with another take well under a second; what is more is deleted and inserted whole. */
const mostComparisons = 1_000_000

/**
 * The parts of both versions in one order, those that belong together as pairs. What is the same is found first, so that
 * only the stretches between need to be compared each with each.
 */
export function alignParts<T>(olds: readonly T[], news: readonly T[], kinship: Kinship<T>): Pair<T>[] {
  const pairs: Pair<T>[] = []
  let [o, n] = [0, 0]
  let [oldEnd, newEnd] = [0, 0]
  const closeStretch = () => {
    pairs.push(...alignStretch(olds.slice(o, oldEnd), news.slice(n, newEnd), kinship.likenessOf))
    o = oldEnd
    n = newEnd
  }
  for (const { added, removed, value } of diffArrays(olds.map(kinship.nameOf), news.map(kinship.nameOf))) {
    if (!added) oldEnd += value.length
    if (!removed) newEnd += value.length
    if (added || removed) continue
    oldEnd -= value.length
    newEnd -= value.length
    closeStretch()
    for (const _ of value) pairs.push(pairOf(olds[o++], news[n++]))
    oldEnd = o
    newEnd = n
  }
  closeStretch()
  return pairs
}

/** Pairs so that they have as much in common as can be, in order. */
function alignStretch<T>(olds: readonly T[], news: readonly T[], likenessOf: Kinship<T>['likenessOf']): Pair<T>[] {
  if (olds.length * news.length > mostComparisons) return [...olds.map(onlyOld), ...news.map(onlyNew)]
  const likeness = olds.map((old) => news.map((now) => likenessOf(old, now)))
  const best = bestFromHere(likeness, olds.length, news.length)
  const pairs: Pair<T>[] = []
  let [o, n] = [0, 0]
  while (o < olds.length || n < news.length) {
    const here = valueAt(best, o, n)
    const like = likeness[o]?.[n] ?? 0
    if (like > 0 && here === like + valueAt(best, o + 1, n + 1)) pairs.push(pairOf(olds[o++], news[n++]))
    else if (o < olds.length && here === valueAt(best, o + 1, n)) pairs.push({ old: olds[o++] as T })
    else pairs.push({ new: news[n++] as T })
  }
  return pairs
}

/** For each place in both versions, the most that what follows can have in common. */
function bestFromHere(likeness: readonly (readonly number[])[], olds: number, news: number): Float64Array[] {
  const best = Array.from({ length: olds + 1 }, () => new Float64Array(news + 1))
  for (let o = olds - 1; o >= 0; o--) {
    for (let n = news - 1; n >= 0; n--) {
      const like = likeness[o]?.[n] ?? 0
      const paired = like > 0 ? like + valueAt(best, o + 1, n + 1) : 0
      const row = best[o]
      if (row) row[n] = Math.max(valueAt(best, o + 1, n), valueAt(best, o, n + 1), paired)
    }
  }
  return best
}

const valueAt = (best: readonly Float64Array[], o: number, n: number): number => best[o]?.[n] ?? 0

const pairOf = <T>(old: T | undefined, now: T | undefined): Pair<T> => ({ old: old as T, new: now as T })
const onlyOld = <T>(old: T): Pair<T> => ({ old })
const onlyNew = <T>(now: T): Pair<T> => ({ new: now })
