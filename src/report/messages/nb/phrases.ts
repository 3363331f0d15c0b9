import { clip, listWords } from '../../quote-text.js'

/** Turns of phrase that many messages share. */

export const quoted = (value: string): string => `«${clip(value)}»`

export const didYouMean = (near: string | undefined): string => (near === undefined ? '' : ` Mente du ${quoted(near)}?`)

export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

/** The value a problem is about: its key, or which entry of a list. */
export const name = ({ key, entry }: { readonly key: string; readonly entry?: number }): string =>
  entry ? `Punkt ${entry} under ${quoted(key)}` : quoted(key)

/** The schema's own help. */
export const explained = (about: string | undefined): string[] => (about ? [about] : [])

/** What a value should be instead, where that can be told, or the like of it. */
export const sample = (example: string, isGuess: boolean): string =>
  isGuess || example === '' ? example : `for eksempel ${example}`

export const theseExist = (known: readonly string[]): string =>
  known.length === 1 ? `Bare ${known[0]} finnes.` : `Disse finnes: ${listWords(known, 'og')}.`

export const quoteIfNeeded = (value: string): string =>
  /^[\d .-]+$/.test(value) && value.length > 1 ? `"${value}"` : value
