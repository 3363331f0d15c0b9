import type { AgreementDocument } from '../../model/document.js'

/** What the file says of itself, in its information dictionary and in XMP. */
export type Info = Readonly<
  Record<'Title' | 'Author' | 'Subject' | 'Keywords' | 'Creator' | 'Producer', string> &
    Record<'CreationDate' | 'ModDate', Date>
>

/** The date stands for the document; the clock is never asked. */
export function infoOf({ title, metadata }: AgreementDocument): Info {
  const {
    agreementType,
    status,
    caseNumber,
    parties,
    date,
    textSet,
    tool = 'politirad',
    sourceSha256,
    ownTemplates,
    edition,
    style,
  } = metadata
  const day = new Date(`${date}T00:00:00Z`)
  const keywords = [
    agreementType,
    status,
    edition && 'utgave nettversjon',
    caseNumber,
    `standardtekst ${textSet.id} sha256:${textSet.sha256}`,
    ownTemplates && `egne maler sha256:${ownTemplates.sha256}`,
    sourceSha256 && `kilde sha256:${sourceSha256}`,
    style && `stil sha256:${style.sha256}`,
    ...(style?.pictures ?? []).map((sha256) => `bilde sha256:${sha256}`),
  ]
  return {
    Title: title,
    Author: parties.join(', '),
    Subject: [agreementType, caseNumber].filter(Boolean).join(' '),
    Keywords: keywords.filter(Boolean).join(', '),
    Creator: tool,
    Producer: 'pdfmake',
    CreationDate: day,
    ModDate: day,
  }
}
