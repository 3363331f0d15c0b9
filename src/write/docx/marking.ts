import type { Change, Setting, Text } from '../../model/document.js'

/** What Word asks of each tracked change: a number of its own, whose it is, and when it was made. */
interface Revision {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** How what is written is marked as a tracked change. A document of one version has none. */
export interface Marking {
  /** The next revision. */
  readonly stamp: () => Revision
  /** Which version all that is written here is of; absent where it is of both. */
  readonly change?: Change
  /** How words of both versions were set in the old one, if otherwise. */
  readonly was?: Setting
  /** The comments that begin with a text, by their numbers. */
  readonly comments: ReadonlyMap<Text, readonly number[]>
}

/** Revisions of one author at one time, numbered in the order in which they are asked for, past all other numbers. */
export function reviser(author: string, date: string): Marking['stamp'] {
  let last = 100_000
  return () => ({ id: ++last, author, date: `${date}T00:00:00Z` })
}
