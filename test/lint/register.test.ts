import { describe, expect, test } from 'vitest'
import { municipalityNotInRegister } from '../../src/lint/rules/municipality-not-in-register.js'
import { policeDistrictUnknown } from '../../src/lint/rules/police-district-unknown.js'
import type { Agreement } from '../../src/model/agreement.js'
import { municipalities } from '../../src/model/municipalities.js'
import { policeDistricts } from '../../src/model/police-districts.js'
import type { Rule, RuleContext } from '../../src/model/rule.js'

/** What is told of a party, in bokmål: where, and the message with its hint. */
function told(rule: Rule, party: Partial<Agreement['parter'][number]>): string[] {
  const parter = [{ id: 'a', slag: 'kommune', navn: '', ...party }] as Agreement['parter']
  const found = rule.check({ parter } as Agreement, {} as RuleContext)
  return found.map(({ pointer, said: { nb } }) => [pointer, nb.message, ...(nb.hints ?? [])].join(' | '))
}

describe('the register', () => {
  test('has the 357 municipalities, each number once, each in one of the twelve districts', () => {
    expect(new Set(municipalities.map(({ nummer }) => nummer)).size).toBe(357)
    expect(municipalities.filter(({ nummer }) => !/^\d{4}$/.test(nummer))).toEqual([])
    const districts = policeDistricts.map(({ nb }) => nb)
    expect(municipalities.filter(({ politidistrikt }) => !districts.includes(politidistrikt))).toEqual([])
  })

  test('keeps municipalities of one name apart by their numbers', () => {
    expect(municipalities.filter(({ navn }) => navn.includes('Herøy')).map(({ nummer }) => nummer)).toEqual([
      '1515',
      '1818',
    ])
  })
})

describe('a municipality', () => {
  test.each([
    ['by one of its names', { navn: 'Steinkjer kommune', kommunenummer: '5006' }],
    [
      'by its name in another language',
      { navn: 'Guovdageainnu suohkan', stedsnavn: 'Kautokeino', kommunenummer: '5612' },
    ],
    ['by a name of several words', { navn: 'Nord-Fron kommune', kommunenummer: '3436' }],
    ['that is made up, without a number', { navn: 'Prøveby kommune' }],
    ['of the register, without a number', { navn: 'Herøy kommune' }],
    ['that is one letter from several', { navn: 'Vågå kommune' }],
  ])('is taken %s', (_, party) => expect(told(municipalityNotInRegister, party)).toEqual([]))

  test.each([
    [
      'a number of before 2024',
      { navn: 'Rakkestad kommune', kommunenummer: '3016' },
      '/parter/0/kommunenummer | Ingen kommune har nummeret «3016». | I registeret står 3120 Rakkestad.',
    ],
    [
      'a number that is nobody’s',
      { navn: 'Prøveby kommune', kommunenummer: '9999' },
      '/parter/0/kommunenummer | Ingen kommune har nummeret «9999». | Numrene ble endret i 2020 og 2024. Sjekk hva kommunen har nå.',
    ],
    [
      'another’s number',
      { navn: 'Våler kommune', kommunenummer: '3120' },
      '/parter/0/navn | Kommune 3120 heter Rakkestad. | Rett navnet eller nummeret. Navn på andre språk hører til i «andreNavn».',
    ],
    [
      'a slip of the fingers',
      { navn: 'Rakestad kommune' },
      '/parter/0/navn | Ingen kommune heter «Rakestad». | Mente du «Rakkestad»?',
    ],
  ])('is told of %s', (_, party, expected) => expect(told(municipalityNotInRegister, party)).toEqual([expected]))
})

describe('a police district', () => {
  test.each(['Øst politidistrikt', 'Sør-Aust politidistrikt', 'Prøveby politistasjonsdistrikt'])('%s is one', (navn) =>
    expect(told(policeDistrictUnknown, { slag: 'politi', navn })).toEqual([]),
  )

  test('is told with the one that was meant', () => {
    expect(told(policeDistrictUnknown, { slag: 'politi', navn: 'Sør-Øste politidistrikt' })).toEqual([
      '/parter/0/navn | «Sør-Øste politidistrikt» er ikke et av de tolv politidistriktene. | Mente du «Sør-Øst politidistrikt»?',
    ])
  })
})
