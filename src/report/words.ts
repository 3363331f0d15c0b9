import type { Code, Problems, Severity } from '../model/diagnostic.js'
import type { TrackedChange, WordComment } from '../model/edited-word.js'
import type { Status } from '../model/life.js'
import type { Claims, Signature } from '../model/made-file.js'
import type { Need } from '../model/next-step.js'
import type { PullChange, Untaken, WithPlace } from '../model/pull.js'
import type { Review, RevisionStep } from '../model/revision.js'
import type { Bilingual, Said } from '../model/said.js'
import type { Verdict } from '../model/verification.js'

export type { Said }

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
  readonly language: keyof Bilingual<unknown>
  readonly problems: ProblemWords
  readonly severity: Readonly<Record<Severity, string>>
  /** Stands before a hint. */
  readonly hint: string
  /** Stands before the place of the other end of a conflict. */
  readonly seeAlso: string
  /** Stands for problems that aren't shown. */
  readonly andMore: (count: number) => string
  readonly summary: (counts: Counts) => string
  readonly reports: MachineReportWords
  readonly silenced: SilencedWords
  readonly rules: RuleWords
  readonly nextStep: NextStepWords
  readonly verification: VerificationWords
  readonly revision: RevisionWords
  readonly pull: PullWords
}

/** What reports for machines say around the problems' own words. */
interface MachineReportWords {
  /** Of the table: code, place, message. */
  readonly columns: readonly [string, string, string]
  /** Stands for a file without problems. */
  readonly inOrder: string
  /** Above problems that are about no file. */
  readonly otherProblems: string
  readonly nothingFound: string
  readonly notShown: (count: number) => string
  readonly made: string
}

/** A finding that the agreement gives a reason for. */
export interface SilencedWords {
  /** In place of its severity. */
  readonly severity: string
  /** Stands before the reason. */
  readonly reason: string
}

/** What the lists and pages about rules and codes say around the rules' own words. */
export interface RuleWords {
  readonly source: string
  readonly notOk: string
  readonly ok: string
  readonly howToSilence: string
  /** Stands for the reason in an example. */
  readonly aReason: string
  /** How to see more of a rule. */
  readonly seeMore: string
  /** Of a code that isn't a rule's. */
  readonly looksLike: string
  readonly pageTitle: string
  readonly pageIntroduction: string
}

/** What an agreement lacks, and who can answer it. */
export interface NextStepWords {
  readonly status: Readonly<Record<Status, string>>
  readonly from: (status: string, next: string) => string
  readonly last: (status: string) => string
  readonly nothingMissing: (next: Status) => string
  readonly nothingMissingAtLast: string
  readonly missing: (count: number) => string
  readonly missingAtLast: string
  /** `name` is whose it is: a party's, a person's, a focus area's. */
  readonly needs: { readonly [N in Need]: (name: string) => { readonly what: string; readonly who: string } }
}

/** What is said of the next version of an agreement. */
export interface RevisionWords {
  readonly made: (from: string, to: string) => string
  readonly wouldMake: (from: string, to: string) => string
  readonly lookAt: (count: number) => string
  readonly step: (step: RevisionStep) => string
  readonly review: (review: Review) => string
}

/** What came back from Word. */
export interface PullWords {
  /** The Word file and its YAML. */
  readonly title: (word: string, yaml: string) => string
  readonly nothing: string
  readonly isOlder: string
  readonly hasOtherWords: string
  readonly changes: (count: number) => string
  /** What is to be done, and what there is to say of it. */
  readonly change: (change: PullChange) => Said
  /** Of a change in a file that the agreement inherits. */
  readonly inherited: string
  readonly untakenCount: (count: number) => string
  readonly untaken: (untaken: Untaken) => Said
  readonly comments: (count: number) => string
  readonly comment: (comment: WithPlace<WordComment>) => Said
  readonly tracked: (count: number) => string
  readonly trackedChange: (change: WithPlace<TrackedChange>) => string
  readonly leftOver: string
  readonly unasked: string
  readonly taken: (count: number, files: readonly string[]) => string
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
