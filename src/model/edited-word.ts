/**
 * A Word file of ours after somebody has edited it: what it reads now, and what it says of how it was made. Nothing in it is
 * proof; anybody can write it.
 */
export interface EditedWord {
  /** As the user named it. */
  readonly file: string
  readonly madeFrom: MadeFromSource
  /** Paragraphs and rows of tables of the body, in reading order; empty ones and the table of contents left out. */
  readonly units: readonly WordUnit[]
  /** What stands at the edges of pages and in notes, in no order to speak of. */
  readonly besides: readonly string[]
  readonly tracked: readonly TrackedChange[]
  readonly comments: readonly WordComment[]
}

/** What the part about its source says. */
export interface MadeFromSource {
  /** The YAML's name, without its folders. */
  readonly name?: string
  /** SHA-256 in hex of the YAML, with LF line ends. */
  readonly sha256?: string
  readonly textSet?: { readonly id: string; readonly sha256: string }
  /** SHA-256 in hex over the user's own templates. */
  readonly ownTemplatesSha256?: string
  /** The texts that were printed of each value, by its pointer. */
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>
}

/** A paragraph, or a row of a table. */
export interface WordUnit {
  /** A row has one for each cell; a paragraph is one. */
  readonly parts: readonly (readonly WordRun[])[]
  /** How deep in a list it stands, from 0; absent outside lists. */
  readonly listDepth?: number
  /** The level of a heading. */
  readonly heading?: number
}

export interface WordRun {
  readonly text: string
  /** The value whose content control the text stands in. */
  readonly pointer?: string
  readonly strong?: true
  readonly emphasis?: true
  readonly href?: string
  /** The YAML doesn't have the value any more, and nobody edited it in Word. */
  readonly isOld?: true
}

/** Whether tracked changes count as part of the text. */
export type TrackedMode = 'accepted' | 'rejected' | 'listed'

export interface TrackedChange {
  readonly kind: 'inserted' | 'deleted'
  readonly author: string
  /** ISO date. */
  readonly date?: string
  readonly text: string
  /** The unit it stands in, or stood before, by its index. */
  readonly unit: number
}

export interface WordComment {
  readonly author: string
  /** ISO date. */
  readonly date?: string
  readonly text: string
  /** The words it stands at; empty where it stands between two. */
  readonly at: string
  readonly unit: number
}
