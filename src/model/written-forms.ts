import type { LeftOut } from './left-out.js'

/** What may stand between two digits of a number: spaces of any kind, dashes, dots, and what can't be seen. */
const betweenDigits = String.raw`[\s\p{Cf}\p{Pd}./()]{0,3}`

/** What may stand between two letters of a word: what can't be seen, and the end of a line with or without a hyphen. */
const betweenLetters = String.raw`\p{Cf}*(?:[-\u2010]?\s*\n\s*)?`

/** Digits of a Norwegian number, without the country's code. */
const fullNumber = 8

/**
 * Finds a value however it is written: a number in any groups, with or without +47; an address, a name or a text in small
 * or capital letters, hyphenated or broken over lines. The text it is looked for in is folded first (`foldText`).
 */
export function patternOf({ kind, value }: Pick<LeftOut, 'kind' | 'value'>): RegExp {
  if (kind === 'phone') return numberPattern(value)
  const words = foldText(value)
    .trim()
    .split(/\s+/)
    .map((word) => [...word].map(escapeRegExp).join(betweenLetters))
  const pattern = words.join(between[kind])
  return new RegExp(`${begins[kind]}${pattern}${ends[kind]}`, 'giu')
}

/** Whether a number is so short that widths and codes may look like it. */
export const isShortNumber = ({ kind, value }: Pick<LeftOut, 'kind' | 'value'>): boolean =>
  kind === 'phone' && nationalDigits(value).length < fullNumber

/** What is left of a value in each of its forms when all but letters and digits is taken away: quick to look for first. */
export const traceOf = ({ kind, value }: Pick<LeftOut, 'kind' | 'value'>): string =>
  kind === 'phone' ? nationalDigits(value) : lettersAndDigits(foldText(value))

export const lettersAndDigits = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '').toLowerCase()

/** Text as it is compared: composed, with hard spaces and ligatures as what they stand for. */
export const foldText = (text: string): string => text.normalize('NFKC')

function numberPattern(written: string): RegExp {
  const digits = [...nationalDigits(written)].join(betweenDigits)
  return new RegExp(String.raw`(?<!\d)(?:(?:\+|00)?${betweenDigits}47${betweenDigits})?${digits}(?!\d)`, 'gu')
}

function nationalDigits(written: string): string {
  const digits = written.replaceAll(/\D/g, '')
  return digits.replace(/^(?:00)?47(?=\d{8}$)/, '')
}

/** What may stand between words; a name's may be joined, as in an id. */
const between = {
  email: String.raw`[\s\p{Cf}]+`,
  name: String.raw`[\s\p{Cf}._-]+`,
  text: String.raw`[\s\p{Cf}]+`,
} as const

/** What stands before and after isn't a part of it, which would make it another value. */
const begins = {
  email: String.raw`(?<![\p{L}\p{N}._%+])`,
  name: String.raw`(?<![\p{L}\p{N}])`,
  text: String.raw`(?<![\p{L}\p{N}])`,
} as const
const ends = {
  email: String.raw`(?![\p{L}\p{N}]|[.-][\p{L}\p{N}])`,
  name: String.raw`(?![\p{L}\p{N}])`,
  text: String.raw`(?![\p{L}\p{N}])`,
} as const

const escapeRegExp = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`)
