import { colourProfile } from '../../generated/colour-profile.js'
import type { PDFDocument, PdfReference } from './pdfmake.js'

/** What the colours of the pages mean, which PDF/A wants told (ISO 19005-2, 6.2.3). */
export function colourIntent(pdf: PDFDocument): PdfReference {
  const profile = pdf.ref({ N: 3, Filter: 'FlateDecode' })
  profile.write(Buffer.from(colourProfile, 'base64'))
  profile.end()
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: new String('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: new String('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  intent.end()
  return intent
}
