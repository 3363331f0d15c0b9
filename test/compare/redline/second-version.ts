import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../read-example.js'

/** What the parties of two of the examples could have agreed on four years later, as changes in their YAML. */
const edits: Readonly<Record<'rakkestad' | 'lillestrom', readonly (readonly [from: string, to: string])[]>> = {
  rakkestad: [
    ['status: signert #', 'status: vedtatt #'],
    ['saksnummer: "18/2505"', 'saksnummer: "22/1187"'],
    ['        journalnummer: "18300/18"\n', ''],
    ['dato: 2018-10-25\n        sak: "35/18"', 'dato: 2022-11-17\n        sak: "61/22"'],
    ['  dokument: 2018-10-25\n  signert: 2018-10-25\n', '  dokument: 2022-11-17\n'],
    ['navn: Per Prøvesen\n    grad: POB # politioverbetjent', 'navn: Marit Påfunn\n    grad: PFB'],
    ['    stilling: Rådmann #', '    stilling: Kommunedirektør #'],
    ['        - { rolle: Rådmann, kontakt: rådmannen }', '        - { rolle: Kommunedirektør, kontakt: rådmannen }'],
    [
      '  - id: styringsgruppelederen\n    navn: Kristian Tenkt',
      '  - id: kommuneoverlegen\n    navn: Ingrid Oppdiktet\n    stilling: Kommuneoverlege\n    part: kommunen\n    telefoner:\n      - { nummer: "00 00 00 15", slag: mobil }\n    epost: kommuneoverlege@rakkestad.example\n  - id: styringsgruppelederen\n    navn: Kristian Tenkt',
    ],
    [
      '        - { rolle: SLT-koordinator, kontakt: slt-koordinatoren }\n',
      '        - { rolle: SLT-koordinator, kontakt: slt-koordinatoren }\n        - { rolle: Kommuneoverlege, kontakt: kommuneoverlegen }\n',
    ],
    ['  minst: 2\n  antall: { fra: 2, til: 3 }\n  anbefalt: 3\n', '  minst: 4\n  antall: { fra: 4, til: 4 }\n'],
    ['    - { antall: 1, når: høstsesongen }', '    - { antall: 2, når: høstsesongen }'],
    [
      '  - id: politivedtekter\n    navn: Politivedtekter\n',
      '  - id: politivedtekter\n    navn: Politivedtekter og skjenking\n',
    ],
    ['      - navn: Ruskontrakter\n', '      - navn: Ruskontrakter\n      - navn: Utekontakt i helgene\n'],
    [
      '  - id: skolene\n',
      '  - id: digital-kriminalitet\n    navn: Kriminalitet på nett\n    mål: Færre unge blir lurt eller truet på nett\n    tiltak:\n      - navn: Foreldremøter på alle ungdomstrinn\n  - id: skolene\n',
    ],
    [
      '      Avtalen ble til i arbeidet med nærpolitireformen. Forebygging var da politiets satsingsområde nr. 1, og politikontakt\n      og politiråd var blant reformens seks prioriterte funksjoner. De skulle være innført i løpet av 2018.',
      '      Avtalen avløser den fra 2018, som ble til i arbeidet med nærpolitireformen. Politirådet har fulgt den opp hvert år.',
    ],
    ['  politikontakten:\n    egen: Ordningen ble særlig viktig i kommunene som mistet lensmannskontoret.\n', ''],
    [
      '    egen: Kommuner uten egen SLT-koordinator bør utfordres på det.',
      '    egen: |\n      Kommuner uten egen SLT-koordinator bør **utfordres** på det.\n\n      - Koordinatoren er ansatt i full stilling.\n      - Stillingen legges ikke sammen med andre oppgaver.',
    ],
    ['      - gjennomføre bekymringssamtaler', '      - gjennomføre bekymringssamtaler sammen med barnevernstjenesten'],
    [
      '    - { rolle: Tjenesteenhetsleder, part: politiet, enhet: stasjonsdistriktet }\n',
      '    - { rolle: Politistasjonssjef, part: politiet, enhet: stasjonsdistriktet }\n',
    ],
    [
      '  - regel: few-meetings-for-slt\n    begrunnelse: Partene valgte to til tre møter i året, selv om politirådet også er styringsgruppe for SLT.\n',
      '',
    ],
  ],
  lillestrom: [
    ['status: signert #', 'status: utkast #'],
    ['  periode: { fra: 2020, til: 2024 }', '  periode: { fra: 2024, til: 2028 }'],
    [
      '        - rolle: Direktør kultur, miljø og samfunn\n',
      '        - rolle: Direktør kultur, miljø og samfunn\n        - rolle: Kommuneoverlege\n',
    ],
    [
      '  antall: { fra: 4, til: 4 }\n  fraÅr: 2020\n  tilÅr: 2022\n  kanReduseres: true\n',
      '  antall: { fra: 3, til: 3 }\n',
    ],
    ['  - { id: menneskehandel, navn: Forebygging av menneskehandel }\n', ''],
    ['navn: Gjengkriminalitet }', 'navn: Gjengkriminalitet og rekruttering av unge }'],
    [
      'skal ha samarbeidet skriftlig, i en *politirådsavtale*.',
      'skal ha samarbeidet skriftlig, i en politirådsavtale.',
    ],
    ['  dato: 2020-06-30\n', ''],
    ['        - venstre: Sikre riktig bruk av metode og tiltak\n          høyre: Strukturere nødvendige tiltak\n', ''],
    [
      '          høyre: Bidra til samhandling og avdekke behov\n',
      '          høyre: Bidra til samhandling, avdekke behov og melde dem videre\n        - venstre: Delta i beredskapsøvelser\n          høyre: Samordne kommunens beredskapsøvelser\n',
    ],
    ['          - { rolle: Representant fra Oppfølgingstjenesten }\n', ''],
    ['        hyppighet: { hverUke: { fra: 6, til: 8 } }', '        hyppighet: { hverUke: { fra: 4, til: 6 } }'],
    [
      '      - id: ruskontrakter\n        navn: Ruskontrakter\n        beskrivelse: Politiet og kommunen samarbeider om å følge opp urinprøvekontrakter for ungdom.\n\n',
      '',
    ],
    [
      '  - id: møtestrukturer\n    tittel: Møtestrukturer',
      '  - id: beredskap\n    tittel: Felles beredskap\n    tekst: |\n      Kommunen og politiet øver sammen hvert år, og går gjennom planene sine etterpå.\n\n      Øvelsen planlegges i politirådet.\n\n  - id: møtestrukturer\n    tittel: Møtestrukturer',
    ],
  ],
}

/** The YAML of a later version of an example. */
export function secondVersion(name: keyof typeof edits): string {
  return edits[name].reduce(
    (text, [from, to]) => {
      if (text.split(from).length !== 2) throw new Error(`expected exactly once: ${from}`)
      return text.replace(from, () => to)
    },
    readFileSync(join(root, 'examples', `${name}.yaml`), 'utf8').replaceAll('\r\n', '\n'),
  )
}
