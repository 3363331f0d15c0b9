import { groupPhoneNumber } from './group-phone-number.js'

/** How values are put into words. Pure functions; the words themselves are the caller's: a text set's, or a report's. */

interface DateWords {
  /** From January on. */
  readonly måneder: readonly string[]
}

interface NumberWords {
  /** Zero to twelve. */
  readonly tallord: readonly string[]
}

interface SmallWords {
  /** Words that begin with a small letter inside a sentence. */
  readonly småord: readonly string[]
}

const noBreak = '\u00A0'

/** `2018-10-25` → `25. oktober 2018`, which doesn't break between day and month. */
export function longDate(iso: string, words: DateWords): string {
  const [year, month, day] = iso.split('-').map(Number)
  return `${day}.${noBreak}${words.måneder[(month ?? 1) - 1]} ${year}`
}

/** `99354373` → `99 35 43 73`, in groups that don't break over lines. */
export const printPhoneNumber = (written: string): string => groupPhoneNumber(written).replaceAll(' ', noBreak)

/** `mandag-fredag` → `mandag–fredag`: a range has an en dash without spaces. `helge- og helligdager` has a hyphen. */
export function dashRange(written: string): string {
  return written.replaceAll(/(?<=[\p{L}\d.])(-| [-–] )(?=[\p{L}\d])/gu, '–')
}

/** `§ 13` doesn't break between the sign and its number. A hyphen in a number, as in `§ 6-7`, is no range. */
export function keepWithNumber(written: string): string {
  return written.replaceAll(/§ (?=\d)/g, `§${noBreak}`)
}

/** Zero to twelve in words, above that in digits. */
export function numberInWords(number: number, words: NumberWords): string {
  return words.tallord[number] ?? String(number)
}

/** `Ordfører` → `ordfører`, if the first word is one of the målform's small words: a name keeps its capital. */
export function lowerFirst(text: string, words: SmallWords): string {
  const small = text.charAt(0).toLowerCase() + text.slice(1)
  const [first = ''] = /^\p{L}+/u.exec(small) ?? []
  return words.småord.includes(first) ? small : text
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `a`, `b` and `c` with commas, and the conjunction before the last: `a, b og c`. */
export function separators(count: number, conjunction: string): string[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => (i === count - 2 ? ` ${conjunction} ` : ', '))
}
