import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../src/model/agreement.js'
import { readingOrder } from '../../src/model/plain-text.js'
import { documentOf } from '../read-example.js'

/** What real agreements have, and how it reads: no municipality needs a special case. */

const bare = {
  skjema: 1,
  målform: 'nb',
  standardtekst: '2026-11',
  status: 'vedtatt',
  parter: [
    { id: 'a', slag: 'kommune', navn: 'Fjellby kommune', stedsnavn: 'Fjellby' },
    { id: 'b', slag: 'kommune', navn: 'Fjordby kommune', stedsnavn: 'Fjordby' },
    {
      id: 'p',
      slag: 'politi',
      navn: 'Vest politidistrikt',
      enheter: [{ id: 'lokal', navn: 'Indre politistasjonsdistrikt' }],
    },
  ],
  kontakter: [
    { id: 'per', navn: 'Per Prøve', grad: 'POB', stilling: 'Politikontakt' },
    { id: 'kari', navn: 'Kari Prøve', stilling: 'Politikontakt' },
  ],
  politiråd: { deltakere: [{ part: 'a', medlemmer: [{ rolle: 'Ordfører' }] }] },
  underskrifter: { underskrivere: [{ rolle: 'Ordfører', part: 'a' }] },
} satisfies Omit<Agreement, 'avtaletype'>

const council = bare.politiråd
const { parter } = bare

const cases: [what: string, more: Partial<Agreement>, sentences: readonly string[]][] = [
  [
    'a leader and a deputy of any title, and a department for secretariat',
    {
      politiråd: {
        ...council,
        leder: { rolle: 'Byrådsleder' },
        nestleder: { rolle: 'Politimester' },
        sekretær: { enhet: 'lokal' },
      },
    },
    ['ledes av byrådsleder.', 'Nestleder er politimester.', 'Indre politistasjonsdistrikt'],
  ],
  [
    'four meetings, or more often when needed, and a yearly conference',
    {
      møter: {
        antall: { fra: 4, til: 4 },
        oftereVedBehov: true,
        konferanse: { navn: 'En årlig konferanse', når: 'hver høst', formål: 'rullere planen' },
      },
    },
    [
      'Politirådet holder fire møter i året.',
      'Politirådet møtes oftere når det trengs.',
      'En årlig konferanse holdes hver høst. Der skal partene rullere planen.',
    ],
  ],
  [
    'sub-plans for city districts',
    {
      innsatsområder: [{ id: 'ro', navn: 'Ro' }],
      delplaner: [{ id: 'd', navn: 'Bydel Nord', innsatsområder: ['ro'], ansvarlig: { rolle: 'Bydelsdirektør' } }],
    },
    ['Bydel Nord', 'Innsatsområder i delplanen: Ro', 'Ansvarlig: Bydelsdirektør'],
  ],
  [
    'two municipalities in one council, with a group and a police contact each',
    {
      politikontakter: [
        { kontakt: 'per', for: ['a'] },
        { kontakt: 'kari', for: ['b'] },
      ],
      møtestrukturer: [{ id: 'g', navn: 'Lokal gruppe', for: ['b'] }],
    },
    [
      'Politikontakt for Fjellby kommune er POB Per Prøve.',
      'Politikontakt for Fjordby kommune er Kari Prøve.',
      'Møtet er for Fjordby kommune.',
    ],
  ],
  [
    'one police contact for all, with a deputy',
    { politikontakter: [{ kontakt: 'per', stedfortredere: [{ kontakt: 'kari' }] }] },
    ['Politikontakt for Fjellby kommune og Fjordby kommune er POB Per Prøve.', 'tar politikontakt Kari Prøve seg av'],
  ],
  [
    'municipalities that each adopt and sign on their own',
    {
      parter: parter.map((party) =>
        party.slag === 'kommune' ? { ...party, vedtak: [{ organ: 'Kommunestyret', sak: `1/${party.id}` }] } : party,
      ) as Agreement['parter'],
      underskrifter: {
        underskrivere: [
          { rolle: 'Ordfører', part: 'a', dato: '2026-03-01', sted: 'Fjellby' },
          { rolle: 'Ordfører', part: 'b' },
          { rolle: 'Politistasjonssjef', part: 'p', enhet: 'lokal' },
        ],
      },
    },
    [
      'Vedtatt i kommunestyret i Fjellby kommune, sak 1/a.',
      'Vedtatt i kommunestyret i Fjordby kommune, sak 1/b.',
      'Fjellby, 1.\u00A0mars 2026',
    ],
  ],
  [
    'opening days, a shared patrol and a demand on response time',
    {
      tjenestetilbud: {
        responstid: [{ område: 'Fjellby', krav: 'innen 20 minutter' }],
        tilstedeværelse: [{ sted: 'Rådhuset', dager: 'tirsdag', fra: '10.00', til: '14.00', for: ['a'] }],
        patruljer: [{ navn: 'patruljen', slag: 'felles patrulje', områder: ['Fjellby', 'Fjordby'] }],
      },
    },
    ['innen 20 minutter', 'Rådhuset', '10.00–14.00', 'Patruljen har felles patrulje i Fjellby og Fjordby.'],
  ],
  [
    'elected members with deputies, PST at some meetings, observers, closed meetings',
    {
      politiråd: {
        deltakere: [
          {
            part: 'a',
            medlemmer: [{ rolle: 'Folkevalgte', antall: 3, valgtAv: 'Kommunestyret', vara: [{ rolle: 'varamedlem' }] }],
          },
        ],
        observatører: [{ rolle: 'Ungdomsrådet' }, { rolle: 'Eldrerådet' }],
        andreDeltakere: [{ hvem: 'PST', når: 'på minst ett møte i året' }],
      },
      møter: { offentlighet: 'lukkede' },
    },
    [
      'Folkevalgte (tre medlemmer), valgt av kommunestyret, med vara: varamedlem',
      'Ungdomsrådet og Eldrerådet er til stede som observatører.',
      'PST deltar på minst ett møte i året.',
      'Møtene er lukket for publikum.',
    ],
  ],
  [
    'several kinds of meetings, with owner, frequency and standing agenda',
    {
      møter: { fasteSaker: ['kriminalitetsbildet'] },
      møtestrukturer: [
        {
          id: 'm',
          navn: 'Koordineringsgruppen',
          eier: { rolle: 'Kommunedirektør' },
          hyppighet: { ganger: 1, per: 'måned' },
          fasteSaker: ['nye saker', 'pågående saker'],
        },
      ],
    },
    [
      'Faste saker på hvert møte:',
      'Kriminalitetsbildet',
      'Møtet holdes én gang i måneden.',
      'Har ansvaret for møtet',
      'Nye saker',
    ],
  ],
  [
    'a council that is the SLT steering group',
    { slt: { politirådetErStyringsgruppe: true, lederAvStyringsgruppen: { rolle: 'Kommunedirektør' } } },
    ['Politirådet er også styringsgruppe for SLT. Styringsgruppen ledes av kommunedirektør.'],
  ],
  [
    'a council that is not',
    { slt: { politirådetErStyringsgruppe: false } },
    ['Styringsgruppen for SLT er et eget organ ved siden av politirådet.'],
  ],
  [
    'each side’s resources',
    { ressurser: [{ part: 'p', ressurs: 'Politikontakt', omfang: '50 % stilling' }] },
    ['Vest politidistrikt', '50 % stilling'],
  ],
  [
    'three levels, and a youth council that is heard',
    {
      nivåer: [
        { navn: 'Styrende', organ: 'Politirådet', oppgaver: ['Velger områder'] },
        { navn: 'Samordnende', organ: 'Koordineringsgruppen' },
        { navn: 'Utførende', organ: 'Tverrfaglige team', hyppighet: 'Hver uke' },
      ],
      medvirkning: [{ hvem: 'ungdomsrådet', hvordan: 'blir hørt før planen vedtas' }],
    },
    ['Samordnende', 'Tverrfaglige team', 'Ungdomsrådet blir hørt før planen vedtas.'],
  ],
  [
    'a target group of 12–25, strategies against focus areas, measures that run or wait for a grant',
    {
      målgrupper: [{ id: 'unge', navn: 'Unge', alder: { fra: 12, til: 25 } }],
      strategier: [{ id: 'tidlig', navn: 'Tidlig innsats' }],
      innsatsområder: [
        {
          id: 'rus',
          navn: 'Rus',
          tiltak: [
            { navn: 'Natteravn', strategi: 'tidlig', målgruppe: 'unge', status: 'i-drift' },
            { navn: 'Los', status: 'venter-på-midler', finansiering: 'tilskudd' },
          ],
        },
      ],
    },
    ['Unge, 12–25 år', 'Tidlig innsats', 'Natteravn', 'i drift', 'venter på midler'],
  ],
  [
    'a party’s reservation',
    { forbehold: [{ part: 'b', tekst: 'Det gjelder bare ut året.' }] },
    ['Fjordby kommune har tatt dette forbeholdet:', 'Det gjelder bare ut året.'],
  ],
  [
    'names in several languages',
    {
      parter: [
        { ...parter[0], andreNavn: [{ navn: 'Várregáttte gielda', språk: 'se' }] },
        parter[2],
      ] as Agreement['parter'],
    },
    ['Fjellby kommune, Várregáttte gielda'],
  ],
]

describe.each(['samarbeidsavtale', 'politirådsavtale'] as const)('%s', (avtaletype) => {
  test.each(cases)('%s', (_, more, sentences) => {
    const said = readingOrder(documentOf({ ...bare, avtaletype, ...more }).blocks).join('\n')
    for (const sentence of sentences) expect(said).toContain(sentence)
  })
})
