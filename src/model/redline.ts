import type { AgreementDocument, Block, Metadata } from './document.js'

/**
 * Two versions of an agreement as one document.
 *
 * Its blocks, list items, rows, facts and, within paragraphs, its words, line breaks and lines to write on are `inserted`
 * (only in the new version), `deleted` (only in the old one) or without a mark (in both). Rules that hold:
 *
 * - A mark says all of what is below it: within something marked there are no more marks. `strong`, links and the like
 *   have none of their own; the words in them do.
 * - `was` says how a part of both versions was in the old one: words (strong, emphasis), headings (level, number), lists
 *   (ordered).
 * - Of these there are never marks within, but the whole block is deleted and inserted: figures, year wheels, and
 *   signatures of another signatory (so `alt`, `label` and `name` can be printed as they are).
 * - The table of contents is the new version's and isn't compared: it lists the headings, which are.
 * - The running header is compared; title, metadata, words, abbreviations, theme and column widths are the new version's.
 * - Ids are unique; those of deleted parts begin with `deletedId`.
 *
 * `acceptAll` gives the new version, `rejectAll` the old one (`settle-changes.ts`).
 */
export interface MarkedDocument extends Omit<AgreementDocument, 'marked'> {
  readonly marked: true
}

/** A marked document with what it was made of. */
export interface Redline {
  /** The page «Dette er endret», which stands before the document proper: blocks without marks, of neither version. */
  readonly front: readonly Block[]
  readonly document: MarkedDocument
  readonly old: Version
  readonly new: Version
  /** The changes in words, in order; empty where nobody has put them into words. */
  readonly changes: readonly NamedChange[]
}

export interface Version {
  /** The file's name, without its folders. */
  readonly name: string
  readonly metadata: Metadata
}

/** What one change comes to, in a sentence. */
export interface NamedChange {
  readonly text: string
  /** Where it shows: the pointer of the value that changed, or the id of a block. What has neither is only listed. */
  readonly pointer?: string
  readonly blockId?: string
  /** It is no change of substance: Word has no comment about it. */
  readonly needsNoComment?: true
}

/** What the ids of deleted parts begin with, since what took their place may have the same. */
export const deletedId = 'slettet/'
