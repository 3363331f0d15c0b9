import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkDistrictNames } from '../../src/lint/check-district-names.js'
import { loadSource } from '../../src/load/load-source.js'
import type { Agreement } from '../../src/model/agreement.js'
import { policeDistricts } from '../../src/model/police-districts.js'

/** What is told of these parties in an agreement in this målform: line, the name, and the right one. */
function told(målform: 'nb' | 'nn', ...parties: string[]): [number | undefined, string, string][] {
  const text = ['parter:', ...parties.map((party) => `  - ${party}`)].join('\n')
  const source = loadSource('avtale.yaml', new TextEncoder().encode(text))
  if (!source.ok) throw new Error(JSON.stringify(source.diagnostics))
  const agreement = { målform, ...parse(text) } as Agreement
  return checkDistrictNames(agreement, source.value).flatMap(({ code, severity, detail, place }) =>
    code === 'district-name-form' && severity === 'warning' ? [[place?.line, detail.name, detail.form]] : [],
  )
}

const police = (navn: string, more = '') => `{ id: p, slag: politi, navn: ${navn}${more} }`

test('a district is told by the name it has in the other målform', () => {
  expect(told('nn', police('Øst politidistrikt'))).toEqual([[2, 'Øst politidistrikt', 'Aust politidistrikt']])
  expect(told('nn', police('Sør-Øst politidistrikt'))).toEqual([
    [2, 'Sør-Øst politidistrikt', 'Sør-Aust politidistrikt'],
  ])
  expect(told('nb', police('Aust politidistrikt'))).toEqual([[2, 'Aust politidistrikt', 'Øst politidistrikt']])
  expect(told('nb', police('Sør-Aust politidistrikt'))).toEqual([
    [2, 'Sør-Aust politidistrikt', 'Sør-Øst politidistrikt'],
  ])
})

test('every district may stand by its right name', () => {
  expect(policeDistricts).toHaveLength(12)
  for (const målform of ['nb', 'nn'] as const) {
    for (const district of policeDistricts)
      expect(told(målform, police(`${district[målform]} politidistrikt`))).toEqual([])
  }
})

test('a party whose språk is a målform is meant to stand in that one, and its units with it', () => {
  const unit = ', enheter: [{ id: u, navn: Beredskap i Øst politidistrikt }]'
  expect(told('nn', police('Øst politidistrikt', `, språk: nb${unit}`))).toEqual([])
  expect(told('nn', police('Aust politidistrikt', ', språk: nb'))).toEqual([
    [2, 'Aust politidistrikt', 'Øst politidistrikt'],
  ])
  expect(told('nn', police('Nuorta-Norgga politiijaguovlu', `, språk: se${unit}`))).toEqual([
    [2, 'Beredskap i Øst politidistrikt', 'Beredskap i Aust politidistrikt'],
  ])
})

test('units are told at their own place, municipalities not at all', () => {
  const unit =
    'enheter:\n      - id: a\n        navn: GDE\n        enheter: [{ id: b, navn: "Øst  politidistrikt, stab" }]'
  expect(told('nn', `id: p\n    slag: politi\n    navn: Aust politidistrikt\n    ${unit}`)).toEqual([
    [8, 'Øst  politidistrikt, stab', 'Aust  politidistrikt, stab'],
  ])
  expect(told('nn', '{ id: k, slag: kommune, navn: Øst politidistrikt }')).toEqual([])
})

test('other words that look alike are left alone', () => {
  for (const name of ['Nordøst politidistrikt', 'Øst', 'Østlandet politidistrikt', 'Øst politistasjonsdistrikt'])
    expect(told('nn', police(name))).toEqual([])
})
