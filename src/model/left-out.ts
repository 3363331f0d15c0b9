/** A value that the web edition of an agreement leaves out. */
export interface LeftOut {
  readonly kind: LeftOutKind
  readonly value: string
  /** The JSON pointer of where it stands in the agreement as it was read. */
  readonly pointer: string
  /** The provision that it is exempt from public access by; without one it is only left out. */
  readonly ground?: string
}

/** What a value is, which says in how many ways it may be written. */
export type LeftOutKind = 'phone' | 'email' | 'name' | 'text'

/** An agreement as it is published, with what was left out of it. */
export interface WebEdition<Agreement> {
  readonly agreement: Agreement
  readonly leftOut: readonly LeftOut[]
}
