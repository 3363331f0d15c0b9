import type { Abbreviation } from '../../../model/document.js'
import { abbreviationFinder, type FindAbbreviations, taken } from '../../../model/find-abbreviations.js'
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
  if (abbreviations.length === 0) return
  const find = abbreviationFinder(abbreviations)
  for (const [{ style }, lines] of placedWords(pages)) {
    if (proseStyles.has(style)) markIn([...lines].flat(), find)
  }
}

/** An abbreviation may begin in one word and end in another, on the next line too. */
function markIn(words: readonly Word[], find: FindAbbreviations): void {
  const parts = findParts(words.map(searched).join(''), find)
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
function findParts(text: string, find: FindAbbreviations): (Part | undefined)[] {
  const parts = new Array<Part | undefined>(text.length).fill(undefined)
  for (const { short, index, meaning: expansion } of find(text)) {
    parts.fill({ type: 'Span', attributes: { expansion } }, index, index + short.length)
  }
  return parts
}
