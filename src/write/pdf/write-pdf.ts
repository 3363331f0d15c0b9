import type { Attachment } from '../../model/attachment.js'
import { type Diagnostic, failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import type { AgreementDocument } from '../../model/document.js'
import { themeOf } from '../../model/theme.js'
import { allTexts } from '../../model/walk-blocks.js'
import { AgreementPdf } from './agreement-pdf.js'
import { lostPictures, lostTexts } from './check-placed.js'
import { type DocumentDefinition, defineDocument } from './define-document.js'
import { hyphenateTexts } from './hyphenate.js'
import { headingPages } from './layout/page-numbers.js'
import { type Info, infoOf } from './metadata.js'
import { codePointName, missingGlyphs } from './missing-glyphs.js'
import { type PictureNode, pictureNodes, textNodes } from './nodes.js'
import { layOutPages, printPages } from './print-document.js'
import { markAbbreviations } from './tagging/mark-abbreviations.js'

/** The PDF of a document that is laid out, and the page of each of its headings by id, from 1. */
export interface WrittenPdf {
  readonly bytes: Uint8Array
  readonly pageOf: ReadonlyMap<string, number>
}

export interface PdfOptions {
  /** Whether there is a field to sign in at each signatory's line; there is unless this is false. */
  readonly signatureFields?: boolean
  /** What the agreement was made from, to lie in the file; it is PDF/A-3a then, not 2a. */
  readonly attachments?: readonly Attachment[]
}

/** Writes the PDF, or says what it would have left out. The same document always gives the same bytes. */
export const writePdf = (document: AgreementDocument, options: PdfOptions = {}): Promise<Outcome<WrittenPdf>> =>
  writePages(document, defineDocument(document), infoOf(document), options)

/** The same of pages that show more than the document. */
export async function writePages(
  document: AgreementDocument,
  definition: DocumentDefinition,
  info: Info,
  options: PdfOptions,
): Promise<Outcome<WrittenPdf>> {
  const texts = textNodes(definition.content)
  hyphenateTexts(texts)
  const pdf = new AgreementPdf(info, document.language, options.attachments)

  const running = textNodes(definition.header(2) ?? definition.content)
  const pictures = pictureNodes(definition.content)
  const drawn = [...[...running, ...texts].flatMap((node) => node.text), ...pictures.flatMap(textsIn)]
  const missing = missingGlyphs(drawn.map(({ text }) => text))
  if (missing.length > 0) return failure(missing.map((character) => missingGlyph(character, document)))

  const pages = layOutPages(definition, pdf, themeOf(document))
  const lost = [...lostTexts(texts, pages), ...lostPictures(pictures, pages)]
  if (lost.length > 0) return failure(lost.map((text) => problem('text-lost', { text })))

  markAbbreviations(pages, document.abbreviations)
  return success({ bytes: printPages(pages, definition, pdf, options), pageOf: headingPages(pages) })
}

const textsIn = ({ image }: PictureNode) => ('shapes' in image ? image.texts : [])

/** The problem, with the place in the YAML where the character stands first. */
function missingGlyph(character: string, document: AgreementDocument): Diagnostic {
  const from = allTexts(document).find(({ text, from }) => from && text.includes(character))?.from
  return { ...problem('missing-glyph', { character, codePoint: codePointName(character) }), ...(from && { from }) }
}
