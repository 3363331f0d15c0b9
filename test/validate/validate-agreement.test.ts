import { describe, expect, test } from 'vitest'
import { loadSource } from '../../src/load/load-source.js'
import type { Agreement } from '../../src/model/agreement.js'
import type { Diagnostic, Outcome } from '../../src/model/diagnostic.js'
import { validateAgreement } from '../../src/validate/validate-agreement.js'
import { agreementWith, minimalAgreement } from './minimal-agreement.js'

function validate(text: string): Outcome<Agreement> {
  const source = loadSource('avtale.yaml', new TextEncoder().encode(text))
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics))
  return validateAgreement(source.value, ['samarbeidsavtale', 'politirådsavtale'])
}

/** `code line:column «the text pointed at» its detail`, the form of the expectations below. */
function tell(text: string, { code, detail, place }: Diagnostic): string {
  if (!place) return code
  const line = text.split('\n')[place.line - 1] ?? ''
  const end = place.endLine === place.line ? place.endColumn : line.length + 1
  const said = Object.entries(detail).filter(
    ([name]) => !['allowed', 'known', 'about', 'title', 'choices'].includes(name),
  )
  const words = said
    .filter(([name]) => name !== 'keys' || code !== 'wrong-type')
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
  return `${code} ${place.line}:${place.column} «${line.slice(place.column - 1, end - 1)}» ${words}`
}

const problems = (text: string): string[] => validate(text).diagnostics.map((item) => tell(text, item))

type Row = readonly [name: string, passage: string, instead: string, ...expected: string[]]

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    test.each(rows)('%s', (_name, passage, instead, ...expected) => {
      expect(problems(agreementWith(passage, instead))).toEqual(expected)
    })
  })
}

test('the least agreement is in order', () => {
  expect(problems(minimalAgreement)).toEqual([])
})

test('everything that is missing is told once', () => {
  expect(problems('status: utkast\n').map((told) => told.split(' parent')[0])).toEqual([
    'missing-key 1:1 «status» key=skjema',
    'missing-key 1:1 «status» key=avtaletype',
    'missing-key 1:1 «status» key=målform',
    'missing-key 1:1 «status» key=standardtekst',
    'missing-key 1:1 «status» key=parter',
    'missing-key 1:1 «status» key=politiråd',
    'missing-key 1:1 «status» key=underskrifter',
  ])
})

test('YAML that is something else is not gone through', () => {
  expect(problems('huskeliste:\n  - ring\n')).toEqual(['not-an-agreement 1:1 «huskeliste:» '])
  expect(problems('{}\n')).toEqual(['not-an-agreement 1:1 «{}» '])
})

table('misspelt keys', [
  ['uten å', 'målform: nb', 'malform: nb', 'unknown-key 3:1 «malform» key=malform near=målform'],
  ['aa for å', 'målform: nb', 'maalform: nb', 'unknown-key 3:1 «maalform» key=maalform near=målform'],
  ['uten ø', 'politiråd:', 'moter: {}\npolitiråd:', 'unknown-key 20:1 «moter» key=moter near=møter'],
  ['oe for ø', 'politiråd:', 'moeter: {}\npolitiråd:', 'unknown-key 20:1 «moeter» key=moeter near=møter'],
  ['stor bokstav', 'status: utkast', 'Status: utkast', 'unknown-key 5:1 «Status» key=Status near=status'],
  ['en bokstav for lite', 'kontakter:', 'kontater:', 'unknown-key 16:1 «kontater» key=kontater near=kontakter'],
  ['to bokstaver byttet', 'navn: Kari Prøve', 'nvan: Kari Prøve', 'unknown-key 18:5 «nvan» key=nvan near=navn'],
  ['nøkkelen vises til', 'parter:', 'partar:', 'unknown-key 6:1 «partar» key=partar near=parter'],
  ['id-en vises til', '- id: kari', '- Id: kari', 'unknown-key 17:5 «Id» key=Id near=id'],
  [
    'ett av to mulige',
    'leder:\n    rolle: Ordfører',
    'leder:\n    role: Ordfører',
    'unknown-key 22:5 «role» key=role near=rolle',
  ],
  [
    'bare slutten av ordet',
    'slag: kommune',
    'slag: kommune\n    adresse: Storgata 1',
    'unknown-key 9:5 «adresse» key=adresse near=postadresse',
  ],
  ['finnes ikke', 'status: utkast', 'status: utkast\nxyz: 1', 'unknown-key 6:1 «xyz» key=xyz'],
  [
    'nøkkelen som ligner, er der alt',
    'status: utkast',
    'status: utkast\nstatuss: utkast',
    'unknown-key 6:1 «statuss» key=statuss',
  ],
])

table('keys in the wrong place', [
  [
    'ikke rykket inn',
    'politiråd:\n  leder:\n    rolle: Ordfører\n  deltakere:\n',
    'politiråd:\nleder:\n  rolle: Ordfører\ndeltakere:\n',
    'unknown-key 21:1 «leder» key=leder belongsIn=politiråd',
    'unknown-key 23:1 «deltakere» key=deltakere belongsIn=politiråd',
  ],
  [
    'rykket for langt inn',
    'underskrifter:\n  underskrivere:',
    'underskrifter:\n  møter:\n    minst: 2\n  underskrivere:',
    'unknown-key 28:3 «møter» key=møter belongsIn=',
  ],
])

table('missing keys', [
  ['på øverste nivå', 'status: utkast\n', '', 'missing-key 1:1 «skjema» key=status parent='],
  [
    'med eksempel',
    'standardtekst: "2026-11"\n',
    '',
    'missing-key 1:1 «skjema» key=standardtekst parent= example=2026-11',
  ],
  ['i en liste', '    slag: kommune\n', '', 'missing-key 7:5 «id: kommunen» key=slag parent=parter entry=1'],
  [
    'under en nøkkel',
    'underskrifter:\n  underskrivere:\n    - rolle: Ordfører\n      part: kommunen\n',
    'underskrifter:\n  sted: Prøveby\n',
    'missing-key 27:1 «underskrifter» key=underskrivere parent=underskrifter example=[{ rolle: …, part: … }]',
  ],
  [
    'én av flere',
    'leder:\n    rolle: Ordfører',
    'leder:\n    part: kommunen',
    'missing-one-of 21:3 «leder» keys=rolle,kontakt,enhet',
  ],
  [
    'begrunnelse',
    'politiråd:',
    'tekster:\n  slt:\n    erstatt: Ny tekst\n    utelat: true\npolitiråd:',
    'missing-companion 22:5 «erstatt» key=begrunnelse because=erstatt',
  ],
])

table('wrong values', [
  ['valg', 'status: utkast', 'status: utkst', 'wrong-choice 5:9 «utkst» key=status value=utkst near=utkast'],
  [
    'valg uten æøå',
    'samarbeidsavtale',
    'politiradsavtale',
    'wrong-choice 2:13 «politiradsavtale» key=avtaletype value=politiradsavtale near=politirådsavtale',
  ],
  [
    'tekst for nøkler',
    'leder:\n    rolle: Ordfører',
    'leder: Kari',
    'wrong-type 21:10 «Kari» key=leder expected=map actual=text value=Kari example={ rolle: Kari }',
  ],
  [
    'tom',
    'leder:\n    rolle: Ordfører',
    'leder:',
    'wrong-type 21:3 «leder» key=leder expected=map actual=nothing value=',
  ],
  [
    'tom tekst',
    'navn: Kari Prøve',
    'navn:',
    'wrong-type 18:5 «navn» key=navn expected=text actual=nothing isRequired=true value=',
  ],
  [
    'kolon i et listepunkt',
    'politiråd:',
    'politiskeSaker:\n  - Trafikk: skolevei\npolitiråd:',
    'wrong-type 21:5 «Trafikk: skolevei» key=politiskeSaker entry=1 expected=text actual=map',
  ],
  [
    'tekst for liste',
    'politiråd:',
    'politiskeSaker: trafikk\npolitiråd:',
    'wrong-type 20:17 «trafikk» key=politiskeSaker expected=list actual=text value=trafikk example=[trafikk]',
  ],
  [
    'ja for true',
    'politiråd:',
    'vilkår:\n  endring: ja\npolitiråd:',
    'wrong-type 21:12 «ja» key=endring expected=boolean actual=text value=ja',
  ],
  [
    'tall i anførselstegn',
    'politiråd:',
    'møter:\n  minst: "2"\npolitiråd:',
    'wrong-type 21:10 «"2"» key=minst expected=integer actual=text value="2"',
  ],
  [
    'desimaltall',
    'politiråd:',
    'møter:\n  minst: 2.5\npolitiråd:',
    'wrong-type 21:10 «2.5» key=minst expected=integer actual=number value=2.5',
  ],
  [
    'for mange',
    'politiråd:',
    'møter:\n  minst: 5000\npolitiråd:',
    'out-of-range 21:10 «5000» key=minst value=5000 limit=1000 bound=most',
  ],
  [
    'norsk dato',
    'politiråd:',
    'datoer:\n  dokument: 25.10.2018\npolitiråd:',
    'wrong-format 21:13 «25.10.2018» key=dokument value=25.10.2018 format=date example=2018-10-25 guessed=true',
  ],
  [
    'dato med månedsnavn',
    'politiråd:',
    'datoer:\n  dokument: 5. juni 2014\npolitiråd:',
    'wrong-format 21:13 «5. juni 2014» key=dokument value=5. juni 2014 format=date example=2014-06-05 guessed=true',
  ],
  [
    'dato uten streker',
    'politiråd:',
    'datoer:\n  dokument: 20181025\npolitiråd:',
    'wrong-format 21:13 «20181025» key=dokument value=20181025 format=date example=2018-10-25 guessed=true',
  ],
  [
    'dag som ikke finnes',
    'politiråd:',
    'datoer:\n  dokument: 2023-02-30\npolitiråd:',
    'wrong-format 21:13 «2023-02-30» key=dokument value=2023-02-30 format=date example=2026-06-30',
  ],
  [
    'klokkeslett med kolon',
    'navn: Prøveby politistasjon',
    'navn: x\n        åpningstider:\n          - dager: mandag\n            fra: 08:30\n            til: 15',
    'wrong-format 18:18 «08:30» key=fra value=08:30 format=clock example=08.30 guessed=true',
    'wrong-format 19:18 «15» key=til value=15 format=clock example=15.00 guessed=true',
  ],
  [
    'id med store bokstaver',
    '- id: kari',
    '- id: Kari Prøve',
    'wrong-format 17:9 «Kari Prøve» key=id value=Kari Prøve format=id example=kari-prøve guessed=true',
  ],
  [
    'nettadresse',
    'politiråd:',
    'styringsdokumenter:\n  - tittel: x\n    lenke: www.politiet.no/x\npolitiråd:',
    'wrong-format 22:12 «www.politiet.no/x» key=lenke value=www.politiet.no/x format=url example=https://www.politiet.no/x guessed=true',
  ],
  [
    'e-post',
    'navn: Kari Prøve',
    'navn: Kari Prøve\n    epost: kari(a)x.no',
    'wrong-format 19:12 «kari(a)x.no» key=epost value=kari(a)x.no format=email',
  ],
  [
    'bare én part',
    '  - id: politiet\n    slag: politi\n    navn: Øst politidistrikt\n    enheter:\n      - id: stasjonen\n        navn: Prøveby politistasjon\n',
    '',
    'wrong-length 7:3 «- id: kommunen» key=parter limit=2 bound=least unit=entries',
  ],
  [
    'tom liste',
    'politiråd:',
    'politiskeSaker: []\npolitiråd:',
    'wrong-length 20:17 «[]» key=politiskeSaker limit=1 bound=least unit=entries example=[…]',
  ],
  [
    'tomme nøkler',
    'politiråd:',
    'tekster:\n  slt: {}\npolitiråd:',
    'wrong-length 21:8 «{}» key=slt limit=1 bound=least unit=keys',
  ],
])

table('what was written, in its right form', [
  [
    'telefon med punktum',
    'navn: Kari Prøve',
    'navn: Kari Prøve\n    telefoner:\n      - nummer: 99.35.43.70',
    'wrong-format 20:17 «99.35.43.70» key=nummer value=99.35.43.70 format=nummer example=99 35 43 70 guessed=true',
  ],
  [
    'ikke når et siffer ville blitt borte',
    'navn: Kari Prøve',
    'navn: Kari Prøve\n    telefoner:\n      - nummer: 99 35 43 7X',
    'wrong-format 20:17 «99 35 43 7X» key=nummer value=99 35 43 7X format=nummer example=00 00 00 01',
  ],
  [
    'ikke når et siffer mangler',
    'slag: kommune',
    'slag: kommune\n    kommunenummer: "312"',
    'wrong-format 9:20 «"312"» key=kommunenummer value=312 format=kommunenummer example=3120',
  ],
  [
    'kommunenummer med mellomrom',
    'slag: kommune',
    'slag: kommune\n    kommunenummer: 31 20',
    'wrong-format 9:20 «31 20» key=kommunenummer value=31 20 format=kommunenummer example=3120 guessed=true',
  ],
  [
    'tall for fra og til',
    'politiråd:',
    'møter:\n  antall: 3\npolitiråd:',
    'wrong-type 21:11 «3» key=antall expected=map actual=number value=3 example={ fra: 3, til: 3 }',
  ],
])

table('from and to', [
  ['i rekkefølge', 'politiråd:', 'møter:\n  antall: { fra: 2, til: 4 }\npolitiråd:'],
  ['like', 'politiråd:', 'møter:\n  antall: { fra: 3, til: 3 }\npolitiråd:'],
  ['omvendt', 'politiråd:', 'møter:\n  antall: { fra: 4, til: 2 }\npolitiråd:', 'out-of-order 21:26 «2» from=4 to=2'],
  [
    'årstall',
    'politiråd:',
    'gyldighet:\n  periode:\n    fra: 2028\n    til: 2024\npolitiråd:',
    'out-of-order 23:10 «2024» from=2028 to=2024',
  ],
  [
    'klokkeslett kan gå over midnatt',
    'politiråd:',
    'samarbeid:\n  patruljer:\n    - navn: x\n      områder: [y]\n      fra: "22.00"\n      til: "02.00"\npolitiråd:',
  ],
  [
    'det ene er feil alt',
    'politiråd:',
    'møter:\n  antall: { fra: 4, til: -1 }\npolitiråd:',
    'out-of-range 21:26 «-1» key=til value=-1 limit=0 bound=least',
  ],
])

test('what ends before it begins points at its beginning', () => {
  const [problem] = validate(
    agreementWith('politiråd:', 'møter:\n  antall: { fra: 4, til: 2 }\npolitiråd:'),
  ).diagnostics
  expect(problem?.related).toMatchObject([{ line: 21, column: 18 }])
})

table('parties of both kinds', [
  ['ingen kommune', 'slag: kommune', 'slag: politi', 'missing-party 6:1 «parter» slag=kommune'],
  ['ikke noe politi', 'slag: politi', 'slag: kommune', 'missing-party 6:1 «parter» slag=politi'],
  [
    'en som er feilskrevet, kan være den',
    'slag: politi',
    'slag: poltii',
    'wrong-choice 11:11 «poltii» key=slag value=poltii near=politi',
  ],
])

test('without parties, no reference to a unit is unknown', () => {
  const text = agreementWith('navn: Kari Prøve', 'navn: Kari Prøve\n    enhet: stasjonen').replace(
    /^parter:\n(?: .*\n)*/m,
    '',
  )
  expect(validate(text).diagnostics).toMatchObject([{ code: 'missing-key', detail: { key: 'parter' } }])
})

test('a missing reference has an id that is there for an example', () => {
  const [problem] = validate(agreementWith('      part: kommunen\n', '')).diagnostics
  expect(problem).toMatchObject({ code: 'missing-key', detail: { key: 'part', example: 'kommunen' } })
})

table('text that YAML takes for something else', [
  [
    'null først',
    'slag: kommune',
    'slag: kommune\n    kommunenummer: 0301',
    'unquoted-text 9:20 «0301» key=kommunenummer value=0301',
  ],
  [
    'arkivkode',
    'slag: kommune',
    'slag: kommune\n    saker:\n      - arkivkode: 033',
    'unquoted-text 10:20 «033» key=arkivkode value=033',
  ],
  [
    'tiereksponent',
    'slag: kommune',
    'slag: kommune\n    saker:\n      - saksnummer: 1e3',
    'unquoted-text 10:21 «1e3» key=saksnummer value=1e3',
  ],
  [
    'telefon',
    'navn: Kari Prøve',
    'navn: Kari Prøve\n    telefoner:\n      - nummer: 02800',
    'unquoted-text 20:17 «02800» key=nummer value=02800',
  ],
  [
    'klokkeslett',
    'navn: Prøveby politistasjon',
    'navn: x\n        åpningstider:\n          - dager: mandag\n            fra: 10.30\n            til: 25.10',
    'unquoted-text 18:18 «10.30» key=fra value=10.30',
    'wrong-format 19:18 «25.10» key=til value=25.10 format=clock example=08.30',
  ],
  ['ord', 'navn: Kari Prøve', 'navn: Null', 'unquoted-text 18:11 «Null» key=navn value=Null'],
  [
    'id og henvisning',
    'navn: Kari Prøve\n    part: kommunen',
    'navn: Kari Prøve\n    part: 1',
    'unknown-reference 19:11 «1» value=1 collection=parter',
  ],
])

test('the written text is what the agreement holds', () => {
  const outcome = validate(
    agreementWith('slag: kommune', 'slag: kommune\n    kommunenummer: 0301\n    postadresse: 1e3'),
  )
  expect(outcome.ok && outcome.value.parter[0]).toMatchObject({ kommunenummer: '0301', postadresse: '1e3' })
})

table('the schema version', [
  ['nyere', 'skjema: 1', 'skjema: 2', 'unsupported-schema 1:9 «2» value=2 supported=1'],
  ['i anførselstegn', 'skjema: 1', 'skjema: "1"', 'unsupported-schema 1:9 «"1"» value="1" supported=1'],
  ['tom', 'skjema: 1', 'skjema:', 'unsupported-schema 1:1 «skjema» value= supported=1'],
])

test('of another version of the schema nothing else is told', () => {
  expect(problems('skjema: 2\nnoe: annet\n')).toHaveLength(1)
})

table('references', [
  [
    'ukjent part',
    'navn: Kari Prøve\n    part: kommunen',
    'navn: Kari Prøve\n    part: komunen',
    'unknown-reference 19:11 «komunen» value=komunen collection=parter near=kommunen',
  ],
  [
    'enhet under en part',
    'navn: Kari Prøve',
    'navn: Kari Prøve\n    enhet: stasjon',
    'unknown-reference 19:12 «stasjon» value=stasjon collection=enheter near=stasjonen',
  ],
  ['kjent enhet', 'navn: Kari Prøve', 'navn: Kari Prøve\n    enhet: stasjonen'],
  [
    'kontakt med navn',
    'leder:\n    rolle: Ordfører',
    'leder:\n    kontakt: Kari Prøve',
    'unknown-reference 22:14 «Kari Prøve» value=Kari Prøve collection=kontakter near=kari',
  ],
  [
    'kontakt som ikke finnes',
    'leder:\n    rolle: Ordfører',
    'leder:\n    kontakt: ola',
    'unknown-reference 22:14 «ola» value=ola collection=kontakter',
  ],
  [
    'id med feil form',
    'id: kari',
    'id: Kari!',
    'wrong-format 17:9 «Kari!» key=id value=Kari! format=id example=kari guessed=true',
  ],
  ['samme id på to parter', 'id: politiet', 'id: kommunen', 'duplicate-id 10:9 «kommunen» id=kommunen'],
  [
    'samme id på to enheter',
    'navn: Prøveby politistasjon',
    'navn: x\n        enheter:\n          - id: stasjonen\n            navn: y',
    'duplicate-id 17:17 «stasjonen» id=stasjonen',
  ],
  [
    'samme id i to vedlegg er to møter',
    'politiråd:',
    'vedlegg:\n  - id: a\n    tittel: A\n    møtestrukturer:\n      - id: m\n        navn: M\n  - id: b\n    tittel: B\n    møtestrukturer:\n      - id: m\n        navn: M\npolitiråd:',
  ],
  [
    'samme id i ett vedlegg',
    'politiråd:',
    'vedlegg:\n  - id: a\n    tittel: A\n    møtestrukturer:\n      - id: m\n        navn: M\n      - id: m\n        navn: N\npolitiråd:',
    'duplicate-id 26:13 «m» id=m',
  ],
])

test('a doubled id points at the first', () => {
  const [problem] = validate(agreementWith('id: politiet', 'id: kommunen')).diagnostics
  expect(problem?.related).toMatchObject([{ line: 7, column: 9 }])
})

test('the known ids are given', () => {
  const [problem] = validate(agreementWith('leder:\n    rolle: Ordfører', 'leder:\n    kontakt: ola')).diagnostics
  expect(problem).toMatchObject({ detail: { known: ['kari'] } })
})

test('problems come in the order of the file', () => {
  const text = agreementWith('status: utkast', 'status: utkst\nxyz: 1').replace(
    'rolle: Ordfører\n      part',
    'rolle: Ordfører\n      prt',
  )
  expect(validate(text).diagnostics.map(({ place }) => place?.line)).toEqual([5, 6, 31])
})
