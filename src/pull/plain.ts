/** Text to compare: Word has spaces that don't break where somebody who types has plain ones. */
export const plain = (text: string): string =>
  text.normalize('NFC').replaceAll('\u2011', '-').replaceAll(/\s+/g, ' ').trim()

/** Words, each run of spaces, and each sign by itself. */
export const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+|\s+|[^\p{L}\p{N}\p{M}\s]/gu) ?? []

export const isSameToken = (a: string, b: string): boolean => a === b || plain(a) === plain(b)

/** The share of words that two texts have in common, from 0 to 1. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return (2 * shared) / (a.length + b.length)
}

export const wordsOf = (text: string): string[] =>
  plain(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** A paragraph, or a row of a table. */
export interface TextUnit {
  readonly parts: readonly (readonly { readonly text: string }[])[]
}

/** The words of a paragraph, or of a row with its cells apart. */
export const textOf = (unit: TextUnit | undefined): string =>
  unit ? plain(unit.parts.map((runs) => runs.map(({ text }) => text).join('')).join(' | ')) : ''
