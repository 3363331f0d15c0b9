import type { Format } from '../model/format.js'
import type { Style } from '../model/style.js'
import type { OwnTemplates } from '../texts/own-templates.js'

export type { Format }

/** One file that was made: the bytes to write. */
export interface Output {
  readonly format: Format
  readonly bytes: Uint8Array
}

/** How files are made. Without any of these, they follow from the agreement alone. */
export interface BuildOptions {
  readonly style?: Style
  /** Templates of one's own, in the place of the standard text's. */
  readonly templates?: OwnTemplates
  /** The ISO date that the files' metadata carry instead of the agreement's own (SOURCE_DATE_EPOCH). */
  readonly date?: string
  /** Whether the PDF has a field to sign in at each signatory's line; it has unless this is false. */
  readonly signatureFields?: boolean
  /** Puts the YAML into the files; the PDF is PDF/A-3a then, not 2a. Without its comments, unless `withComments`. */
  readonly attachSource?: boolean
  readonly withComments?: boolean
  /** The SHA-256 that the files name as the source's, where this one has lost its comments. */
  readonly sourceSha256?: string
  /**
   * Makes the web edition: without what the YAML marks as not public, without fields to sign in or the YAML within. That
   * nothing of it is left is proved on the files before they are given.
   */
  readonly public?: boolean
  /** What the files will be called: the journal tells it, and the web edition is called by nothing that it leaves out. */
  readonly fileNames?: Readonly<Partial<Record<Format, string>>>
}
