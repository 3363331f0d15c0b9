import type { Severity } from '../../model/diagnostic.js'
import type { ComparedPair } from '../changes/compared.js'

/** What a reviewer of a change is told: made from the agreements as they were and as they are. Files are named from the root of the repository. */
export interface Review {
  readonly tool: { readonly name: string; readonly version: string }
  /** What it is compared with; absent where there is nothing to compare with. */
  readonly base?: string
  readonly agreements: readonly ReviewedAgreement[]
  readonly findings: readonly Finding[]
  /** Where the files that were made can be had. */
  readonly link?: string
}

export interface ReviewedAgreement {
  readonly file: string
  /** The names of the municipalities in it, as it is now, or was where it is gone. */
  readonly municipalities: readonly string[]
  readonly state: 'changed' | 'same' | 'new' | 'gone' | 'not-in-order'
  readonly pair: ComparedPair
  /** The shared files whose text isn't the same in both versions. */
  readonly changedShared: readonly string[]
  /** The file that a place of a change lies in → as `changedShared` has it. */
  readonly fileOf: (shown: string) => string
}

/** A finding, in words. */
export interface Finding {
  readonly severity: Severity
  readonly code: string
  readonly message: string
  readonly hints: readonly string[]
  readonly file?: string
  readonly place?: { readonly line: number; readonly column: number }
}
