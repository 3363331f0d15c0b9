import type { Code, Problems, Severity } from '../model/diagnostic.js'

/** A problem in words: what is wrong, and what to do about it, one thing a line. */
export interface Said {
  readonly message: string
  readonly hints?: readonly string[]
}

/** How many of what was found, in how many files. */
interface Counts {
  readonly errors: number
  readonly warnings: number
  readonly hints: number
  readonly files: number
}

/** A code without words doesn't compile. */
export type ProblemWords = { readonly [C in Code]: (detail: Problems[C]) => Said }

/** Everything a report says in one language. */
export interface ReportWords {
  readonly problems: ProblemWords
  readonly severity: Readonly<Record<Severity, string>>
  /** Stands before a hint. */
  readonly hint: string
  /** Stands before the place of the other end of a conflict. */
  readonly seeAlso: string
  /** Stands for problems that aren't shown. */
  readonly andMore: (count: number) => string
  readonly summary: (counts: Counts) => string
}
