import type { Bookmark } from './plan-document.js'

/** Word cuts longer names off, and two that are then alike are one. */
const longestName = 40

/**
 * A bookmark for each heading, named after its id: ASCII letters, digits and `_`, unique also when case is ignored, as
 * Word does. `_Toc` is what Word calls those of a table of contents, and hides among a user's own.
 */
export function nameBookmarks(headings: readonly string[]): Map<string, Bookmark> {
  const taken = new Set<string>()
  return new Map(
    [...new Set(headings)].map((heading, id) => {
      const name = unusedName(`_Toc_${plainLetters(heading)}`, taken)
      taken.add(name.toLowerCase())
      return [heading, { name, id }]
    }),
  )
}

const plainLetters = (text: string): string =>
  text
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')

function unusedName(wanted: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const ending = count === 1 ? '' : `_${count}`
    const name = wanted.slice(0, longestName - ending.length) + ending
    if (!taken.has(name.toLowerCase())) return name
  }
}
