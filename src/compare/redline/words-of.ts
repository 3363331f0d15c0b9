/**
 * The words of a text, its spaces and its other characters, one after the other. A date, a time, a telephone or a case
 * number is one word: it is replaced whole.
 */
export const wordsOf = (text: string): readonly string[] =>
  text.match(/\s+|\d[\d .:/–-]*\d|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word)

/** How often each word stands in a text. */
export interface WordCount {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

export function countWords(text: string): WordCount {
  const counts = new Map<string, number>()
  const words = wordsOf(text).filter(isWord)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, total: words.length }
}

/** The share of the words of two texts that are in both, from 0 to 1, in whatever order. */
export function sharedWords(a: WordCount, b: WordCount): number {
  if (a.total + b.total === 0) return 1
  let shared = 0
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0)
  return (2 * shared) / (a.total + b.total)
}
