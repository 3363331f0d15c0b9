import type { Comparison } from '../../model/change.js'

/** What a run compared: what reports of changes are made of. */
export interface ChangesReport {
  readonly tool: { readonly name: string; readonly version: string }
  readonly pairs: readonly ComparedPair[]
}

/** Two versions as the user named them. An agreement that only one of them has is new or gone. */
export interface ComparedPair {
  /** In the place of their names. */
  readonly title?: string
  /** Why they aren't compared. */
  readonly isUnreadable?: true
  readonly before?: string
  readonly after?: string
  /** Absent where there is but one. Holds the changes that are shown. */
  readonly comparison?: Comparison
}
