import { expect, test } from 'vitest'
import { applyFixes } from '../../src/edit/apply-fixes.js'
import type { Fix } from '../../src/model/diagnostic.js'

/** What stands in a line, from one column to another, becomes a text. */
const fix = (line: number, column: number, endColumn: number, text: string): Fix => ({
  place: { file: 'avtale.yaml', line, column, endLine: line, endColumn },
  text,
})

test('puts each text in its place, in whatever order they come', () => {
  const text = 'a: 1 # en\nb: 22\n'
  expect(applyFixes(text, [fix(2, 4, 6, '"22"'), fix(1, 4, 5, '"1"')])).toBe('a: "1" # en\nb: "22"\n')
})

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('%s line ends stay', (_, end) => {
  expect(applyFixes(`a: 1${end}${end}b: 2${end}`, [fix(3, 4, 5, '3')])).toBe(`a: 1${end}${end}b: 3${end}`)
})

test('a byte order mark stays, and no column counts it', () => {
  expect(applyFixes('\ufeffa: 1\r\nb: 2', [fix(1, 4, 5, '3'), fix(2, 4, 5, '4')])).toBe('\ufeffa: 3\r\nb: 4')
})

test('of those that overlap only the first is applied, and of two alike one', () => {
  const outer = fix(1, 4, 12, '"12345678"')
  expect(applyFixes('a: 12345678\n', [fix(1, 4, 6, '12 '), outer, outer])).toBe('a: "12345678"\n')
})

test('two that touch are both applied', () => {
  expect(applyFixes('§1§2', [fix(1, 1, 3, '§ 1'), fix(1, 3, 5, '§ 2')])).toBe('§ 1§ 2')
})

test('nothing to mend leaves the text as it is', () => {
  expect(applyFixes('\ufeffa: 1 \r\n\r\n', [])).toBe('\ufeffa: 1 \r\n\r\n')
})
