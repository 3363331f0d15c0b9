import type { Origin, Text } from '../../model/document.js'

/** A value of the YAML as it is printed, once or in several places. */
export interface PrintedValue {
  /** Short enough for a content control's tag, which holds 64 characters. */
  readonly key: string
  readonly from: Origin
  readonly text: string
}

/** The values that a document prints, in the order in which they are first met. */
export type PrintedValues = ReadonlyMap<string, PrintedValue>

/** One for each place in the YAML and each wording that it is printed in. */
export function planValues(texts: readonly Text[]): PrintedValues {
  const values = new Map<string, PrintedValue>()
  for (const { text, from } of texts) {
    if (!from || !text || values.has(nameOf(from, text))) continue
    values.set(nameOf(from, text), { key: `v${values.size + 1}`, from, text })
  }
  return values
}

export const printedValue = (values: PrintedValues, { text, from }: Text): PrintedValue | undefined =>
  from && values.get(nameOf(from, text))

const nameOf = ({ file, pointer }: Origin, text: string): string => JSON.stringify([file, pointer, text])
