import type { AgreementPdf } from './agreement-pdf.js'
import type { DocumentDefinition } from './define-document.js'
import { family } from './fonts.js'
import { AgreementLayout } from './layout/agreement-layout.js'
import type { PlacedLine } from './layout/two-pass-layout.js'
import { PageRenderer } from './page-renderer.js'
import type { Page } from './pdfmake.js'
import { margins, sheet, textStyles } from './styles.js'
import { tableLayouts } from './table-layouts.js'
import { structureOf } from './tagging/structure-of.js'
import type { PdfOptions } from './write-pdf.js'

/** Puts the document on pages. */
export function layOutPages({ content, header, footer }: DocumentDefinition, pdf: AgreementPdf): Page<PlacedLine>[] {
  const layout = new AgreementLayout(sheet, margins)
  layout.registerTableLayouts(tableLayouts)
  const defaultStyle = { font: family, ...textStyles.body }
  return layout.layoutDocument(content, pdf, textStyles, defaultStyle, undefined, header, footer)
}

/** Draws the pages of a definition, tagged by its structure; returns the file. */
export function printPages(
  pages: readonly Page<PlacedLine>[],
  { content }: DocumentDefinition,
  pdf: AgreementPdf,
  { signatureFields = true }: PdfOptions = {},
): Uint8Array {
  const structure = structureOf(content, signatureFields)
  new PageRenderer(pdf, structure).renderPages(pages)
  return pdf.bytes(structure.root)
}
