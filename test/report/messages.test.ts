import { Chalk } from 'chalk'
import { describe, expect, test } from 'vitest'
import { type Code, type Diagnostic, problem } from '../../src/model/diagnostic.js'
import { en } from '../../src/report/messages/en.js'
import { nb } from '../../src/report/messages/nb.js'
import { problemSamples } from '../../src/report/problem-samples.js'
import { reportStylish, summarize } from '../../src/report/report-stylish.js'
import type { ReportWords } from '../../src/report/words.js'

const chalk = new Chalk({ level: 0 })
const tell = (diagnostics: readonly Diagnostic[], words: ReportWords): string =>
  reportStylish(diagnostics, { words, chalk, width: 100, linesOf: () => undefined })

/** Code by code: of more than some hundred at once a report leaves the rest out. */
const tellAll = (words: ReportWords): string =>
  (Object.keys(problemSamples) as Code[])
    .map((code) =>
      tell(
        problemSamples[code].map((detail) => problem(code, detail as never)),
        words,
      ),
    )
    .join('')

describe.each([
  ['nb', nb],
  ['en', en],
] as const)('%s', (language, words) => {
  test('every problem has its words', async () => {
    await expect(tellAll(words)).toMatchFileSnapshot(`messages/${language}.txt`)
  })

  test('no message is without words', () => {
    expect(tellAll(words)).not.toMatch(/undefined|NaN|\[object|null/)
  })
})

test('Norwegian messages use Norwegian quotation marks and no English', () => {
  const page = tellAll(nb).replace(/\[[a-z-]+\]/g, '')
  expect(page).not.toMatch(/“|”|\b(the|file|folder|key)\b/)
})

test('the summary counts files whose problems have no place', () => {
  const tooLarge = problem('file-too-large', { file: 'a.yaml', limit: 1 })
  const lost = problem('text-lost', { text: 'x' })
  const place = { file: 'b.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const found = [
    { diagnostics: [tooLarge], about: 'a.yaml' },
    { diagnostics: [problem('duplicate-id', { id: 'x' }, place), lost], about: 'b.yaml' },
  ]
  expect(summarize(found, nb)).toBe('3 feil i 2 filer')
  expect(summarize([{ diagnostics: [lost] }], nb)).toBe('1 feil')
})

test('the summary counts', () => {
  const place = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }
  const error = problem('duplicate-id', { id: 'x' }, place)
  const warning = problem('unquoted-text', { key: 'x', value: '1' }, place, 'warning')
  expect(summarize([{ diagnostics: [error, error, warning] }], nb)).toBe('2 feil og 1 advarsel i 1 fil')
  expect(summarize([{ diagnostics: [error] }], en)).toBe('1 error in 1 file')
  expect(summarize([{ diagnostics: [warning, warning] }], nb)).toBe('2 advarsler i 1 fil')
})
