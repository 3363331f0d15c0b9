import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findMissing } from '../../src/lint/find-missing.js'
import type { Agreement } from '../../src/model/agreement.js'
import type { Status } from '../../src/model/life.js'
import { exampleNames, readExample } from '../read-example.js'

/** An agreement that lacks nothing, with what the case has instead. */
const complete = `
parter:
  - id: kommunen
    slag: kommune
    navn: Prøveby kommune
    saker: [{ saksnummer: 2026/412 }]
    vedtak: [{ organ: Kommunestyret, dato: 2026-06-15, sak: 41/26 }]
  - { id: politiet, slag: politi, navn: Øst politidistrikt }
gyldighet: { varighet: til-erstattet }
kontakter: [{ id: kari, navn: Kari Prøve, epost: kari@kommune.example }]
politikontakter: [{ kontakt: kari }]
politiråd:
  leder: { rolle: Ordfører }
  sekretær: { rolle: SLT-koordinator }
  deltakere: [{ part: kommunen, medlemmer: [{ rolle: Ordfører }] }]
møter: { minst: 2 }
innsatsområder: [{ id: ro, navn: Ro, ansvarlig: { rolle: SLT-koordinator } }]
datoer: { signert: 2026-06-30 }
underskrifter:
  underskrivere:
    - { rolle: Ordfører, part: kommunen }
    - { rolle: Politimester, part: politiet }
`

function missing(status: Status, instead: string): string[] {
  const agreement = { ...parse(complete), ...parse(instead) } as Agreement
  return findMissing(agreement, status).map(({ need, name, pointer }) => `${need} ${name} ${pointer}`)
}

const council = 'deltakere: [{ part: kommunen, medlemmer: [{ rolle: Ordfører }] }]'
const municipality = (more: string): string =>
  `parter: [{ id: kommunen, slag: kommune, navn: Prøveby kommune, ${more} }, { id: politiet, slag: politi, navn: P }]`
const decided = 'vedtak: [{ organ: A, dato: 2026-06-15, sak: 41/26 }]'
const filed = 'saker: [{ saksnummer: 2026/412 }]'

describe('what each step needs', () => {
  test('nothing of what is complete', () => expect(missing('signert', '{}')).toEqual([]))

  test.each<[Status, string, ...string[]]>([
    ['til-vedtak', 'gyldighet: {}', 'duration  /gyldighet'],
    ['til-vedtak', `politiråd: { sekretær: { rolle: S }, ${council} }`, 'leader  /politiråd'],
    ['til-vedtak', `politiråd: { leder: { rolle: O }, ${council} }`, 'secretary  /politiråd'],
    ['til-vedtak', 'møter: {}', 'meetings  /møter'],
    ['til-vedtak', 'politikontakter: []', 'police-contact  /politikontakter'],
    ['til-vedtak', 'innsatsområder: []', 'focus-areas  /innsatsområder'],
    ['til-vedtak', 'innsatsområder: [{ id: ro, navn: Ro }]', 'owner Ro /innsatsområder/0/navn'],
    ['til-vedtak', 'kontakter: [{ id: kari, navn: Kari Prøve }]', 'contact-details Kari Prøve /kontakter/0/navn'],
    [
      'til-vedtak',
      'kontakter: [{ id: a, navn: A, epost: a@a.example, bekreftet: 2026-05-01 }, { id: b, navn: B, epost: b@b.example }]',
      'confirmation B /kontakter/1/navn',
    ],
    [
      'til-vedtak',
      'underskrifter: { underskrivere: [{ rolle: Politimester, part: politiet }] }',
      'signatory Prøveby kommune /parter/0/navn',
    ],
    ['til-vedtak', municipality('språk: nb')],
    ['vedtatt', municipality(decided), 'case-number Prøveby kommune /parter/0/navn'],
    ['vedtatt', municipality(filed), 'decision Prøveby kommune /parter/0/navn'],
    [
      'vedtatt',
      municipality(`${filed}, vedtak: [{ organ: A, slag: innstilling, dato: 2026-06-15, sak: 1 }]`),
      'decision Prøveby kommune /parter/0/navn',
    ],
    ['vedtatt', 'datoer: {}'],
    ['signert', 'datoer: {}', 'signing-date  /datoer'],
    [
      'signert',
      'underskrifter: { underskrivere: [{ rolle: Ordfører, part: kommunen }, { rolle: Stasjonssjef, part: politiet }] }',
      'authority Stasjonssjef /underskrifter/underskrivere/1/rolle',
    ],
    [
      'signert',
      `møter: {}\n${municipality(decided)}`,
      'meetings  /møter',
      'case-number Prøveby kommune /parter/0/navn',
    ],
  ])('%s: %s', (status, instead, ...expected) => expect(missing(status, instead)).toEqual(expected))
})

test('what a reason is given for isn’t missing', () => {
  const silenced = 'avvik: [{ regel: missing-case-number, begrunnelse: Saken er unntatt }]'
  expect(missing('vedtatt', `${municipality(decided)}\n${silenced}`)).toEqual([])
})

test('the examples have what their status needs, but for the leader that Lillestrøm’s agreement doesn’t name', () => {
  const lacking = exampleNames.flatMap((name) => {
    const agreement = readExample(name)
    return findMissing(agreement, agreement.status).map(({ need }) => `${name}: ${need}`)
  })
  expect(lacking).toEqual(['lillestrom: leader'])
})
