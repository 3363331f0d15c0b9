import type { Agreement } from './agreement.js'
import type { Problems, Severity } from './diagnostic.js'

/** The same in both languages that messages are in. */
export type Bilingual<T> = Readonly<Record<'nb' | 'en', T>>

/** A problem in words: what is wrong, and what to do about it, one thing a line. */
export interface Said {
  readonly message: string
  readonly hints?: readonly string[]
}

/**
 * What agreements should be like, beyond being valid. One file a rule; its examples are its tests and its page in the
 * manual. What is only usual or recommended is a warning or a hint, never an error.
 */
export interface Rule {
  /** Stable, language-neutral, in kebab case. */
  readonly code: string
  readonly severity: Severity
  /** What the rule asks for, and why. */
  readonly about: Bilingual<string>
  /** Where the rule comes from, in the source's own language. */
  readonly source: string
  /** Keys of an agreement: with the first it keeps the rule, with the second it doesn't. */
  readonly examples: RuleExamples
  readonly check: (agreement: Agreement, context: RuleContext) => readonly Finding[]
}

export interface RuleExamples {
  readonly ok: string
  readonly notOk: string
  /** Where the findings are, as JSON pointers. */
  readonly expected: readonly string[]
}

/** What rules know besides the agreement. */
export interface RuleContext {
  /** The acts of the agreement's text set. */
  readonly acts: readonly KnownAct[]
}

export interface KnownAct {
  readonly id: string
  readonly name: string
  /** ISO dates. */
  readonly inForce?: string
  readonly repealed?: string
  readonly replacedBy?: string
}

export interface Finding {
  /** A JSON pointer into the agreement; of what is missing, to the map that lacks it. */
  readonly pointer: string
  readonly said: Bilingual<Said>
  /** The other ends of a conflict. */
  readonly related?: readonly string[]
}

export type RuleDetail = Problems['rule']
