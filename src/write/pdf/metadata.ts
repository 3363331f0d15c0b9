import type { AgreementDocument } from '../../model/document.js'

/** What the file says of itself, in its information dictionary and in XMP. */
export type Info = Readonly<
  Record<'Title' | 'Author' | 'Subject' | 'Keywords' | 'Creator' | 'Producer', string> &
    Record<'CreationDate' | 'ModDate', Date>
>

/** The date stands for the document; the clock is never asked. */
export function infoOf({ title, metadata }: AgreementDocument): Info {
  const { agreementType, status, caseNumber, parties, date, textSet } = metadata
  const day = new Date(`${date}T00:00:00Z`)
  const keywords = [agreementType, status, caseNumber, textSet.id, `sha256:${textSet.sha256}`]
  return {
    Title: title,
    Author: parties.join(', '),
    Subject: [agreementType, caseNumber].filter(Boolean).join(' '),
    Keywords: keywords.filter(Boolean).join(', '),
    Creator: 'politirad',
    Producer: 'pdfmake',
    CreationDate: day,
    ModDate: day,
  }
}
