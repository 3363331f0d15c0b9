import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sizeRange, usualSize } from '../../src/model/source-limits.js'
import { quietAgreement } from '../validate/minimal-agreement.js'
import { run } from './test-world.js'

const remark = `# ${'ord '.repeat(800_000)}\n` // 3.2 MB
const phones = Array(8).fill('{ nummer: "00 00 00 01", slag: kontor }').join(', ')
const entries = Array.from({ length: 499 }, (_, at) => `  - { id: a${at}, navn: Prøve, telefoner: [${phones}] }\n`)
const many = quietAgreement.replace('kontakter:\n', `kontakter:\n${entries.join('')}`) // 28,000 keys and values

let cwd = ''
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-size-'))
  const put = (name: string, text: string): void => writeFileSync(join(cwd, name), text)
  put('stor.yaml', `${quietAgreement}${remark}`)
  put('mange.yaml', many)
  put('arver.yaml', `${quietAgreement}arver: felles.yaml\n`)
  put('felles.yaml', `tittel: Avtale\n${remark}`)
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const codesOf = async (...argv: string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await run(argv, { cwd })
  const errors = [...(stdout + stderr).matchAll(/feil: .* \[([a-z-]+)\]/g)].map(([, code]) => code)
  return [exitCode, ...errors].join(' ')
}

describe('a file that holds more than usual', () => {
  test.each([
    [['sjekk', 'stor.yaml'], '1 file-too-large'],
    [['sjekk', 'mange.yaml'], '1 text-limit'],
    [['sjekk', 'arver.yaml'], '1 file-too-large'],
    [['sjekk', '--shared', 'felles.yaml'], '1 file-too-large'],
    [['lag', 'stor.yaml', '--format', 'txt', '-o', 'ut'], '1 file-too-large'],
    [['vis', 'stor.yaml'], '1 file-too-large'],
    [['stand', 'stor.yaml'], '1 file-too-large'],
  ])('%j', async (argv, refused) => {
    expect(await codesOf(...argv)).toBe(refused)
    expect(await codesOf(...argv, '--max-size', '4')).toBe('0')
  })
})

test.each(['5', '17', '0', '-4', '1.5', 'fire', '4MB', ''])('not --max-size=%s', async (value) => {
  expect(await codesOf('sjekk', 'stor.yaml', `--max-size=${value}`)).toBe('2 wrong-option-value')
})

test('the help tells how far', async () => {
  const { from, to } = sizeRange
  const usual = usualSize.bytes / 1024 / 1024
  const plain = async (lang: string) =>
    (await run(['sjekk', '--help', '--lang', lang], { cwd })).stdout.replace(/\s+/g, ' ')
  expect(await plain('nb')).toContain(`${from} til ${to}. Uten: ${String(usual).replace('.', ',')}.`)
  expect(await plain('en')).toContain(`${from} to ${to}. Without: ${usual}.`)
})
