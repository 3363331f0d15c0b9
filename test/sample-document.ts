import type { AgreementDocument, Block, Fact, Inline } from '../src/model/document.js'
import { makePng, pictureOf } from './make-picture.js'

/** A small document with every kind of block and inline, for the writers' tests. It is already laid out. */

const lorem =
  'Partene vil sammen bidra til at innbyggerne er trygge der de bor, og at kriminalitet blir forebygget før den skjer. ' +
  'Samarbeidet bygger på et felles bilde av situasjonen og på at hver part følger opp det den har tatt på seg.'

const months = 'januar februar mars april mai juni juli august september oktober november desember'

export const text = (value: string, pointer?: string): Inline =>
  pointer ? { type: 'text', text: value, from: { file: 'avtale.yaml', pointer } } : { type: 'text', text: value }

const sámi = (value: string): Inline => ({ type: 'language', language: 'se', children: [text(value)] })

const paragraph = (id: string, ...content: (Inline | string)[]): Block => ({
  type: 'paragraph',
  id,
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
})

const fact = (id: string, term: string, ...description: Inline[]): Fact => ({
  id,
  term: term ? [text(term)] : [],
  description,
})

const heading = (id: string, level: 1 | 2, value: string, series: 'section' | 'annex', number?: string): Block => ({
  type: 'heading',
  id,
  level,
  series,
  content: [text(value)],
  ...(number && { number }),
})

const signature = (id: string, role: string, unit: string): Block => ({
  type: 'signature',
  id,
  name: [text(`${role}, ${unit}`)],
  items: [
    fact(`${id}/dato`, 'Sted og dato', { type: 'blank', purpose: 'text' }),
    fact(`${id}/underskrift`, 'Underskrift', { type: 'blank', purpose: 'signature' }),
    fact(`${id}/navn`, 'Navn (blokkbokstaver)', { type: 'blank', purpose: 'text' }),
    fact(`${id}/rolle`, '', text(role)),
    fact(`${id}/enhet`, '', text(unit)),
  ],
})

const logo: Block = {
  type: 'figure',
  id: 'logo',
  picture: pictureOf(makePng({ width: 40, height: 50, kind: 6 }), 'png', 40, 50),
  alt: { type: 'text', text: 'Våpenet til Prøveby', from: { file: 'stil.yaml', pointer: '/logo/tekst' } },
  width: 20,
  height: 25,
}

const wheel: Block = {
  type: 'yearWheel',
  id: 'hjul',
  label: [text('Årshjul for '), text('Prøveby', '/kortnavn')],
  items: [
    fact('hjul/1', 'Januar', text('Møte i politirådet')),
    fact('hjul/2', 'juni', text('Møte i politirådet')),
    fact('hjul/3', 'juni', text('Statistikk for første halvår'), { type: 'break' }, text('Befaring')),
    fact('hjul/4', 'November', text('Møteplan for neste år')),
  ],
}

export function sampleDocument(extra: readonly Block[] = []): AgreementDocument {
  const blocks: Block[] = [
    {
      type: 'cover',
      id: 'forside',
      children: [
        logo,
        { type: 'stamp', id: 'forside/1', content: [text('UTKAST')] },
        {
          type: 'title',
          id: 'forside/2',
          content: [
            text('Samarbeidsavtale mellom '),
            text('Prøveby kommune', '/parter/@kommune/navn'),
            text(' og '),
            text('Øst politidistrikt', '/parter/@politi/navn'),
          ],
        },
        {
          type: 'facts',
          id: 'forside/3',
          items: [
            fact('forside/3/1', 'Saksnr.', text('18/2505', '/parter/@kommune/saker/0/saksnummer')),
            fact('forside/3/2', 'Dato', text('25. oktober 2018')),
          ],
        },
        paragraph('forside/4', 'Tekst i ramme er felles for alle avtalene. Teksten under er kommunens egen.'),
      ],
    },
    {
      type: 'contents',
      id: 'innhold',
      label: [text('Innhold')],
      entries: [
        { heading: 'innledning', level: 1, number: '1', content: [text('Innledning')] },
        { heading: 'kontakter', level: 1, number: '2', content: [text('Kontaktinformasjon')] },
        { heading: 'underskrifter', level: 1, content: [text('Underskrifter')] },
        { heading: 'vedlegg-1', level: 1, number: 'Vedlegg 1', content: [text('Møtestrukturer')] },
        { heading: 'vedlegg-1/slt', level: 2, number: '1.1', content: [text('SLT-møtet')] },
      ],
    },
    heading('innledning', 1, 'Innledning', 'section', '1'),
    {
      type: 'frame',
      id: 'innledning/felles',
      kind: 'common',
      label: [text('Felles tekst')],
      children: [
        paragraph('innledning/f1', lorem),
        paragraph('innledning/f2', lorem),
        {
          type: 'list',
          id: 'innledning/f3',
          ordered: false,
          items: [{ id: 'innledning/f3/1', children: [paragraph('innledning/f3/1/1', 'kunnskap om lokale forhold')] }],
        },
      ],
    },
    {
      type: 'frame',
      id: 'innledning/egen',
      kind: 'own',
      label: [text('Egen tekst for '), text('Prøveby kommune', '/parter/@kommune/navn')],
      children: [
        paragraph(
          'innledning/e1',
          'Ord som ',
          { type: 'strong', children: [text('står ut')] },
          ', ',
          { type: 'emphasis', children: [text('heller')] },
          ' og ',
          { type: 'link', href: 'https://lovdata.no/', children: [text('lenker')] },
          '. Linje én',
          { type: 'break' },
          'linje to. ',
          text('# x | y | {{z}} <b> **w** & "q"', '/tekster/innledning/egen'),
        ),
        {
          type: 'list',
          id: 'innledning/e2',
          ordered: true,
          items: [
            { id: 'innledning/e2/1', children: [paragraph('innledning/e2/1/1', 'Første punkt. ', lorem)] },
            {
              id: 'innledning/e2/2',
              children: [
                paragraph('innledning/e2/2/1', 'Andre punkt har underpunkter:'),
                {
                  type: 'list',
                  id: 'innledning/e2/2/2',
                  ordered: false,
                  items: [
                    {
                      id: 'innledning/e2/2/2/1',
                      children: [paragraph('innledning/e2/2/2/1/1', sámi('Guovdageaidnu'), ' – Kautokeino, čáŋŧž')],
                    },
                  ],
                },
              ],
            },
          ],
        },
        {
          type: 'quote',
          id: 'innledning/e3',
          children: [
            paragraph('innledning/e3/1', '«Politirådene skal bidra til å styrke utveksling av kunnskap.»'),
            paragraph('innledning/e3/2', 'Prop. 1 S (2012–2013)'),
          ],
        },
      ],
    },
    heading('kontakter', 1, 'Kontaktinformasjon', 'section', '2'),
    {
      type: 'table',
      id: 'kontakter/1',
      widths: [0.4, 0.25, 0.35],
      header: ['Navn og funksjon', 'Telefon', 'E-post'].map((value) => ({ content: [text(value)] })),
      rows: Array.from({ length: 24 }, (_, i) => ({
        id: `kontakter/1/${i}`,
        cells: [
          {
            content: [
              { type: 'strong', children: [text(`Person ${i}`, `/kontakter/@p${i}/navn`)] },
              { type: 'break' },
              text('Avsnittsleder'),
            ],
          },
          { content: [text('00 00 00 01')] },
          {
            content: [
              {
                type: 'link',
                href: `mailto:person${i}@politiet.example`,
                children: [text(`person${i}@politiet.example`)],
              },
            ],
          },
        ],
      })),
    },
    heading('underskrifter', 1, 'Underskrifter', 'section'),
    signature('underskrift-1', 'Ordfører', 'Prøveby kommune'),
    signature('underskrift-2', 'Politistasjonssjef', 'Øst politidistrikt'),
    {
      type: 'annex',
      id: 'vedlegg-1-blokk',
      children: [
        heading('vedlegg-1', 1, 'Møtestrukturer', 'annex', 'Vedlegg 1'),
        paragraph('vedlegg-1/1', lorem),
        heading('vedlegg-1/slt', 2, 'SLT-møtet', 'annex', '1.1'),
        paragraph('vedlegg-1/2', lorem),
      ],
    },
    wheel,
    { type: 'pageBreak', id: 'skift' },
    paragraph('slutt', 'Slutt.'),
    ...extra,
  ]
  return {
    language: 'nb-NO',
    title: 'UTKAST: Samarbeidsavtale mellom Prøveby kommune og Øst politidistrikt',
    metadata: {
      agreementType: 'samarbeidsavtale',
      status: 'utkast',
      caseNumber: '18/2505',
      parties: ['Prøveby kommune', 'Øst politidistrikt'],
      date: '2018-10-25',
      dates: { document: '2018-10-25', period: '2020–2024' },
      textSet: { id: '2026-11', sha256: '0'.repeat(64) },
    },
    header: {
      left: [text('UTKAST'), text(' · Samarbeidsavtale')],
      right: [text('Saksnr. '), text('18/2505', '/parter/@kommune/saker/0/saksnummer')],
    },
    abbreviations: [{ short: 'SLT', meaning: 'samordning av lokale rus- og kriminalitetsforebyggende tiltak' }],
    words: {
      page: 'Side',
      of: 'av',
      annex: 'Vedlegg',
      picture: 'Bilde',
      contents: 'Innhold',
      skip: 'Hopp til innholdet',
      months: months.split(' '),
    },
    blocks,
  }
}
