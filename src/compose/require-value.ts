/** A value that a template prints and the agreement lacks. Line and column count from 1. */
export class MissingValue extends Error {
  /** As it is written in the template. */
  readonly printed: string
  readonly line: number
  readonly column: number

  constructor(name: string, line: number, column: number) {
    super(`{{${name}}} has no value here`)
    this.printed = name
    this.line = line
    this.column = column
  }
}

/** The helper behind every printed value (`requireValues` puts it there). */
export function requireValue(value: unknown, options: { readonly hash: Readonly<Record<string, unknown>> }): unknown {
  const { navn, linje, kolonne } = options.hash
  if (value === undefined || value === null) throw new MissingValue(String(navn), Number(linje), Number(kolonne))
  return value
}
