import type { Fix } from './diagnostic.js'
import { placeAt, scalarToMend } from './locate.js'
import type { Source } from './source.js'

/**
 * Writes another value, of letters and digits that need no escapes, in the place of the one at a pointer: in the quotes that
 * it has, or in new ones where YAML would make a number of it. Undefined where it stands on several lines, or where
 * something else would change too.
 */
export function fixValue(source: Source, pointer: string, value: string): Fix | undefined {
  const { scalar, home } = scalarToMend(source, pointer) ?? {}
  const quote = scalar && (scalar.type === 'PLAIN' ? quoteFor(value) : quotes[scalar.type ?? ''])
  if (!scalar || !home || quote === undefined) return undefined
  const [start, end] = scalar.range
  if (home.text.slice(start, end).includes('\n')) return undefined
  return { place: placeAt(home, start, end), text: `${quote}${value}${quote}` }
}

const quotes: Readonly<Record<string, string>> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" }

const quoteFor = (value: string): string => (Number.isNaN(Number(value)) && /^[\p{L}\d]/u.test(value) ? '' : '"')
