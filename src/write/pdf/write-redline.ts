import type { Outcome } from '../../model/diagnostic.js'
import type { AgreementDocument } from '../../model/document.js'
import { markWords } from '../../model/mark-words.js'
import { pushDownMarks } from '../../model/push-down-marks.js'
import { readersFront } from '../../model/readers-front.js'
import type { Redline } from '../../model/redline.js'
import { defineDocument } from './define-document.js'
import { infoOf } from './metadata.js'
import { type WrittenPdf, writePages } from './write-pdf.js'

/**
 * Two versions as one PDF, after a page that tells what changed. Each word that only one of them has is in the structure
 * tree an `Ins` or a `Del`, which are Spans to who doesn't know them. There is nothing to sign in it.
 */
export function writePdfRedline(redline: Redline): Promise<Outcome<WrittenPdf>> {
  const { marked, ...both } = redline.document
  const document: AgreementDocument = {
    ...both,
    title: `${markWords(both.language).changesIn} ${both.title}`,
    blocks: pushDownMarks(both.blocks),
  }
  const info = infoOf(document)
  const { sourceSha256 } = redline.old.metadata
  const compared = sourceSha256 ? [`sammenlignet med sha256:${sourceSha256}`] : []
  const keywords = [info.Keywords, ...compared].join(', ')
  const definition = defineDocument(document, readersFront(redline))
  return writePages(document, definition, { ...info, Keywords: keywords }, { signatureFields: false })
}
