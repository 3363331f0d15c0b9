import type { Abbreviation } from '../../../model/document.js'
import { placedWords } from '../layout/placed-words.js'
import type { PlacedLine } from '../layout/two-pass-layout.js'
import type { Part } from '../nodes.js'
import type { Page, Word } from '../pdfmake.js'
import { proseStyles } from '../styles.js'

/**
 * Makes each abbreviation in prose a part of it that tells what it stands for. This is done when the lines stand, so that
 * they are as they would be without: pdfmake measures and breaks the pieces of a word each by itself. Headings and labels
 * stay short; links and words of other languages are parts already.
 */
export function markAbbreviations(pages: readonly Page<PlacedLine>[], abbreviations: readonly Abbreviation[]): void {
  const meanings = meaningsOf(abbreviations)
  if (meanings.size === 0) return
  const pattern = patternOf([...meanings.keys()])
  for (const [{ style }, lines] of placedWords(pages)) {
    if (proseStyles.has(style)) markIn([...lines].flat(), pattern, meanings)
  }
}

type Meanings = ReadonlyMap<string, string>

/** Without what is short for more than one thing. */
function meaningsOf(abbreviations: readonly Abbreviation[]): Meanings {
  const all = abbreviations.map(({ short, meaning }) => [oneSpaced(short), oneSpaced(meaning)] as const)
  return new Map(all.filter(([short, meaning]) => all.every((other) => other[0] !== short || other[1] === meaning)))
}

/** Matches the abbreviations, the longest that fits, where neither letters nor digits stand beside them. */
function patternOf(shorts: readonly string[]): RegExp {
  const anyOf = shorts.toSorted((a, b) => b.length - a.length).map(literally)
  return new RegExp(`(?<!${wordCharacter})(?:${anyOf.join('|')})(?!${wordCharacter})`, 'gu')
}

/** A space may be one that doesn't break, or a line's end. */
const literally = (short: string): string => short.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '\\s+')

/** Stands for each character that is in a part already. It is in no text: it has no glyph. */
const taken = '\uE000'
const wordCharacter = `[\\p{L}\\p{M}\\p{N}${taken}]`

/** An abbreviation may begin in one word and end in another, on the next line too. */
function markIn(words: readonly Word[], pattern: RegExp, meanings: Meanings): void {
  const parts = findParts(words.map(searched).join(''), pattern, meanings)
  let start = 0
  for (const word of words) {
    const own = parts.slice(start, start + word.text.length)
    if (own.some(Boolean)) word.explained = own
    start += searched(word).length
  }
}

const searched = ({ text, part, lineEnd }: Word): string =>
  (part ? text.replaceAll(/\S/g, taken) : text) + (lineEnd ? '\n' : '')

/** For each character the abbreviation that it is in, if any. */
function findParts(text: string, pattern: RegExp, meanings: Meanings): (Part | undefined)[] {
  const parts = new Array<Part | undefined>(text.length).fill(undefined)
  for (const { 0: short, index } of text.matchAll(pattern)) {
    const expansion = meanings.get(oneSpaced(short)) ?? ''
    parts.fill({ type: 'Span', attributes: { expansion } }, index, index + short.length)
  }
  return parts
}

const oneSpaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ')
