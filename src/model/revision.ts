import type { RuleCode } from './rule.js'
import type { Bilingual, Said } from './said.js'

/** The years an agreement is for, both included. */
export interface Period {
  readonly fra: number
  readonly til: number
}

/** What belonged to the old version, and the new one gets its own of. */
export type Cleared = 'case-number' | 'decision' | 'document-date' | 'entry-into-force' | 'signing-date'

/** What is changed by itself when the next version of an agreement is made. */
export type RevisionStep =
  | { readonly kind: 'status'; readonly before: string }
  | { readonly kind: 'period'; readonly before?: Period; readonly after: Period }
  /** `sections` are those whose words are others in the newer set, by their templates. */
  | {
      readonly kind: 'text-set'
      readonly before: string
      readonly after: string
      readonly sections: readonly string[]
    }
  | { readonly kind: 'replaces'; readonly title: string }
  /** `name` is whose it was: a party's or a signatory's; empty where it was the agreement's own. */
  | { readonly kind: 'cleared'; readonly what: Cleared; readonly name: string }
  /** It stands in a file that other agreements inherit too, and stays there. */
  | { readonly kind: 'inherited'; readonly what: Cleared; readonly name: string }

/** What people must look at before the new version is right. */
export type Review =
  | { readonly kind: 'case-number'; readonly name: string }
  | { readonly kind: 'entry-into-force'; readonly before: string }
  /** `confirmed` is the ISO date on which the person last did; none of all has where `everybody` is how many they are. */
  | { readonly kind: 'person'; readonly name: string; readonly confirmed?: string }
  | { readonly kind: 'everybody'; readonly count: number }
  /** Its deadline, an ISO date, is past when the new version begins. */
  | { readonly kind: 'measure'; readonly name: string; readonly deadline: string }
  /** The evaluation of the year before. */
  | { readonly kind: 'evaluation'; readonly year: number }
  | { readonly kind: 'silence'; readonly rule: RuleCode; readonly reason: string }
  | { readonly kind: 'finding'; readonly rule: RuleCode; readonly said: Bilingual<Said> }

/** With a pointer to what it is about, as origins have them. */
export type ReviewAt = Review & { readonly pointer: string }

/** The next version of an agreement. */
export interface Revision {
  /** The YAML, with LF line ends. */
  readonly text: string
  /** The first year it is for. */
  readonly year: number
  readonly steps: readonly RevisionStep[]
  readonly reviews: readonly ReviewAt[]
}
