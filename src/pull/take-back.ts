import type { Wanted } from '../model/pull.js'
import type { SchemaNode } from '../model/schema.js'
import { plain } from './plain.js'

/** The words that values are printed with. */
export interface PrintWords {
  /** From January on. */
  readonly months: readonly string[]
  /** From zero on. */
  readonly cardinals: readonly string[]
  readonly ordinals: readonly string[]
  /** The short names of acts, by their ids. */
  readonly acts: ReadonlyMap<string, string>
}

/** A value as it stands in the YAML, what it printed, and what stands there now. */
export interface Printing {
  readonly value: unknown
  readonly node: SchemaNode
  readonly before: string
  readonly after: string
}

/** The value that would print as the new text does; `wants` says what it should have been where there is none. */
export function takeBack(
  { value, node, before, after }: Printing,
  words: PrintWords,
): { readonly value: unknown } | { readonly wants: Wanted } {
  if (typeof value === 'number') {
    const number = readNumber(after, words)
    return number === undefined ? { wants: 'number' } : { value: number }
  }
  if (typeof value !== 'string') return { wants: 'text' }
  if (node.format === 'date') {
    const date = readDate(after, words)
    return date === undefined ? { wants: 'date' } : { value: date }
  }
  if (node['x-viser-til'] === 'lover') {
    const id = [...words.acts].find(([, name]) => name.toLowerCase() === plain(after).toLowerCase())?.[0]
    return id === undefined ? { wants: 'act' } : { value: id }
  }
  const way = waysBack.find((back) => back(plain(before)) === plain(value))
  return way ? { value: way(plain(after)) } : { wants: 'text' }
}

/** Ways from what is printed to what is written; one that leads from the old text to the old value leads from the new one too. */
const waysBack: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(' ', ''),
  (text) => text.replaceAll('–', '-'),
  (text) => text.replaceAll('–', ' - '),
  (text) => text.replaceAll('–', ' – '),
  upperFirst,
  lowerFirst,
  (text) => upperFirst(text.replaceAll('–', '-')),
]

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** `to`, `andre`, `2`, `2.`; of `ett møte` the first word. */
function readNumber(text: string, { cardinals, ordinals }: PrintWords): number | undefined {
  const [first = ''] = plain(text).toLowerCase().split(' ')
  if (/^\d+\.?$/.test(first)) return Number(first.replace('.', ''))
  if (ones.includes(first)) return 1
  const found = [cardinals, ordinals].map((list) => list.indexOf(first)).find((at) => at !== -1)
  return found
}

const ones = ['en', 'én', 'ei', 'éi', 'ett', 'éitt', 'ein', 'éin', 'eitt', 'et', 'eit']

/** `5. juni 2014`, `5.6.2014`, `2014-06-05`; a day that the calendar has. */
function readDate(text: string, { months }: PrintWords): string | undefined {
  const written = plain(text).toLowerCase()
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  if (year && month && day) return dateOf(Number(year), Number(month), Number(day))
  const [, first, named, last] = /^(\d{1,2})\. ?(\d{1,2}\.|\p{L}+\.?) ?(\d{4})$/u.exec(written) ?? []
  if (!first || !named || !last) return undefined
  const bare = named.replace('.', '')
  const at = /^\d+$/.test(bare) ? Number(bare) : 1 + months.findIndex((each) => isMonth(each, bare))
  return dateOf(Number(last), at, Number(first))
}

/** `jan`, `sept`: no month begins like another in three letters. */
const isMonth = (month: string, written: string): boolean => written.length >= 3 && month.startsWith(written)

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0
  return isDay ? date.toISOString().slice(0, 10) : undefined
}
