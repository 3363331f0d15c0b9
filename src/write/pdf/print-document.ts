import { defaultTheme, type Theme } from '../../model/theme.js'
import type { AgreementPdf } from './agreement-pdf.js'
import type { DocumentDefinition } from './define-document.js'
import { family } from './fonts/typeface.js'
import { AgreementLayout } from './layout/agreement-layout.js'
import type { PlacedLine } from './layout/two-pass-layout.js'
import { PageRenderer } from './page-renderer.js'
import type { Page } from './pdfmake.js'
import { margins, sheet, textStyles, textStylesIn } from './styles.js'
import { tableLayoutsIn } from './table-layouts.js'
import { structureOf } from './tagging/structure-of.js'
import type { PdfOptions } from './write-pdf.js'

/** Puts the document on pages. */
export function layOutPages(
  { content, header, footer }: DocumentDefinition,
  pdf: AgreementPdf,
  theme: Theme = defaultTheme,
): Page<PlacedLine>[] {
  const layout = new AgreementLayout(sheet, margins)
  layout.registerTableLayouts(tableLayoutsIn(theme))
  const defaultStyle = { font: family, ...textStyles.body }
  return layout.layoutDocument(content, pdf, textStylesIn(theme), defaultStyle, undefined, header, footer)
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
