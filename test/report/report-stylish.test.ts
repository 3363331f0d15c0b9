import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import { type Diagnostic, problem } from '../../src/model/diagnostic.js'
import { nb } from '../../src/report/messages/nb.js'
import { reportStylish } from '../../src/report/report-stylish.js'

const text = 'parter:\n  - id: kari\n  - id: kari\n'
const at = (line: number) => ({ file: 'avtale.yaml', line, column: 9, endLine: line, endColumn: 13 })
const tell = (diagnostics: Diagnostic[], level: 0 | 1 = 0): string =>
  reportStylish(diagnostics, { words: nb, chalk: new Chalk({ level }), width: 80, linesOf: () => text.split('\n') })

test('where, what, the passage, the other end and what to do', () => {
  expect(tell([problem('duplicate-id', { id: 'kari' }, at(3), 'error', [at(2)])])).toBe(
    `avtale.yaml:3:9: feil: Id-en «kari» er brukt to ganger. [duplicate-id]
  1 | parter:
  2 |   - id: kari
  3 |   - id: kari
    |         ^^^^
  se også avtale.yaml:2:9:
  2 |   - id: kari
    |         ^^^^
  råd: Gi den ene en annen id, og rett det som viser til den.

`,
  )
})

test('the same passage is shown once', () => {
  const missing = (key: string) => problem('missing-key', { key, parent: 'parter', entry: 1 }, at(2))
  expect(tell([missing('navn'), missing('slag')]).match(/\^/g)).toHaveLength(4)
})

test('colours are only there when asked for', () => {
  const found = [problem('duplicate-id', { id: 'kari' }, at(3))]
  expect(tell(found)).not.toContain('\u001b')
  expect(tell(found, 1)).toContain('\u001b[31m')
})

test('control characters of the user’s are shown by name, in file names too', () => {
  const evil = { ...at(1), file: 'a\u001b]0;x\u0007.yaml' }
  const said = tell([problem('duplicate-id', { id: 'x\u001b[2Jy\u202e' }, evil)])
  expect(said.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
  expect(said).toContain('a␛]0;x␇.yaml:1:9')
})

test('a long value is cut', () => {
  expect(tell([problem('duplicate-id', { id: 'x'.repeat(5000) })]).length).toBeLessThan(250)
})

test('thousands of problems are not all told', () => {
  const many = Array.from({ length: 1000 }, () => problem('duplicate-id', { id: 'kari' }, at(3)))
  expect(tell(many).match(/feil:/g)).toHaveLength(200)
  expect(tell(many)).toContain('… og 800 til.')
})
