import type { Place } from './diagnostic.js'

/** A section of the agreement, in the order of the family's seksjoner.yaml. */
export interface Section {
  readonly id: string
  /** The name of its template. */
  readonly mal: string
  /** Whether its first heading is counted: 1, 2, 3 … */
  readonly nummerert?: boolean
  /** The property of the agreement without which the section is left out. */
  readonly når?: string
  /** Where it stands in a list of one's own. */
  readonly place?: Place
}
