import { clip } from '../../quote-text.js'

/** Turns of phrase that many messages share. */

export const quoted = (value: string): string => `"${clip(value)}"`

export const didYouMean = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean ${quoted(near)}?`

export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`

/** The value a problem is about: its key, or which entry of a list. */
export const name = ({ key, entry }: { readonly key: string; readonly entry?: number }): string =>
  entry ? `Entry ${entry} of ${quoted(key)}` : quoted(key)

export const quoteIfNeeded = (value: string): string =>
  /^[\d.-]+$/.test(value) && value.length > 1 ? `"${value}"` : value
