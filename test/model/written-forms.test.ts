import { describe, expect, test } from 'vitest'
import type { LeftOutKind } from '../../src/model/left-out.js'
import { foldText, lettersAndDigits, patternOf, traceOf } from '../../src/model/written-forms.js'

/** What is found by its pattern is found by its trace as well, which is looked for first. */
function finds(kind: LeftOutKind, value: string, text: string): boolean {
  const isFound = foldText(text).search(patternOf({ kind, value })) !== -1
  if (isFound) expect(lettersAndDigits(foldText(text))).toContain(traceOf({ kind, value }))
  return isFound
}

describe.each(['90 00 00 12', '90000012', '+47 90 00 00 12', '004790000012'])('the number %s', (value) => {
  test.each([
    '90 00 00 12',
    '90000012',
    '900 00 012',
    '9 0 0 0 0 0 1 2',
    '90\u00a000\u00a000\u00a012',
    '90\u202f00\u200900\u00ad12',
    '90-00–00.12',
    'tlf.90 00 00 12, kveld',
    'tlf90000012',
    '+47 90 00 00 12',
    '+4790000012',
    '0047 900 00 012',
    '(+47) 90/00/00/12',
    '90 00\n00 12',
    '９０ ００ ００ １２',
  ])('is found in «%s»', (text) => {
    expect(finds('phone', value, text)).toBe(true)
  })

  test.each(['90 00 00 13', '190000012', '900000123', '90 00 00 1', '90 00 og 00 12', '90 00 00 | 12'])(
    'isn’t found in «%s»',
    (text) => {
      expect(finds('phone', value, text)).toBe(false)
    },
  )
})

test.each([
  ['kari@proveby.example', 'Skriv til Kari@Proveby.example.', true],
  ['kari@proveby.example', 'kari@\nproveby.example', true],
  ['kari@proveby.example', 'kari@prove\u00adby.ex\u200bample', true],
  ['kari@proveby.example', 'kari@prove-\nby.example', true],
  ['kari@proveby.example', 'mailto:kari@proveby.example?subject=x', true],
  ['kari@proveby.example', 'okari@proveby.example', false],
  ['kari@proveby.example', 'ola.kari@proveby.example', false],
  ['kari@proveby.example', 'kari@proveby.example.net', false],
])('the address %s in «%s»: %s', (value, text, expected) => {
  expect(finds('email', value, text)).toBe(expected)
})

test.each([
  ['Kari Prøve', 'POB KARI PRØVE leder', true],
  ['Kari Prøve', 'Kari\u00a0Prø-\nve', true],
  ['Kari Prøve', 'Kari\nPrøve', true],
  ['Kari Prøve', 'kontakter/@kari-prøve', true],
  ['Kari Prøve', 'Kari Prøvesen', false],
  ['Kari Prøve', 'Kari og Prøve', false],
])('the name %s in «%s»: %s', (value, text, expected) => {
  expect(finds('name', value, text)).toBe(expected)
})
