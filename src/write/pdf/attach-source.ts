import { createHash } from 'node:crypto'
import type { Attachment } from '../../model/attachment.js'
import type { PDFDocument, PdfReference } from './pdfmake.js'
import { pdfText } from './tagging/pdf-text.js'

/**
 * Puts the YAML into the file as what the document was made from (`AFRelationship` Source: PDF/A-3, ISO 19005-3, 6.8).
 * pdfkit's own `file()` writes the checksum as text, which readers take for another one. `key` is its name in the tree of
 * names, which has to be in the order of their bytes.
 */
export function attachSource(pdf: PDFDocument, { name, text }: Attachment, date: Date, key: string): void {
  const content = Buffer.from(text, 'utf8')
  const CheckSum = createHash('md5').update(content).digest()
  const Params = { Size: content.length, CheckSum, CreationDate: date, ModDate: date }
  const stream = pdf.ref({ Type: 'EmbeddedFile', Subtype: 'application#2Fyaml', Params })
  stream.write(content)
  stream.end()
  const specification = pdf.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText('YAML'),
    EF: { F: stream, UF: stream },
  })
  specification.end()
  pdf.addNamedEmbeddedFile(key, specification)
  const files = (pdf._root.data.AF ?? []) as PdfReference[]
  pdf._root.data.AF = [...files, specification]
}
