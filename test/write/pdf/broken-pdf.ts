/**
 * Who can notice that a PDF is broken: veraPDF by either standard, the comparison of its structure with the document,
 * or the words that poppler reads.
 */
export type PdfJudge = 'veraPDF PDF/A-2a' | 'veraPDF PDF/UA-1' | 'structure comparison' | 'poppler'

/** One way to break a PDF without moving a byte, and who must notice. What others let pass is ours to find. */
interface Breakage {
  readonly change: (pdf: string) => string
  readonly noticedBy: readonly PdfJudge[]
}

export const breakages: Readonly<Record<string, Breakage>> = {
  'no structure tree': {
    change: (pdf) => pdf.replace('/StructTreeRoot', '/StructTreeRoof'),
    noticedBy: ['veraPDF PDF/UA-1', 'structure comparison', 'poppler'],
  },
  'header cells without scope': {
    change: (pdf) => pdf.replaceAll('/Scope /Column', '/Scopf /Column'),
    noticedBy: ['veraPDF PDF/UA-1'],
  },
  'a lost header row': {
    change: (pdf) => pdf.replaceAll('/S /THead\n', '/S /TBody\n').replaceAll('/S /TH\n', '/S /TD\n'),
    noticedBy: ['structure comparison'],
  },
  'elements in another order': {
    change: (pdf) => pdf.replace(/(\/S \/Document\n.*\n\/K \[)(\d+ 0 R) (\d+ 0 R)/, '$1$3 $2'),
    noticedBy: ['structure comparison'],
  },
  'a heading that skips a level': {
    change: (pdf) => pdf.replace('/S /H2\n', '/S /H4\n'),
    noticedBy: ['veraPDF PDF/UA-1', 'structure comparison'],
  },
  'a picture without words': {
    change: (pdf) => pdf.replace('/Alt (', '/Alf ('),
    noticedBy: ['veraPDF PDF/UA-1', 'structure comparison'],
  },
  'metadata that name no standard': {
    change: (pdf) => pdf.replace('<pdfaid:part>2', '<pdfaid:part>9').replace('<pdfuaid:part>1', '<pdfuaid:part>9'),
    noticedBy: ['veraPDF PDF/A-2a', 'veraPDF PDF/UA-1'],
  },
}

/** The file with the change. What is to be broken must be there, and nothing may move. */
export function breakPdf(bytes: Uint8Array, { change }: Breakage): Uint8Array {
  const pdf = Buffer.from(bytes).toString('latin1')
  const changed = change(pdf)
  if (changed === pdf || changed.length !== pdf.length) throw new Error('nothing to break, or bytes have moved')
  return Buffer.from(changed, 'latin1')
}
