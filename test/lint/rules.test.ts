import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rules } from '../../src/lint/rules.js'
import { textsOf } from '../../src/lint/texts-of.js'
import type { Agreement } from '../../src/model/agreement.js'
import type { Rule, RuleContext } from '../../src/model/rule.js'
import { agreementSchema } from '../../src/model/schema.js'
import { valueAt } from '../../src/model/value-at.js'
import { walkValues } from '../../src/model/walk-values.js'
import { check, knownActs } from '../../src/pipeline.js'
import { quietAgreement } from '../validate/minimal-agreement.js'

/** An agreement with the example's keys, and the rest of it from the smallest one. */
const yamlWith = (example: string): string =>
  JSON.stringify({ ...parse(quietAgreement), ...parse(example) }).normalize('NFC')

function contextOf(agreement: Agreement, yaml: string): RuleContext {
  const values = walkValues(agreementSchema, agreement)
  return { values, texts: textsOf(values), yaml: [yaml], acts: () => knownActs('2026-11') }
}

/** What one rule finds: where, and the words it is about. */
function findings(code: string, example: string, more: Partial<Agreement> = {}): string[] {
  const rule = rules.find((each) => each.code === code)
  const yaml = yamlWith(example)
  const agreement = { ...JSON.parse(yaml), ...more } as Agreement
  const found = rule?.check(agreement, contextOf(agreement, yaml))
  return (found ?? []).map(({ pointer, word }) => (word === undefined ? pointer : `${pointer} «${word}»`))
}

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  const { ok, notOk, expected } = rule.examples
  const pointers = findings(code, notOk).map((found) => found.split(' «')[0])

  test('finds nothing in the example that keeps it', () => expect(findings(code, ok)).toEqual([]))

  test('finds what breaks it', () => expect(pointers).toEqual(expected))

  test('its examples are valid but for the rule', async () => {
    for (const example of [ok, notOk]) {
      const { diagnostics } = await check('avtale.yaml', new TextEncoder().encode(yamlWith(example)))
      const errors = diagnostics.filter(
        (item) => item.severity === 'error' && !(item.code === 'rule' && item.detail.rule === code),
      )
      expect(errors).toEqual([])
    }
  })

  test('points at what is there, and speaks both languages', () => {
    for (const { pointer, related = [], said } of findingsOf(rule)) {
      for (const each of [pointer, ...related]) expect(valueAt(parse(yamlWith(notOk)), each)).toBeDefined()
      expect(said.nb.message).not.toBe(said.en.message)
      expect(JSON.stringify(said)).not.toMatch(/undefined|NaN|\[object/)
      expect(said.nb.message).toMatch(/[.?]$|: .*$/)
    }
  })

  test('has a place where it comes from, or a reason', () => {
    expect(rule.source ?? rule.about.nb.split('. ')[1]).toBeTruthy()
  })
})

function findingsOf(rule: Rule) {
  const yaml = yamlWith(rule.examples.notOk)
  const agreement = JSON.parse(yaml) as Agreement
  return rule.check(agreement, contextOf(agreement, yaml))
}

test('the schema names the rules there are, in alphabetical order', () => {
  const named = agreementSchema.$defs.deviation?.properties?.regel?.enum
  expect(named).toEqual(rules.map(({ code }) => code).toSorted())
})

test('only what cannot be right is an error', () => {
  expect(rules.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'national-identity-number',
    'signed-before-decision',
    'signing-dates-differ',
    'organisation-number-checksum',
  ])
})

/** Rule, what the agreement has, what is found. */
type Row = readonly [code: string, example: string, ...expected: string[]]
const own = (text: string, date = '2026-06-01') =>
  JSON.stringify({ datoer: { dokument: date }, tekster: { evaluering: { egen: text } } })
const at = '/tekster/evaluering/egen'

const table = (title: string, rows: readonly Row[]) =>
  describe(title, () => {
    test.each(rows)('%s: %s', (code, example, ...expected) => expect(findings(code, example)).toEqual(expected))
  })

table('words of their time', [
  ['outdated-term', own('Rådmannen møter'), `${at} «Rådmannen»`],
  ['outdated-term', own('rådmennene møter', '2019-12-31')],
  ['outdated-term', own('Mistet lensmannskontoret', '2018-10-25')],
  ['outdated-term', own('Lensmannen i lensmannsdistriktet'), `${at} «lensmannsdistriktet»`, `${at} «Lensmannen»`],
  ['outdated-term', own('etter barnevernloven § 6-7', '2020-06-30')],
  ['outdated-term', own('etter barnevernloven § 6-7'), `${at} «barnevernloven»`],
  ['outdated-term', own('etter barnevernloven av 1992')],
  [
    'outdated-term',
    own('etter barnevernlova, sa barneverntenesta'),
    `${at} «barnevernlova»`,
    `${at} «barneverntenesta»`,
  ],
  ['outdated-term', own('barneverntjenesten og barnevernstjenesten'), `${at} «barneverntjenesten»`],
  ['outdated-term', own('etter barnevernsloven og barnevernslova')],
  ['outdated-term', own('Arkivverket', '2025-12-31')],
  ['outdated-term', own('Arkivverket'), `${at} «Arkivverket»`],
  ['outdated-term', own('Follo politidistrikt og Follo'), `${at} «Follo politidistrikt»`],
  ['outdated-term', own('Møre og Romsdal politidistrikt, Sør-Øst politidistrikt, Øst politidistrikt')],
  ['outdated-term', own('Nordmøre og Romsdal politidistrikt'), `${at} «Nordmøre og Romsdal politidistrikt»`],
  ['outdated-term', own('Østfold politidistrikt', '2015-12-31')],
  ['outdated-term', 'tekster: { evaluering: { sitater: [{ tekst: Rådmannen leder, kilde: Rådmannen }] } }'],
  ['outdated-term', 'gyldighet: { erstatter: [{ tittel: Avtale med Follo politidistrikt }] }'],
  ['outdated-term', 'styringsdokumenter: [{ tittel: Rådmannens plan, tekst: "[her](https://x.example/rådmann)" }]'],
  [
    'outdated-term',
    'styringsdokumenter: [{ tittel: Plan, punkter: [{ tittel: Rådmannens plan }], tekst: Rådmannen }]',
    '/styringsdokumenter/0/tekst «Rådmannen»',
  ],
])

table('acts in force', [
  ['act-not-in-force', own('etter barnevernloven av 1992'), `${at} «barnevernloven av 1992»`],
  ['act-not-in-force', own('etter barnevernlova av 1992'), `${at} «barnevernlova av 1992»`],
  ['act-not-in-force', own('etter barnevernloven av 1992', '2022-12-31')],
  ['act-not-in-force', own('etter barnevernsloven', '2022-12-31'), `${at} «barnevernsloven»`],
  ['act-not-in-force', own('etter politiloven og en helt annen lov')],
  ['act-not-in-force', 'tekster: { evaluering: { sitater: [{ tekst: barnevernloven av 1992, kilde: NOU }] } }'],
])

table('how numbers are written', [
  ['number-typography', own('2020–2024, § 13, kl. 08.30, «ord» – slik, 2018/2505-12, 6-7')],
  ['number-typography', own('§13 og 2020 - 2024'), `${at} «2020 - 2024»`, `${at} «§13»`],
  ['number-typography', own('den "gode" viljen - og mer'), `${at} «"gode"»`, `${at} « - »`],
  ['number-typography', own('kl 8:30, kl. 08.30'), `${at} «kl 8:30»`],
  ['number-typography', own('liste\n\n- et punkt\n  - et til')],
  ['number-typography', own('[planen](https://x.example/2020-2024)')],
  ['number-typography', 'tekster: { evaluering: { sitater: [{ tekst: §13 i 2020-2024, kilde: NOU }] } }'],
])

table('numbers', [
  ['national-identity-number', own('018100 10068'), ' «018100 10068»'],
  [
    'national-identity-number',
    'tekster: { evaluering: { sitater: [{ tekst: "01810010068", kilde: NOU }] } }',
    ' «01810010068»',
  ],
  ['national-identity-number', own('01810010069, 1234.56.78903, 99010010068')],
  ['organisation-number-checksum', org('123 456 785')],
  ['organisation-number-checksum', org('987654321'), '/parter/0/organisasjonsnummer'],
  ['phone-number-odd', phones('02800', '112', '116117', '+4700000001', '00 46 8 000 00 00', '80 000 000')],
  [
    'phone-number-odd',
    phones('0000 001', '000 000 001'),
    '/parter/0/telefoner/0/nummer',
    '/parter/0/telefoner/1/nummer',
  ],
  [
    'private-email-domain',
    'kontakter: [{ id: a, navn: A, epost: a@icloud.com }, { id: b, navn: B, epost: b@gmail.example }]',
    '/kontakter/0/epost',
  ],
  ['annex-missing', own('Se vedlegg nr. 4 og vedlegg 1/26'), `${at} «vedlegg nr. 4»`],
])

function org(number: string): string {
  return JSON.stringify({ parter: [{ id: 'kommunen', slag: 'kommune', navn: 'A', organisasjonsnummer: number }] })
}

function phones(...numbers: string[]): string {
  const telefoner = numbers.map((nummer) => ({ nummer }))
  return JSON.stringify({ parter: [{ id: 'kommunen', slag: 'kommune', navn: 'A', telefoner }] })
}

table('the rest, where it isn’t plain', [
  ['signatory-without-authority', 'underskrifter: { underskrivere: [{ rolle: Politimeister, part: politiet }] }'],
  ['few-meetings', 'møter: { minst: 1 }', '/møter/minst'],
  ['few-meetings', 'møter: { minst: 1, antall: { fra: 2, til: 2 } }'],
  ['period-past-election', 'gyldighet: { periode: { fra: 2026, til: 2029 } }', '/gyldighet/periode/til'],
  ['period-past-election', 'gyldighet: { periode: { fra: 2026, til: 2029 }, varighet: til-erstattet }'],
  ['period-past-election', 'gyldighet: { periode: { fra: 2027, til: 2032 } }'],
  ['period-past-election', 'gyldighet: { periode: { fra: 2027, til: 2033 } }', '/gyldighet/periode/til'],
  ['period-past-election', 'datoer: { dokument: 2027-03-01 }\ngyldighet: { periode: { fra: 2027, til: 2028 } }'],
  [
    'period-past-election',
    'datoer: { dokument: 2027-03-01 }\ngyldighet: { periode: { fra: 2027, til: 2030 } }',
    '/gyldighet/periode/til',
  ],
  ['period-past-election', 'datoer: { dokument: 2027-11-20 }\ngyldighet: { periode: { fra: 2027, til: 2031 } }'],
  ['leader-not-mayor', 'politiråd: { leder: { rolle: Ordføraren } }'],
  ['leader-not-mayor', 'politiråd: { leder: { rolle: Byrådsleiar } }'],
  ['leader-not-mayor', 'politiråd: { leder: { rolle: Varaordfører } }', '/politiråd/leder'],
  ['confidentiality-dropped', 'tekster: { administrativt: { erstatt: Teieplikta gjeld., begrunnelse: x } }'],
  [
    'confidentiality-dropped',
    'tekster: { administrativt: { erstatt: Ingenting., begrunnelse: x } }',
    '/tekster/administrativt',
  ],
  ['confidentiality-dropped', 'tekster: { slt: { utelat: true, begrunnelse: x } }'],
  [
    'named-persons-without-safeguards',
    'møtestrukturer: [{ id: a, navn: A, beskrivelse: Drøfter namngitte. }]',
    '/møtestrukturer/0/navn',
  ],
  [
    'named-persons-without-safeguards',
    'vedlegg: [{ id: v, tittel: V, møtestrukturer: [{ id: a, navn: A, deler: [{ innhold: Enkeltungdom }] }] }]',
    '/vedlegg/0/møtestrukturer/0/navn',
  ],
  ['named-persons-without-safeguards', 'møtestrukturer: [{ id: a, navn: A, beskrivelse: Drøfter planer. }]'],
  ['signatory-without-authority', 'underskrifter: { underskrivere: [{ rolle: Politimeisteren, part: politiet }] }'],
  [
    'signatory-without-authority',
    'underskrifter: { underskrivere: [{ rolle: Visepolitimester, part: politiet }] }',
    '/underskrifter/underskrivere/0/rolle',
  ],
  ['signed-before-decision', signed({ vedtak: [{ organ: 'A', slag: 'innstilling', dato: '2026-07-01' }] })],
  [
    'signed-before-decision',
    signed({ vedtak: [{ organ: 'A', dato: '2026-07-01' }] }),
    '/underskrifter/underskrivere/0/dato',
  ],
  [
    'missing-signing-date',
    'status: signert\nunderskrifter: { underskrivere: [{ rolle: Ordfører, part: kommunen, dato: 2026-06-01 }] }',
  ],
  [
    'focus-area-incomplete',
    'innsatsområder: [{ id: a, navn: A, mål: M, tiltak: [{ navn: T, ansvarlig: { rolle: R }, evaluering: E }] }]',
  ],
])

function signed(municipality: object): string {
  return JSON.stringify({
    parter: [{ id: 'kommunen', slag: 'kommune', navn: 'A', ...municipality }],
    underskrifter: { underskrivere: [{ rolle: 'Ordfører', part: 'kommunen', dato: '2026-06-01' }] },
  })
}

test('nynorsk agreements are told the nynorsk word', () => {
  const rule = rules.find(({ code }) => code === 'outdated-term')
  const agreement = { ...JSON.parse(yamlWith(own('barnevernlova'))), målform: 'nn' } satisfies Agreement
  const [found] = rule?.check(agreement, contextOf(agreement, '')) ?? []
  expect(found?.said.nb.hints).toEqual(['I dag heter det barnevernslova.'])
})
