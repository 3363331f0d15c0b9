import { type Diagnostic, problem } from '../model/diagnostic.js'

/**
 * Archives ask for PDF/A-2a, which allows no YAML within; no approval of PDF/A-3 for deposit was found (domain rules for
 * the document, Uu-tilsynet and Arkivverket).
 */
export const checkArchiving = (hasAttachments: boolean): Diagnostic[] =>
  hasAttachments ? [problem('not-for-archive', {}, undefined, 'warning')] : []
