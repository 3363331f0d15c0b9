import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Files } from '../../src/cli/world.js'
import { failure, problem } from '../../src/model/diagnostic.js'
import { quietAgreement } from '../validate/minimal-agreement.js'
import { buildQuickly, realFiles, run, type Setting } from './test-world.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-generate-'))
  writeFileSync(join(cwd, 'avtale.yaml'), quietAgreement)
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const generate = (argv: readonly string[] = ['avtale.yaml'], setting: Partial<Setting> = {}) =>
  run(['lag', ...argv], { cwd, ...setting })

const failing = (code: string) => Object.assign(new Error(code), { code })
const files = (): string[] => readdirSync(cwd).sort()

describe('nothing is half written', () => {
  const failsAt = (name: 'writeTemporary' | 'rename', call: number, code: string): Partial<Files> => {
    let calls = 0
    const once = <A extends unknown[], R>(real: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        calls += 1
        if (calls === call) throw failing(code)
        return real(...args)
      }
    }
    return name === 'rename' ? { rename: once(realFiles.rename) } : { writeTemporary: once(realFiles.writeTemporary) }
  }

  test.each([1, 2])('a full disk at file %i leaves nothing', async (call) => {
    const { exitCode, stdout, stderr } = await generate(undefined, { files: failsAt('writeTemporary', call, 'ENOSPC') })
    expect(exitCode).toBe(3)
    expect(stdout).toBe('')
    expect(stderr).toContain('Det er ikke plass på disken')
    expect(files()).toEqual(['avtale.yaml'])
  })

  test('a full disk leaves the old files as they were', async () => {
    await generate()
    const before = readFileSync(join(cwd, 'avtale.pdf'))
    writeFileSync(join(cwd, 'avtale.yaml'), quietAgreement.replace('Prøveby kommune', 'Nyby kommune'))
    await generate(undefined, { files: failsAt('writeTemporary', 2, 'ENOSPC') })
    expect(readFileSync(join(cwd, 'avtale.pdf'))).toEqual(before)
  })

  test('a file that is open in Word is named, and what was made is told', async () => {
    const { exitCode, stdout, stderr } = await generate(undefined, { files: failsAt('rename', 2, 'EBUSY') })
    expect(exitCode).toBe(3)
    expect(stdout).toBe('avtale.pdf\n')
    expect(stderr).toContain('«avtale.docx» er åpen i et annet program.')
    expect(files()).toEqual(['avtale.pdf', 'avtale.yaml'])
  })

  test('what another program writes meanwhile stays', async () => {
    await generate()
    const writeTemporary: Files['writeTemporary'] = async (folder, bytes) => {
      writeFileSync(join(cwd, 'avtale.pdf'), 'edited')
      return realFiles.writeTemporary(folder, bytes)
    }
    const { exitCode, stdout, stderr } = await generate(undefined, { files: { writeTemporary } })
    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
    expect(stderr).toContain('[output-exists]')
    expect(readFileSync(join(cwd, 'avtale.pdf'), 'utf8')).toBe('edited')
    expect(files()).toEqual(['avtale.docx', 'avtale.pdf', 'avtale.yaml'])
  })

  test('when one writer fails, no file is written', async () => {
    const build = async () => failure([problem('text-lost', { text: 'Partene' })])
    const { exitCode, stderr } = await generate(undefined, { pipeline: { build } })
    expect(exitCode).toBe(4)
    expect(stderr).toContain('avtale.yaml: feil: PDF-en ville manglet tekst')
    expect(files()).toEqual(['avtale.yaml'])
  })
})

describe('a bug of ours', () => {
  const build = (): never => {
    throw new TypeError('x is not a function')
  }

  test('is told in the user’s words, and the next agreement is made', async () => {
    writeFileSync(join(cwd, 'neste.yaml'), quietAgreement)
    let calls = 0
    const { exitCode, stdout, stderr } = await generate(['avtale.yaml', 'neste.yaml', '--format', 'pdf'], {
      pipeline: { build: (...args) => (calls++ === 0 ? build() : buildQuickly(...args)) },
    })
    expect(exitCode).toBe(4)
    expect(stdout).toBe('neste.pdf\n')
    expect(stderr).toContain('Noe gikk galt i politirad. Det er vår feil, ikke din.')
    expect(stderr.replace(/\s+/g, ' ')).toContain('TypeError: x is not a function (avtale.yaml)')
    expect(stderr).not.toContain('    at ')
  })

  test('shows where it is to those who ask', async () => {
    const { stderr } = await generate(undefined, { pipeline: { build }, env: { POLITIRAD_DEBUG: '1' } })
    expect(stderr).toContain('    at ')
  })
})

describe('what stands in the way', () => {
  test('a link is not followed, even with --force', async () => {
    writeFileSync(join(cwd, 'viktig.txt'), 'viktig')
    symlinkSync('viktig.txt', join(cwd, 'avtale.pdf'))
    const { exitCode, stderr } = await generate(['avtale.yaml', '--format', 'pdf', '--force'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('«avtale.pdf» er en lenke til et annet sted')
    expect(readFileSync(join(cwd, 'viktig.txt'), 'utf8')).toBe('viktig')
  })

  test('a link that leads nowhere is not followed either', async () => {
    symlinkSync('borte.txt', join(cwd, 'avtale.pdf'))
    expect((await generate(['avtale.yaml', '--format', 'pdf'])).exitCode).toBe(3)
    expect(existsSync(join(cwd, 'borte.txt'))).toBe(false)
  })

  test('a write-protected file is left alone', async () => {
    await generate()
    chmodSync(join(cwd, 'avtale.pdf'), 0o444)
    const { exitCode, stderr } = await generate(['avtale.yaml', '--force'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('«avtale.pdf» er skrivebeskyttet.')
  })

  test('a folder of that name', async () => {
    mkdirSync(join(cwd, 'avtale.pdf'))
    const { exitCode, stderr } = await generate(['avtale.yaml', '--force'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Det er en mappe som heter det.')
    expect(files()).toEqual(['avtale.pdf', 'avtale.yaml'])
  })

  test('a folder that can’t be made', async () => {
    const makeFolder = async () => Promise.reject(failing('EACCES'))
    const { exitCode, stderr } = await generate(['avtale.yaml', '-o', 'ut'], { files: { makeFolder } })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Får ikke skrevet «ut/avtale.pdf».')
  })

  test.each(['EROFS', 'EPERM', 'ENAMETOOLONG', 'ENOENT'])('a folder that can’t be made: %s', async (code) => {
    const makeFolder = async () => Promise.reject(failing(code))
    const { exitCode, stderr } = await generate(['avtale.yaml', '-o', 'ut'], { files: { makeFolder } })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('[file-unwritable]')
  })

  test('a folder below a file, and one with too long a name', async () => {
    for (const folder of ['avtale.yaml/ut/a', `ut/${'x'.repeat(300)}/a`]) {
      const { exitCode, stderr } = await generate(['avtale.yaml', '--format', 'txt', '-o', folder])
      expect(exitCode).toBe(3)
      expect(stderr).toContain('[file-unwritable]')
    }
  })

  test.runIf(existsSync('/proc/self'))('a folder in which nothing can be made', async () => {
    const { exitCode, stderr } = await generate(['avtale.yaml', '--format', 'txt', '-o', '/proc/politirad/a'])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Mappen finnes ikke, og det går ikke an å lage den.')
  })

  test('folders are made with their parents, by several at once', async () => {
    const folder = join(cwd, 'a', 'b', 'c')
    await Promise.all([realFiles.makeFolder(folder), realFiles.makeFolder(folder)])
    expect(existsSync(folder)).toBe(true)
  })

  test('an input under another name is not overwritten', async () => {
    writeFileSync(join(cwd, 'avtale.json'), quietAgreement)
    symlinkSync('avtale.json', join(cwd, 'lenke.yaml'))
    const { exitCode, stderr } = await generate(['lenke.yaml', '-o', 'avtale.json'])
    expect(exitCode).toBe(2)
    expect(stderr).toContain('[output-is-input]')
  })
})

describe('inputs', () => {
  test('a file that may not be read', async () => {
    const read = async () => Promise.reject(failing('EACCES'))
    const { exitCode, stderr } = await generate(undefined, { files: { read } })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('Du har ikke tilgang til å lese «avtale.yaml».')
  })

  test('something that is no file is not opened', async () => {
    const status = async () => ({ kind: 'other', isLink: false, isReadOnly: false }) as const
    const { exitCode, stderr } = await generate(undefined, { files: { status } })
    expect(exitCode).toBe(3)
    expect(stderr).toContain('verken en fil eller en mappe')
  })

  test('a file too large is not read to its end', async () => {
    writeFileSync(join(cwd, 'avtale.yaml'), 'x'.repeat(5_000_000))
    const { exitCode, stderr } = await generate()
    expect(exitCode).toBe(1)
    expect(stderr).toContain('for stor')
  })

  test('an agreement given twice is made once', async () => {
    const { stdout } = await generate(['avtale.yaml', './avtale.yaml', '.', '--format', 'txt'])
    expect(stdout).toBe('avtale.txt\n')
  })
})

test('a pattern that the shell left alone names the files that fit', async () => {
  for (const name of ['Oslo.yaml', 'oslo-2.yml', 'bergen.yaml', '.oslo.yaml'])
    writeFileSync(join(cwd, name), quietAgreement)
  expect((await generate(['*SLO*.y?ml', '--format', 'pdf'])).stdout).toBe('Oslo.pdf\n')
  expect((await generate(['*slo*ml', '--format', 'pdf'])).stdout.split('\n').slice(0, -1)).toEqual([
    'Oslo.pdf',
    'oslo-2.pdf',
  ])
  expect((await generate(['*b*b*.yaml'])).exitCode).toBe(3)
})

describe('the terminal', () => {
  test('a PDF isn’t sent to the screen', async () => {
    const { exitCode, stderr } = await generate(['avtale.yaml', '--format', 'pdf', '-o', '-'], { isTTY: true })
    expect(exitCode).toBe(2)
    expect(stderr).toContain('PDF kan ikke vises på skjermen.')
  })

  test('text is', async () => {
    const { stdout } = await generate(['avtale.yaml', '--format', 'txt', '-o', '-'], { isTTY: true })
    expect(stdout).toBe('Prøveby kommune og Øst politidistrikt\n')
  })

  test.each<[string, NonNullable<Setting['isTTY']>, string[], boolean, boolean]>([
    ['a bar is enough', true, [], true, false],
    ['the names go to a file beside the bar', 'stderr', [], true, true],
    ['the names are on the terminal, what else is said in a file', 'stdout', [], false, true],
    ['there is none', false, [], false, true],
    ['a report has the output', 'stderr', ['--report', 'json'], true, false],
    ['nothing is wanted', true, ['--quiet'], false, false],
  ])('ten agreements: %s', async (_name, isTTY, argv, hasBar, isListed) => {
    const names = Array.from({ length: 10 }, (_, i) => `avtale-${i}`)
    for (const name of names) writeFileSync(join(cwd, `${name}.yaml`), quietAgreement)
    const inputs = names.map((name) => `${name}.yaml`)
    const { exitCode, stdout, stderr } = await generate([...inputs, '--format', 'txt', ...argv], { isTTY })
    expect(exitCode).toBe(0)
    expect(stderr.includes('\r')).toBe(hasBar)
    const listed = names.map((name) => `${name}.txt\n`).join('')
    expect([stdout, stderr].some((said) => said.includes(listed))).toBe(isListed)
    if (isTTY === 'stderr' && isListed) expect(stdout).toBe(listed)
  })

  test.each([
    ['a terminal has colours', {}, [], true, true],
    ['a file has none', {}, [], false, false],
    ['NO_COLOR', { NO_COLOR: '1' }, [], true, false],
    ['--no-color', {}, ['--no-color'], true, false],
    ['TERM=dumb', { TERM: 'dumb' }, [], true, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [], false, true],
  ])('%s', async (_name, env: Record<string, string>, argv, isTTY, expected) => {
    const { stderr } = await generate(['finnes-ikke.yaml', ...argv], { env, isTTY })
    expect(stderr.includes('\u001b[')).toBe(expected)
  })
})
