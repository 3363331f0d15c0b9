/**
 * What is different between two versions of an agreement, as facts: language-neutral. `report` turns them into sentences.
 */

import type { Agreement } from './agreement.js'
import type { Place } from './diagnostic.js'

/** What happened to a fact, from the earlier version to the later. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved'

/**
 * What a change is about. `substantive`: rights, duties, meetings, validity, parties and all else that isn't one of the
 * others. `standard-text`: which words the agreement is built on. `contact`: who to reach, where and when. `editorial`:
 * how it is written, not what it says. `moved`: only the place in a list.
 */
export const changeClasses = ['substantive', 'standard-text', 'contact', 'editorial', 'moved'] as const
/** One of `changeClasses`. */
export type ChangeClass = (typeof changeClasses)[number]

/** One fact that isn't the same in both versions. */
export interface FactChange {
  readonly kind: ChangeKind
  readonly class: ChangeClass
  /** It isn't printed as it stands: it is true or false, a choice, or names another entry, and decides what is printed. */
  readonly isSteering?: true
  readonly before: ChangeSide
  readonly after: ChangeSide
}

/** A change as one of the versions has it. */
export interface ChangeSide {
  /**
   * As origins have it: an entry that has an id is addressed by it, `/kontakter/@slt/navn`. Where the fact isn't in this
   * version, of the map or the list that it is missing from.
   */
  readonly pointer: string
  /** Absent where the fact isn't in this version. Of an entry that was moved, all of it. */
  readonly value?: unknown
  /** Of an entry of a list that was added, removed or moved: its place in the list, from 1. */
  readonly position?: number
}

/** The same change, told from the later version to the earlier. */
export const mirrorChange = ({ kind, before, after, ...rest }: FactChange): FactChange => ({
  ...rest,
  kind: kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind,
  before: after,
  after: before,
})

/** One of the two versions, as far as its facts are told. */
export interface Version {
  readonly agreement: Agreement
  /** What acts are called, by their ids. */
  readonly acts: ReadonlyMap<string, string>
}

/** Where a value is printed: under which heading, and on which page. */
export interface PrintedAt {
  /** As printed: `4`, `Vedlegg 3`. Absent on the cover. */
  readonly number?: string
  /** The heading's words; the document's title on the cover. */
  readonly title: string
  readonly isCover?: true
  /** From 1; absent where the pages weren't laid out. */
  readonly page?: number
}

/** A change as one of the versions has it, with where that is. */
export interface PlacedSide extends ChangeSide {
  /** Where it isn't in this version, the place of what it is missing from. */
  readonly place: Place
  /** Absent where it isn't in this version, or isn't printed. */
  readonly printed?: PrintedAt
}

/** One fact that isn't the same in both versions, with where each version has and prints it. */
export interface PlacedChange extends Omit<FactChange, 'before' | 'after'> {
  readonly before: PlacedSide
  readonly after: PlacedSide
}

/** A section whose standard text is another, whatever the facts: what this agreement would say with either. */
export interface ChangedSection extends PrintedAt {
  readonly kind: 'added' | 'removed' | 'changed'
  /** How many of its paragraphs, lines and cells aren't the same. */
  readonly changedTexts: number
}

/** All that is different between two versions. */
export interface Comparison {
  readonly before: Version
  readonly after: Version
  readonly changes: readonly PlacedChange[]
  readonly sections: readonly ChangedSection[]
}
