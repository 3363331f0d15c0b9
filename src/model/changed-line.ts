/** A line of a file that was mended. */
export interface ChangedLine {
  /** From 1. */
  readonly line: number
  readonly before: string
  readonly after: string
}
