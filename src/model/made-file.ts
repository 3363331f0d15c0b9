import type { Attachment } from './attachment.js'

/** A PDF or Word file that was read back: what it says of itself. Nothing in it is proof; anybody can write it. */
export interface MadeFile {
  /** As the user named it. */
  readonly file: string
  readonly format: MadeFormat
  readonly claims: Claims
  /** What the agreement was made from, where it lies in the file. */
  readonly attachments: readonly Attachment[]
  /** Whether a PDF has fields to sign in, signed or not. */
  readonly hasSignatureFields: boolean
  /** In the order in which they were added. */
  readonly signatures: readonly Signature[]
}

/** The formats that say how they were made. */
export type MadeFormat = 'pdf' | 'docx'

/** How a file says that it was made. */
export interface Claims {
  readonly title?: string
  /** With its version: `politirad 0.1.0`. */
  readonly tool?: string
  readonly textSet?: { readonly id: string; readonly sha256: string }
  /** SHA-256 in hex of the YAML, with LF line ends. */
  readonly sourceSha256?: string
  /** The YAML's name, without its folders. */
  readonly sourceName?: string
  /** ISO date. */
  readonly date?: string
  /** SHA-256 in hex over the user's own templates. */
  readonly ownTemplatesSha256?: string
  /** SHA-256 in hex of the style file. */
  readonly styleSha256?: string
  /** Whether it is the one for publication. */
  readonly isWebEdition?: true
}

/** A signature in a file. Whether its certificate is to be trusted is for a validator to say. */
export interface Signature {
  readonly kind: 'signature' | 'timestamp'
  /** What the field is called: role and unit. */
  readonly field?: string
  /** Whom the certificate names. */
  readonly signer?: string
  /** ISO time in UTC. */
  readonly time?: string
  /** Whose clock it was: the signer's own, or that of a service for time stamps. */
  readonly clock: 'signer' | 'service'
  /** The whole file; the whole file of its day, to which something was added later; or less than that. */
  readonly covers: 'all' | 'all-of-its-day' | 'part'
  /** Whether what it covers is as it was signed. Absent where the kind of signature isn't known here. */
  readonly isIntact?: boolean
}

/** A line of a PDF or a paragraph of a Word file. */
export interface TextLine {
  readonly text: string
  /** From 1; only a PDF has them. */
  readonly page?: number
}

/** Text that lies in a made file, seen or not. */
export interface SearchableText {
  readonly text: string
  /** Whether it isn't written for people, so that widths and codes stand in it. */
  readonly isTechnical?: true
}
