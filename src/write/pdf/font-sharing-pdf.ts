import { DocumentFace } from './fonts/document-face.js'
import { type FaceName, sharedFace } from './fonts/typeface.js'
import { PDFDocument } from './pdfmake.js'

/** pdfmake's document with faces that were prepared by the build; pdfmake would read and shape a file for each document. */
export class FontSharingPdf extends PDFDocument {
  constructor(options: object) {
    super({}, {}, {}, {}, options)
  }

  /** There is one family. What is provided here is embedded at the end. */
  override provideFont(_family: string, bold: boolean, italics: boolean): DocumentFace {
    const name = this.getFontType(bold, italics) as FaceName
    const known = this._fontFamilies[name]
    if (known) return known
    const face = new DocumentFace(sharedFace(name), this, `F${++this._fontCount}`)
    this._fontFamilies[name] = face
    return face
  }
}
