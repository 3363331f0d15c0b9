import type { Origin, Text } from '../../model/document.js'

/** A value of the YAML as it is printed, once or in several places. */
export interface PrintedValue {
  /** Short enough for a content control's tag, which holds 64 characters. */
  readonly key: string
  readonly from: Origin
  readonly text: string
  /** Whether the text may be the value as it stands in the YAML, so that a new text can be the new value. */
  readonly isVerbatim: boolean
}

/** The values that a document prints, in the order in which they are first met. */
export type PrintedValues = ReadonlyMap<string, PrintedValue>

export function planValues(texts: readonly Text[]): PrintedValues {
  const printed = new Map<string, Text & { from: Origin }>()
  for (const { type, text, from } of texts) if (from && text) printed.set(nameOf(from, text), { type, text, from })
  const wordings = new Map<string, number>()
  for (const { from } of printed.values()) wordings.set(nameOf(from), (wordings.get(nameOf(from)) ?? 0) + 1)
  return new Map(
    [...printed].map(([name, { text, from }], i) => {
      const isVerbatim = wordings.get(nameOf(from)) === 1 && !isReworded(text)
      return [name, { key: `v${i + 1}`, from, text, isVerbatim }]
    }),
  )
}

export const printedValue = (values: PrintedValues, { text, from }: Text): PrintedValue | undefined =>
  from && values.get(nameOf(from, text))

const nameOf = ({ file, pointer }: Origin, text?: string): string => JSON.stringify([file, pointer, text])

/**
 * The document holds what is printed, not the value. What can be told from it: dates and telephone numbers are written
 * with spaces that don't break; small numbers are written in words, a one with what it counts (`én gang`), and in order.
 * (And where one place in the YAML is printed in several wordings, such as with a capital and without, or in pieces with
 * formatting between them, at most one of them can be the value.)
 */
const isReworded = (text: string): boolean => text.includes('\u00A0') || inWords.test(text) || /^\d+\.$/.test(text)

const one = 'én|éi|ei|ein|ett|eitt'
const cardinals = 'null|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv'
const ordinals =
  'nulte|første|fyrste|andre|tredje|fjerde|femte|sjette|sjuende|sjuande|åttende|åttande|niende|niande|tiende|tiande|' +
  'ellevte|tolvte'
const inWords = new RegExp(`^(?:(?:${one})(?: \\S+)?|${cardinals}|${ordinals})$`, 'iu')
