import type { PdfReference } from '../pdfmake.js'

/** The structure types used here (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Link'
  | 'Span'
  | 'Form'
  | 'Figure'
  | keyof typeof ownTypes

/** Types of our own, for a redline, and the standard's that they are to who doesn't know them. */
export const ownTypes = { Changes: 'Sect', Mark: 'P', Ins: 'Span', Del: 'Span', Reset: 'Span' } as const

/** Words drawn on a page: the number they go by there, and the page's list of whom its numbers belong to. */
export interface MarkedContent {
  readonly page: PdfReference
  readonly mcid: number
  readonly owners: (PdfReference | null)[]
}

/** An annotation: a link or a signature field. */
export interface AnnotationObject {
  readonly page: PdfReference
  readonly annotation: PdfReference
  /** Its key in the tree that leads from annotations to elements. */
  readonly key: number
}

export interface StructureAttributes {
  /** The name of the element, as navigation shows it. */
  readonly title?: string
  readonly numbering?: 'Disc' | 'Decimal' | 'None'
  readonly scope?: 'Column'
  /** BCP 47, where it isn't the document's. */
  readonly language?: string
  /** What an abbreviation stands for. */
  readonly expansion?: string
  /** The line that its words are set with (ISO 32000-1, 14.8.5.4.4). */
  readonly decoration?: 'Underline' | 'LineThrough'
  /** What is said in place of what is shown. */
  readonly alternative?: string
}

/** An element of the structure tree: what a screen reader walks through. Its children stand in the order of reading. */
export class StructureElement {
  readonly type: StructureType
  readonly attributes: StructureAttributes
  /** Where on its page a picture is drawn, in the page's own coordinates. Set when it is. */
  box?: readonly number[]
  readonly children: (StructureElement | MarkedContent | AnnotationObject)[] = []

  constructor(type: StructureType, attributes: StructureAttributes = {}) {
    this.type = type
    this.attributes = attributes
  }

  add(type: StructureType, attributes?: StructureAttributes): StructureElement {
    const child = new StructureElement(type, attributes)
    this.children.push(child)
    return child
  }
}
