import { expect, test } from 'vitest'
import {
  dashRange,
  keepWithNumber,
  longDate,
  lowerFirst,
  numberInWords,
  printPhoneNumber,
  separators,
} from '../../src/model/wording.js'
import { loadTextSet } from '../../src/texts/load-text-set.js'

const { words } = loadTextSet('2026-11', 'samarbeidsavtale', 'nb')

test.each([
  ['99354373', '99 35 43 73'],
  ['993 54 373', '99 35 43 73'],
  ['80012345', '800 12 345'],
  ['02800', '02800'],
  ['+47 22 00 00 00', '+47 22 00 00 00'],
])('phone %s is written %s', (written, printed) => {
  expect(printPhoneNumber(written).replaceAll('\u00A0', ' ')).toBe(printed)
})

test.each([
  ['Mandag-fredag', 'Mandag–fredag'],
  ['man - fre', 'man–fre'],
  ['mandag – fredag', 'mandag–fredag'],
  ['1.-2. juledag', '1.–2. juledag'],
  ['helge- og helligdager', 'helge- og helligdager'],
])('days %s are written %s', (written, printed) => expect(dashRange(written)).toBe(printed))

test.each([
  ['§ 6-7 tredje ledd', '§\u00A06-7 tredje ledd'],
  ['§§ 13 og 13 b', '§§\u00A013 og 13 b'],
  ['artikkel 3', 'artikkel 3'],
])('provision %s holds together', (written, printed) => expect(keepWithNumber(written)).toBe(printed))

test('dates are written out and hold together', () => {
  expect(longDate('2018-10-05', words)).toBe('5.\u00A0oktober 2018')
})

test('numbers are words up to twelve', () => {
  expect([0, 1, 12, 13].map((number) => numberInWords(number, words))).toEqual(['null', 'én', 'tolv', '13'])
})

test('abbreviations keep their capitals inside a sentence', () => {
  expect(['Ordfører', 'SLT-koordinator', 'NAV', 'rådmann'].map((text) => lowerFirst(text, words))).toEqual([
    'ordfører',
    'SLT-koordinator',
    'NAV',
    'rådmann',
  ])
})

test('a list has its conjunction before the last', () => {
  expect([separators(1, 'og'), separators(2, 'og'), separators(3, 'eller')]).toEqual([[], [' og '], [', ', ' eller ']])
})
