import type { Claims, MadeFile } from './made-file.js'

/** Whether a file is the one that its YAML gives, and if not, in what it differs. */
export interface Verification {
  readonly made: MadeFile
  readonly verdict: Verdict
}

export type Verdict =
  /** Byte for byte what this version makes of the YAML; what was added to it afterwards are `addedBytes`. */
  | { readonly kind: 'same'; readonly source: UsedSource; readonly addedBytes: number }
  | { readonly kind: 'different'; readonly source: UsedSource; readonly changes: FileChanges }
  /** Nothing is proved, for want of what it would take. */
  | { readonly kind: 'unproved'; readonly reason: Unproved }

/** The YAML that the file was made anew from. */
export interface UsedSource {
  readonly from: 'given' | 'attached'
  /** Whether its SHA-256 is the one that the file names; without its comments, an attached one has another. */
  readonly isNamed: boolean
}

export type Unproved =
  /** The file doesn't say that politirad made it. */
  | 'not-ours'
  | 'no-source'
  /** The attached YAML isn't a valid agreement. */
  | 'bad-source'
  /** It was made with a style, and there is none to make it anew with. */
  | 'no-style'
  /** It was made with templates of somebody's own, and there are none, or others, to make it anew with. */
  | 'no-templates'
  | 'other-templates'
  | 'other-tool'
  | 'other-text-set'

/** How a file differs from what its YAML gives. */
export interface FileChanges {
  /** What the file says of itself, other than it should. */
  readonly claims: readonly (keyof Claims)[]
  /** From what it should say to what it says; undefined where they have too little in common. */
  readonly lines: readonly LineChange[] | undefined
}

/** Lines that stand where others should. */
export interface LineChange {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  /** From 1; only a PDF has them. */
  readonly page?: number
}
