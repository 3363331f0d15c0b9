import type { AgreementDocument } from '../model/document.js'
import { mapBlocks } from '../model/walk-blocks.js'
import { fillContents } from './fill-contents.js'
import { measureColumns } from './measure-columns.js'
import { numberHeadings } from './number-headings.js'

/** Settles what all formats must agree on: heading numbers, the table of contents, column widths. */
export function layOut(document: AgreementDocument): AgreementDocument {
  const numbered = numberHeadings(document.blocks, document.words.annex)
  const measured = mapBlocks(numbered, (block) => (block.type === 'table' ? measureColumns(block) : block))
  return { ...document, blocks: fillContents(measured) }
}
