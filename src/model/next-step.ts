import type { Place } from './diagnostic.js'
import type { Status } from './life.js'

/** What an agreement needs on its way to be signed. */
export type Need =
  | 'authority'
  | 'case-number'
  | 'confirmation'
  | 'contact-details'
  | 'decision'
  | 'duration'
  | 'focus-areas'
  | 'leader'
  | 'meetings'
  | 'owner'
  | 'police-contact'
  | 'secretary'
  | 'signatory'
  | 'signing-date'

export interface Missing {
  readonly need: Need
  /** Whose it is: a party's, a person's, a focus area's name. Empty where it is the agreement's own. */
  readonly name: string
  /** A JSON pointer to where it belongs. */
  readonly pointer: string
}

/** With its place in the file, where something is there to point at. */
type MissingAt = Missing & { readonly place?: Place }

/** Where an agreement is in its life, and what it lacks before it can go on. */
export interface NextStep {
  readonly status: Status
  /** Absent of what is signed. */
  readonly next?: Status
  readonly missing: readonly MissingAt[]
}
