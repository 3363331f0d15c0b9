import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sizeLimit } from '../../src/model/source.js'
import { quietAgreement } from '../validate/minimal-agreement.js'
import { run, type Setting } from './test-world.js'

const yaml = `${quietAgreement}datoer: { dokument: 25.10.2018 } # vedtatt\n`
const mended = `${quietAgreement}datoer: { dokument: 2018-10-25 } # vedtatt\n`

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-fix-'))
  writeFileSync(join(cwd, 'avtale.yaml'), yaml)
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const fix = (argv: readonly string[] = ['avtale.yaml'], setting: Partial<Setting> = {}) =>
  run(['sjekk', '--fix', ...argv], { cwd, ...setting })
const read = (name = 'avtale.yaml'): string => readFileSync(join(cwd, name), 'utf8')

test('the file is mended, and nothing is left beside it', async () => {
  expect((await fix()).exitCode).toBe(0)
  expect(read()).toBe(mended)
  expect(readdirSync(cwd)).toEqual(['avtale.yaml'])
})

test.runIf(process.platform !== 'win32')('who may read the file may read it still', async () => {
  chmodSync(join(cwd, 'avtale.yaml'), 0o640)
  await fix()
  expect(statSync(join(cwd, 'avtale.yaml')).mode & 0o777).toBe(0o640)
})

test('a file with nothing to mend is not written at all', async () => {
  writeFileSync(join(cwd, 'avtale.yaml'), mended)
  const writeTemporary = () => Promise.reject(new Error('written'))
  expect(await fix(undefined, { files: { writeTemporary } })).toMatchObject({ exitCode: 0, stderr: '' })
})

test('a folder’s agreements are mended one by one', async () => {
  writeFileSync(join(cwd, 'b.yaml'), `${yaml}ukjent: 1\n`)
  const { exitCode, stdout } = await fix([])
  expect(exitCode).toBe(1)
  expect(stdout).toContain('Rettet 2 linjer i 2 filer. 1 av 2 avtaler er i orden.')
  expect([read(), read('b.yaml')]).toEqual([mended, `${mended}ukjent: 1\n`])
})

test('what several agreements inherit is told once', async () => {
  mkdirSync(join(cwd, 'felles'))
  writeFileSync(join(cwd, 'felles', 'øst.yaml'), 'tekster: { slt: { egen: "Planen for 2020-2024" } }\n')
  for (const name of ['avtale.yaml', 'b.yaml']) writeFileSync(join(cwd, name), `arver: felles/øst.yaml\n${mended}`)
  const { stdout } = await fix([])
  expect(stdout).toContain(`1 funn kan rettes i ${join('felles', 'øst.yaml')}, som arves og ikke er endret.`)
})

describe('a file that can’t be written', () => {
  const expectUntouched = async (setting: Partial<Setting>, said: string, name = 'avtale.yaml') => {
    const { exitCode, stdout } = await fix([name], setting)
    expect(exitCode).toBe(3)
    expect(stdout).toContain(said)
    expect(stdout).toContain('Datoen «25.10.2018» er ikke skrevet slik den skal.')
    expect(stdout).toContain('Ingenting er rettet.')
    expect(read()).toBe(yaml)
  }
  const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))

  test.each(['writeTemporary', 'rename'] as const)('a full disk at %s', (step) =>
    expectUntouched({ files: { [step]: failing('ENOSPC') } }, 'Det er ikke plass på disken til «avtale.yaml»'),
  )

  test('one that is write-protected', async () => {
    chmodSync(join(cwd, 'avtale.yaml'), 0o444)
    await expectUntouched({}, 'Ta bort skrivebeskyttelsen.')
  })

  test.runIf(process.platform !== 'win32')('a link', async () => {
    symlinkSync('avtale.yaml', join(cwd, 'lenke.yaml'))
    await expectUntouched({}, 'Skriv navnet på filen som lenken fører til.', 'lenke.yaml')
  })
})

describe('standard input', () => {
  const stdin = new TextEncoder().encode(`\ufeff${yaml}`)

  test('is given mended, also where it has a name: that file stays', async () => {
    const { stdout, stderr } = await fix(['-', '--stdin-filepath', 'avtale.yaml'], { stdin })
    expect(stdout.replace('\ufeff', '')).toBe(mended)
    expect(stderr).toContain('Rettet 1 linje i 1 fil.')
    expect(read()).toBe(yaml)
  })

  test('is not given in a dry run', async () => {
    const { stdout } = await fix(['-', '-n'], { stdin })
    expect(stdout).not.toContain('skjema: 1')
    expect(stdout).toContain('+ datoer: { dokument: 2018-10-25 }')
  })

  test('is given as it was where nothing can be mended', async () => {
    expect(await fix(['-'], { stdin: new TextEncoder().encode('a: [\r\n') })).toMatchObject({ stdout: 'a: [\r\n' })
  })

  test('is not given by half where it is too large', async () => {
    expect(await fix(['-'], { stdin: new Uint8Array(sizeLimit + 5).fill(97) })).toMatchObject({
      stdout: '',
      exitCode: 1,
    })
  })
})

test('a report on standard output has it for itself', async () => {
  const { stdout, stderr } = await fix(['avtale.yaml', '--report', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({ problems: [], made: ['avtale.yaml'] })
  expect(stderr).toContain('+ datoer: { dokument: 2018-10-25 }')
})
