import { clip, listWords } from '../../quote-text.js'

/** Turns of phrase that many messages share. */

export const quoted = (value: string): string => `"${clip(value)}"`

export const didYouMean = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean ${quoted(near)}?`

export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

/** The value a problem is about: its key, or which entry of a list. */
export const name = ({ key, entry }: { readonly key: string; readonly entry?: number }): string =>
  entry ? `Entry ${entry} of ${quoted(key)}` : quoted(key)

/** What a value should be instead, where that can be told, or the like of it. */
export const sample = (example: string, isGuess: boolean): string =>
  isGuess || example === '' ? example : `for example ${example}`

export const theseExist = (known: readonly string[]): string =>
  known.length === 1 ? `There is only ${known[0]}.` : `There are: ${listWords(known, 'and')}.`

export const quoteIfNeeded = (value: string): string =>
  /^[\d .-]+$/.test(value) && value.length > 1 ? `"${value}"` : value
