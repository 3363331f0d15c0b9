import type { Code, Problems, Severity } from '../model/diagnostic.js'
import type { Claims, Signature } from '../model/made-file.js'
import type { Verdict } from '../model/verification.js'

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
  readonly verification: VerificationWords
}

/** What the verification of a file says. */
export interface VerificationWords {
  /** Term and what the file says. */
  readonly claims: (claims: Claims) => readonly (readonly [term: string, said: string])[]
  readonly signatures: (count: number) => string
  /** Lines: whose it is, and what is to be said of it. */
  readonly signature: (signature: Signature) => readonly string[]
  readonly trust: string
  /** `source` is the name of the YAML. */
  readonly verdict: (verdict: Verdict, source: string) => SaidVerdict
  readonly changedClaim: (claim: keyof Claims) => string
  readonly sameText: string
  readonly allIsDifferent: string
  readonly page: (page: number) => string
  readonly andMore: (count: number) => string
}

export interface SaidVerdict {
  readonly isProved: boolean
  readonly message: string
  readonly hint?: string
}
