/**
 * The words of a text, its spaces and its other characters, one after the other. A date, a time, a telephone or a case
 * number is one word: it is replaced whole.
 */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/\s+|\d[\d .:/–-]*\d|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

/** The share of the words of two texts that are in both, from 0 to 1, in whatever order. */
export function sharedWords(a: string, b: string): number {
  const [countsA, countsB] = [countWords(a), countWords(b)]
  if (countsA.total + countsB.total === 0) return 1
  let shared = 0
  for (const [word, count] of countsA.counts) shared += Math.min(count, countsB.counts.get(word) ?? 0)
  return (2 * shared) / (countsA.total + countsB.total)
}

interface Counted {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

/** Each part is compared with many: the latest texts are kept counted. */
const counted = new Map<string, Counted>()
const mostCounted = 5_000

function countWords(text: string): Counted {
  const known = counted.get(text)
  if (known) return known
  if (counted.size >= mostCounted) counted.clear()
  const counts = new Map<string, number>()
  const words = wordsOf(text).filter(isWord)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const result = { counts, total: words.length }
  counted.set(text, result)
  return result
}
