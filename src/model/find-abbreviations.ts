import type { Abbreviation } from './document.js'

/** An abbreviation in a text, and what it stands for. */
export interface FoundAbbreviation {
  readonly index: number
  readonly short: string
  readonly meaning: string
}

export type FindAbbreviations = (text: string) => readonly FoundAbbreviation[]

/** Stands in a searched text for each character that no abbreviation may hold. It is in no agreement. */
export const taken = '\uE000'
const wordCharacter = `[\\p{L}\\p{M}\\p{N}${taken}]`

/**
 * Finds the abbreviations of a list, the longest that fits, where neither letters nor digits stand beside them. What is
 * short for more than one thing isn't found.
 */
export function abbreviationFinder(abbreviations: readonly Abbreviation[]): FindAbbreviations {
  const meanings = meaningsOf(abbreviations)
  if (meanings.size === 0) return () => []
  const pattern = patternOf([...meanings.keys()])
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: short, index }) => {
      return { index, short, meaning: meanings.get(oneSpaced(short)) ?? '' }
    })
}

function meaningsOf(abbreviations: readonly Abbreviation[]): ReadonlyMap<string, string> {
  const all = abbreviations.map(({ short, meaning }) => [oneSpaced(short), oneSpaced(meaning)] as const)
  return new Map(all.filter(([short, meaning]) => all.every((other) => other[0] !== short || other[1] === meaning)))
}

function patternOf(shorts: readonly string[]): RegExp {
  const anyOf = shorts.toSorted((a, b) => b.length - a.length).map(literally)
  return new RegExp(`(?<!${wordCharacter})(?:${anyOf.join('|')})(?!${wordCharacter})`, 'gu')
}

/** A space may be one that doesn't break, or a line's end. */
const literally = (short: string): string => short.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+')

const oneSpaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
