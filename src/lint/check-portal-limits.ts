import { type Diagnostic, problem } from '../model/diagnostic.js'
import type { AgreementDocument } from '../model/document.js'
import { flatBlocks } from '../model/walk-blocks.js'

/**
 * What signing portals commonly take in one job. Posten signering: ten signatories and a title of 80 characters, and by
 * an older text 3 MB (docs/signering.md). More is no mistake, so it is told as a hint.
 */
const portalLimits = { signatories: 10, title: 80, bytes: 3_000_000 }

/** Hints where a PDF is more than portals commonly take. */
export function checkPortalLimits(document: AgreementDocument, pdf: Uint8Array): Diagnostic[] {
  const signatories = flatBlocks(document.blocks).filter((block) => block.type === 'signature').length
  const hints: Diagnostic[] = []
  if (signatories > portalLimits.signatories) {
    hints.push(problem('many-signatories', { count: signatories, limit: portalLimits.signatories }, undefined, 'hint'))
  }
  if (document.title.length > portalLimits.title) {
    hints.push(problem('long-title', { length: document.title.length, limit: portalLimits.title }, undefined, 'hint'))
  }
  if (pdf.length > portalLimits.bytes) {
    hints.push(problem('large-file', { bytes: pdf.length, limit: portalLimits.bytes }, undefined, 'hint'))
  }
  return hints
}
