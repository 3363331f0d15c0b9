import type { Agreement } from '../model/agreement.js'
import type { Silenced } from '../model/diagnostic.js'
import type { Source } from '../model/source.js'
import type { OwnTemplates } from '../texts/own-templates.js'

/** An agreement that passed every check, with the text it came from. */
export interface Checked {
  readonly source: Source
  readonly agreement: Agreement
  /** What rules found that the agreement gives a reason for. */
  readonly silenced: readonly Silenced[]
}

/** One of several versions of an agreement, with the templates of one's own that it is made with. */
export interface CheckedVersion {
  readonly checked: Checked
  readonly templates?: OwnTemplates | undefined
}
