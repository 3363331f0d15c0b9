import register from './municipalities.json' with { type: 'json' }

/**
 * A municipality as the register has it: 357 since 2024, with the names of 2026. Numbers and names: Kartverket and
 * Statistics Norway (KLASS 131), CC BY 4.0.
 */
export interface Municipality {
  /** Four digits. The key: Herøy and Våler are two municipalities each. */
  readonly nummer: string
  /** Every name that is official, in the order of the register. */
  readonly navn: readonly string[]
  readonly fylke: string
  /** The police district as far as the county tells: a suggestion, not a fact. */
  readonly politidistrikt: string
}

export const municipalities: readonly Municipality[] = register
