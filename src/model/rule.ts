import type { Agreement } from './agreement.js'
import type { Severity } from './diagnostic.js'
import type { Bilingual, Said } from './said.js'
import type { KnownValue } from './walk-values.js'

/** The rules by name. They stand in the schema, so that editors offer them where a finding is silenced. */
export type RuleCode = NonNullable<Agreement['avvik']>[number]['regel']

/**
 * What agreements should be like, beyond being valid. One file a rule; its examples are its tests and its page in the
 * manual. What is only usual or recommended is a warning or a hint, never an error.
 */
export interface Rule {
  readonly code: RuleCode
  readonly severity: Severity
  /** What the rule asks for, and why. */
  readonly about: Bilingual<string>
  /** Where the rule comes from, in the source's own language; absent where the reason stands in `about`. */
  readonly source?: string
  /** Keys of an agreement: with the first it keeps the rule, with the second it doesn't. */
  readonly examples: RuleExamples
  /** What an agreement has that the rule is against. */
  readonly check: (agreement: Agreement, context: RuleContext) => readonly Finding[]
}

interface RuleExamples {
  readonly ok: string
  readonly notOk: string
  /** Where the findings are, as JSON pointers. */
  readonly expected: readonly string[]
}

/** What rules know besides the agreement. */
export interface RuleContext {
  /** All that the agreement says, with what the schema says of it. */
  readonly values: readonly KnownValue[]
  /** The agreement's printed texts. */
  readonly texts: readonly AgreementText[]
  /** Each file as it was written, comments too: the agreement's own, and what it inherits. */
  readonly yaml: readonly string[]
  /** The acts of the agreement's text set. */
  readonly acts: () => readonly KnownAct[]
}

/** A text of the agreement that is printed. */
export interface AgreementText {
  /** Blanks stand for the addresses behind its links, and for words in other languages. */
  readonly text: string
  readonly pointer: string
  readonly key: string
  /** Part of a quotation, which is word for word what somebody else wrote. */
  readonly isQuoted: boolean
  /** The name of another document: it keeps the words of its time. */
  readonly isTitle: boolean
}

export interface KnownAct {
  readonly id: string
  /** What it is called, bokmål first. */
  readonly names: readonly string[]
  /** ISO dates. */
  readonly inForce?: string
  readonly repealed?: string
  /** The id of its successor. */
  readonly replacedBy?: string
}

export interface Finding {
  /** A JSON pointer into the agreement; of what is missing, to the map that lacks it. */
  readonly pointer: string
  /** The words of that value that it is about. With an empty pointer, of the whole file. */
  readonly word?: string
  /** Where in the value, where it may be there several times: its offset in UTF-16 code units. */
  readonly at?: number
  /** What that word is to be instead, where nothing else can have been meant. */
  readonly mended?: string
  readonly said: Bilingual<Said>
  /** The other ends of a conflict. */
  readonly related?: readonly string[]
}
