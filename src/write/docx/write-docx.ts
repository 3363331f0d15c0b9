import { Document } from 'docx'
import { type Attachment, baseName, type SourceNames } from '../../model/attachment.js'
import type { AgreementDocument, Block } from '../../model/document.js'
import { fileProperties } from '../../model/file-properties.js'
import { blockContent } from './block-content.js'
import { atTop } from './block-context.js'
import { compileParts } from './compile-parts.js'
import { documentStyles } from './document-styles.js'
import { finishPackage } from './finish/finish-package.js'
import { joinContent } from './join-content.js'
import { numberingDefinitions } from './numbering.js'
import { inPages, pageSections } from './page-sections.js'
import { planDocument } from './plan-document.js'

/**
 * The Word file of a laid-out document: real headings, lists and tables in styles that a lawyer can work with, numbers
 * that Word counts itself, a table of contents that is filled in. The same document always gives the same bytes.
 *
 * `pageOf` has the page of each heading, by its id, as the PDF came out; a heading without one gets no page number.
 * `attachments` are what the agreement was made from, to lie in the file; `names` what that is called.
 */
export async function writeDocx(
  document: AgreementDocument,
  pageOf: ReadonlyMap<string, number>,
  attachments: readonly Attachment[] = [],
  names: SourceNames = { own: '', nameOf: baseName },
): Promise<Uint8Array> {
  const plan = planDocument(document, pageOf)
  const { cover, body } = inPages(document.blocks)
  const write = (blocks: readonly Block[]) => joinContent(blockContent(blocks, atTop(plan)))
  const file = new Document({
    sections: pageSections(document, { ...(cover && { cover: write(cover) }), body: write(body) }),
    styles: documentStyles(document.language, plan.colours),
    numbering: { config: numberingDefinitions(document.words.annex) },
    customProperties: [{ name: 'tittel', value: document.title }, ...fileProperties(document.metadata)],
  })
  return finishPackage(compileParts(file), document, plan.values, { attachments, names })
}
