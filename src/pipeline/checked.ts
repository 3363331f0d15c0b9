import type { Agreement } from '../model/agreement.js'
import type { Silenced } from '../model/diagnostic.js'
import type { Source } from '../model/source.js'

/** An agreement that passed every check, with the text it came from. */
export interface Checked {
  readonly source: Source
  readonly agreement: Agreement
  /** What rules found that the agreement gives a reason for. */
  readonly silenced: readonly Silenced[]
}
