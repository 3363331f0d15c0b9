import { distance } from 'fastest-levenshtein'

/**
 * The candidate that somebody most likely meant, or none. Case, hyphens and the spellings that keyboards without æ, ø
 * and å bring (`malform`, `maalform`, `moeter`) count as the same; otherwise about one letter in three may differ.
 */
export function findNear(word: string, candidates: readonly string[]): string | undefined {
  const folded = fold(word)
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distanceBetween(folded, fold(candidate)) }))
    .filter(({ candidate, far }) => far <= tolerance(Math.max(folded.length, fold(candidate).length)))
    .toSorted((a, b) => a.far - b.far)
  return ranked[0]?.candidate ?? onlyOneAround(folded, candidates)
}

function fold(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/æ/g, 'ae')
    .replace(/oe|ø/g, 'o')
    .replace(/aa|å/g, 'a')
}

/** Two letters swapped are one slip of the fingers, not two. */
const distanceBetween = (a: string, b: string): number =>
  Math.max(0, distance(a, b) - (a.length > 2 && letters(a) === letters(b) ? 1 : 0))

const letters = (word: string): string => [...word].sort().join('')

const tolerance = (length: number): number => (length < 3 ? 0 : Math.max(1, Math.floor(length / 3)))

/** `adresse` for `postadresse`: part of the word, where only one candidate has it. */
function onlyOneAround(folded: string, candidates: readonly string[]): string | undefined {
  const around = folded.length < 5 ? [] : candidates.filter((candidate) => fold(candidate).includes(folded))
  return around.length === 1 ? around[0] : undefined
}
