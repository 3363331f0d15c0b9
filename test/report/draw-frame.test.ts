import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/model/diagnostic.js'
import { drawFrame } from '../../src/report/draw-frame.js'

const draw = (text: string, place: Partial<Place> & Pick<Place, 'line' | 'column'>, width = 60): string[] => {
  const whole = { file: 'avtale.yaml', endLine: place.line, endColumn: place.column, ...place }
  const mark = (marked: string): string => marked
  return drawFrame(text.split('\n'), whole, { chalk: new Chalk({ level: 0 }), mark, width, context: 2 }).split('\n')
}

const sevenLines = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\ng: 7\n'

describe('surroundings', () => {
  test('two lines before and after', () => {
    expect(draw(sevenLines, { line: 4, column: 4, endColumn: 5 })).toEqual([
      '  2 | b: 2',
      '  3 | c: 3',
      '  4 | d: 4',
      '    |    ^',
      '  5 | e: 5',
      '  6 | f: 6',
    ])
  })

  test('at the beginning and the end of the file', () => {
    expect(draw(sevenLines, { line: 1, column: 1, endColumn: 2 })[0]).toBe('  1 | a: 1')
    expect(draw(sevenLines, { line: 7, column: 1, endColumn: 2 }).at(-1)).toBe('    | ^')
  })

  test('line numbers stand under each other', () => {
    const text = Array.from({ length: 12 }, (_, n) => `k${n + 1}: x`).join('\n')
    expect(draw(text, { line: 10, column: 1, endColumn: 4 }).slice(1, 4)).toEqual([
      '   9 | k9: x',
      '  10 | k10: x',
      '     | ^^^',
    ])
  })

  test('a place after the end of the file is shown on its last line', () => {
    expect(draw('a: 1\n', { line: 3, column: 1 })).toEqual(['  1 | a: 1', '  2 |', '    | ^'])
  })
})

describe('carets', () => {
  const carets = (line: string, column: number, endColumn: number, width?: number): string[] =>
    draw(line, { line: 1, column, endColumn }, width).map((drawn) => drawn.slice(6))

  test('an empty place has one', () => {
    expect(carets('navn:', 6, 6)).toEqual(['navn:', '     ^'])
  })

  test('a place of several lines is marked to the end of the first', () => {
    expect(draw('a:\n  b: 1\n  c: 2\n', { line: 2, column: 3, endLine: 3, endColumn: 7 })[2]).toBe('    |   ^^^^')
  })

  test('after tabs', () => {
    expect(carets('\ta\tbc', 4, 6)).toEqual(['    a   bc', '        ^^'])
  })

  test('under letters with combining accents', () => {
    expect(carets('a\u030ase: ma\u030al', 7, 11)).toEqual(['a\u030ase: ma\u030al', '     ^^^'])
  })

  test('under wide letters and emoji', () => {
    expect(carets('日本: 🙂👍🏽 x', 5, 11)).toEqual(['日本: 🙂👍🏽 x', '      ^^^^'])
  })

  test('under characters that are shown by name', () => {
    expect(carets('a\u0007b\u202ecd', 5, 6)).toEqual(['a␇b<U+202E>cd', '           ^'])
  })
})

describe('long lines', () => {
  const long = `navn: ${'ord '.repeat(200)}FEIL ${'mer '.repeat(200)}`
  const at = long.indexOf('FEIL')

  test('are cut around the caret', () => {
    const [line = '', carets = ''] = draw(long, { line: 1, column: at + 1, endColumn: at + 5 })
    expect(line.length).toBeLessThanOrEqual(62)
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('FEIL')
    expect(line).toMatch(/^ {2}1 \| ….*…$/)
  })

  test('are cut at their end where the caret is near the beginning', () => {
    expect(draw(long, { line: 1, column: 1, endColumn: 5 }, 40)).toEqual([
      '  1 | navn: ord ord ord ord ord ord ord …',
      '    | ^^^^',
    ])
  })

  test('of megabytes take no time', () => {
    const started = performance.now()
    draw('x'.repeat(2_000_000), { line: 1, column: 1_500_000, endColumn: 1_500_001 })
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

test('nothing of a terminal escape sequence reaches the terminal', () => {
  expect(draw('a: \u001b[31mrødt\u001b[0m\u009b2J', { line: 1, column: 1 }).join('')).not.toMatch(/\p{Cc}/u)
})
