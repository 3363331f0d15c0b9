import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { base } from './cases.js'

/** What surrounds an agreement and wants to break the command: names, links, templates, styles and made files. */
const bin = join(root, 'bin', 'politirad.js')

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-abuse-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, content: string | Uint8Array = base): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
  return path
}

/** The exit code, and the codes of the errors with their places. */
function politirad(...argv: readonly string[]): string {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 15_000,
    env: { ...process.env, POLITIRAD_LANG: 'en' },
  })
  const errors = [...(stdout + stderr).matchAll(/^(?:(\S+): )?error: .* \[([a-z-]+)\]$/gm)]
  return [signal ?? status, ...errors.map(([, place, code]) => (place ? `${code} ${place}` : code))].join(' ')
}

const isWindows = process.platform === 'win32'
const made = (path: string): boolean => existsSync(join(folder, path))

describe('names', () => {
  test('with spaces, æøå, long, or of signs that a shell would take', () => {
    const names = ['med mellomrom', 'møte på ås', 'møte på øy'.normalize('NFD'), 'x'.repeat(240), '$(x);&', "'"]
    expect(politirad('generate', ...names.map((name) => put(`${name}.yaml`)), '--format', 'txt')).toBe('0')
    expect(names.filter((name) => !made(`${name}.txt`))).toEqual([])
  })

  test('too long with its new ending', () => {
    expect(politirad('generate', put(`${'x'.repeat(251)}.yml`), '--format', 'json')).toMatch(/^3 file-unwritable/)
  })

  test.each([
    ['case', 'Ås.yaml', 'ås.yaml'],
    ['the encoding of accents', 'ås.yaml'.normalize('NFC'), 'ås.yaml'.normalize('NFD')],
  ])('two that differ in %s only', (_, one, other) => {
    expect(politirad('generate', put(`a/${one}`), put(`b/${other}`), '-o', 'ut')).toBe('2 output-collision')
    expect(made('ut')).toBe(false)
  })

  test.runIf(!isWindows)('that Windows keeps for devices', () => {
    const names = ['con.yaml', 'AUX.yml', 'lpt1.x.yaml']
    expect(politirad('generate', ...names.map((name) => put(name)), '-o', 'ut')).toBe(
      '2 output-reserved-name output-reserved-name output-reserved-name',
    )
    expect(made('ut')).toBe(false)
  })
})

describe.runIf(!isWindows)('outputs', () => {
  test('a link isn’t followed', () => {
    put('hemmelig.txt', 'hemmelig')
    put('a.yaml')
    symlinkSync('hemmelig.txt', join(folder, 'a.txt'))
    expect(politirad('generate', 'a.yaml', '--format', 'txt', '--force')).toMatch(/^3 file-unwritable|^3 output-exists/)
    expect(readFileSync(join(folder, 'hemmelig.txt'), 'utf8')).toBe('hemmelig')
    expect(lstatSync(join(folder, 'a.txt')).isSymbolicLink()).toBe(true)
  })

  test('a pipe doesn’t make it wait', () => {
    put('a.yaml')
    spawnSync('mkfifo', [join(folder, 'a.txt')])
    expect(politirad('generate', 'a.yaml', '--format', 'txt')).toMatch(/^3 /)
    spawnSync('mkfifo', [join(folder, 'b.yaml')])
    expect(politirad('generate', 'b.yaml', '--format', 'txt')).toMatch(/^3 file-unreadable/)
  })

  test('a read-only file stays', () => {
    put('a.yaml')
    chmodSync(join(folder, put('a.txt', 'min')), 0o444)
    expect(politirad('generate', 'a.yaml', '--format', 'txt', '--force')).toMatch(/^3 /)
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('min')
  })
})

test('templates of one’s own', () => {
  const texts = {
    egendel: '{{> ../../etc/passwd}}',
    evaluering: '{{> (lookup . "tittel")}}',
    fellesdel: '{{constructor.constructor}}',
    fokusomrader: '{{__proto__}}',
    forside: '{{{tittel}}}',
    gyldighet: '<script>x</script>',
    innledning: '![x](file:///etc/passwd)',
    politirad: '[x](javascript:x)',
    tittel: '\ue000\ue001',
  }
  put('a.yaml')
  for (const [name, text] of Object.entries(texts)) put(`maler/samarbeidsavtale/nb/${name}.md`, `# E\n\n${text}\n`)
  const told = politirad('generate', 'a.yaml', '--format', 'txt')
  const refused = [...told.matchAll(/ template-[a-z-]+ maler\/samarbeidsavtale\/nb\/(\w+)\.md:3:\d+/g)]
  expect([...new Set(refused.map(([, name]) => name))].sort()).toEqual(Object.keys(texts))
  expect(made('a.txt')).toBe(false)
})

describe('what an agreement names', () => {
  const style = (picture: string): string => `skjema: 1\nlogo: { fil: ${picture}, tekst: Våpen }\n`

  test.each([
    ['a picture with links in it', 'a.svg', '1 unusable-picture stil.yaml:2:14'],
    ['a picture from elsewhere', '../a.png', '1 picture-outside stil.yaml:2:14'],
    ['a picture from the net', 'https://proveby.example/a.png', '1 picture-outside stil.yaml:2:14'],
  ])('%s', (_, picture, told) => {
    put('a.yaml')
    put('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>')
    put('stil.yaml', style(picture))
    expect(politirad('generate', 'a.yaml', '--style', 'stil.yaml')).toBe(told)
  })

  test('an invisible character in a style, and in an inherited file', () => {
    put('a.yaml', `${base}arver: b.yaml\n`)
    put('b.yaml', 'tittel: Rak\u202ekestad\n')
    put('stil.yaml', `${style('a.png')}# \u200b\n`)
    expect(politirad('validate', 'a.yaml')).toBe('1 forbidden-character b.yaml:1:12')
    expect(politirad('generate', put('c.yaml'), '--style', 'stil.yaml')).toBe('1 forbidden-character stil.yaml:3:3')
  })

  test.each(['/etc/passwd', '../b.yaml', 'C:\\b.yaml'])('inheriting %s', (path) => {
    put('a.yaml', `${base}arver: ${path}\n`)
    expect(politirad('validate', 'a.yaml')).toBe('1 inherited-outside a.yaml:21:8')
  })
})

test.each([
  ['a PDF', 'a.pdf', '%PDF-1.7\nnothing'],
  ['a Word file', 'a.docx', 'PK\x03\x04nothing'],
])('%s that is broken is told', (_, name, content) => {
  expect(politirad('extract', put(name, content))).toMatch(/^1 file-damaged/)
})
