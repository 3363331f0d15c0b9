import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import { reportChanges } from '../../src/report/report-changes.js'

const style = { chalk: new Chalk({ level: 0 }), width: 40 }

test('each line as it was and as it is, with its number', () => {
  const changes = [
    { line: 9, before: '  dato: 25.10.2018', after: '  dato: 2018-10-25' },
    { line: 12, before: 'nummer: 02800', after: 'nummer: "02800"' },
  ]
  expect(reportChanges('ut/avtale.yaml', changes, style)).toBe(
    [
      'ut/avtale.yaml',
      '   9 -   dato: 25.10.2018',
      '   9 +   dato: 2018-10-25',
      '  12 - nummer: 02800',
      '  12 + nummer: "02800"',
      '\n',
    ].join('\n'),
  )
})

test('of a long line, what was changed', () => {
  const long = (mark: string): string => `${'ord '.repeat(20)}2020${mark}2024 ${'ord '.repeat(20)}`
  const [, before, after] = reportChanges('a.yaml', [{ line: 1, before: long('-'), after: long('–') }], style).split(
    '\n',
  )
  expect(before).toBe('  1 - …d ord 2020-2024 ord ord ord ord …')
  expect(after).toBe('  1 + …d ord 2020–2024 ord ord ord ord …')
  expect(before?.length).toBeLessThanOrEqual(style.width)
})

test('nothing that could move the cursor', () => {
  expect(reportChanges('a\u001b[2J', [{ line: 1, before: '\u001b[31m', after: '\u202e' }], style)).not.toMatch(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    /[\u001b\u202e]/,
  )
})
