import type { AgreementDocument } from '../../../src/model/document.js'
import { readingOrder } from '../../../src/model/plain-text.js'
import type { ReadDocx, ReadParagraph } from './read-docx.js'

/** The document's words, paragraph by paragraph, as the model has them and as a reader of the Word file meets them. */
export const modelReading = (document: AgreementDocument): string[] => readingOrder(document.blocks).map(evenSpaces)

/** Leaves out what the file adds: list marks, page numbers in the table of contents, the gap that Word needs at a table, pictures. */
export function wordReading({ paragraphs }: ReadDocx): string[] {
  return paragraphs.filter(holdsText).map((paragraph) => {
    const { style, text, mark } = paragraph
    if (/^TOC\d$/.test(style)) return evenSpaces(text.replace(/\t\d+$/, ''))
    return evenSpaces(style.startsWith('Heading') ? `${mark} ${text}` : text)
  })
}

const holdsText = ({ style, text, mark }: ReadParagraph): boolean =>
  style !== 'TableGap' && style !== 'Figure' && !(mark && !text)

/** A term and its description stand apart by a tab, a line to write on is one. */
const evenSpaces = (text: string): string => text.replace(/[ \t]+/g, ' ').trim()
