import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { municipalities } from '../../src/model/municipalities.js'
import { begin, check, fileNameFor } from '../../src/pipeline.js'
import { run } from './test-world.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-init-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const init = (args: readonly string[], answers?: readonly string[]) =>
  run(['ny', ...args], { cwd: folder, ...(answers && { answers }) })
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

describe('a new agreement', () => {
  test('is written with what the register knows, and the schema beside it', async () => {
    const ran = await init(['--kommune', '3120', '--avtaletype', 'samarbeidsavtale', '--målform', 'nn'])
    expect(ran).toEqual({ exitCode: 0, stdout: 'rakkestad.yaml\navtale.schema.json\n', stderr: '' })
    const yaml = read('rakkestad.yaml')
    expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=avtale.schema.json')
    for (const words of ['navn: Rakkestad kommune', 'kommunenummer: "3120"', 'Aust politidistrikt', 'rolle: Ordførar'])
      expect(yaml).toContain(words)
    expect(JSON.parse(read('avtale.schema.json')).title).toBe('Avtale om politiråd')
  })

  test('is of several municipalities, by name, where it is told to be', async () => {
    const ran = await init(['avtaler/ny.yaml', '--kommune', 'Lom', '--kommune', 'skjåk kommune', '--målform', 'nn'])
    expect(ran.stdout).toBe('avtaler/ny.yaml\navtaler/avtale.schema.json\n')
    expect(read('avtaler/ny.yaml')).toContain('- part: kommune-3433')
  })

  test('is asked for at a terminal, and a wrong answer asked again', async () => {
    const ran = await init([], ['Rakestad', 'Rakkestad', 'politirådsavtale', ''])
    expect(ran.stdout).toBe(
      [
        'Hvilken kommune? (nummer eller navn): Rakestad',
        'Hvilken kommune? (nummer eller navn): Rakkestad',
        'Hvilken avtaletype? (samarbeidsavtale, politirådsavtale) [samarbeidsavtale]: politirådsavtale',
        'Hvilken målform? (nb, nn) [nb]: ',
        'rakkestad.yaml',
        'avtale.schema.json',
        '',
      ].join('\n'),
    )
    expect(ran.stderr).toContain('Ingen kommune er «Rakestad». Mente du «Rakkestad»?')
    expect(read('rakkestad.yaml')).toContain('avtaletype: politirådsavtale')
  })
})

describe('nothing is written', () => {
  test.each([
    ['without a municipality or anybody to ask', [], 2, '«--kommune» må være med'],
    ['for a name of several', ['--kommune', 'Herøy'], 2, '1515 Herøy (Møre og Romsdal) eller 1818 Herøy (Nordland)'],
    ['for a number that is nobody’s', ['--kommune', '9999'], 2, 'Ingen kommune er «9999».'],
    ['in a målform that there isn’t', ['--kommune', '3120', '--målform', 'nynorsk'], 2, 'nynorsk'],
    ['of a family that there isn’t', ['--kommune', '3120', '--avtaletype', 'avtale'], 2, 'avtale'],
  ])('%s', async (_, args, exitCode, words) => {
    const ran = await init(args)
    expect(ran).toMatchObject({ exitCode, stdout: '' })
    expect(ran.stderr).toContain(words)
    expect(existsSync(join(folder, 'rakkestad.yaml'))).toBe(false)
  })

  test('over what is there', async () => {
    writeFileSync(join(folder, 'rakkestad.yaml'), 'min fil\n')
    expect((await init(['--kommune', '3120'])).exitCode).toBe(3)
    expect(read('rakkestad.yaml')).toBe('min fil\n')
  })
})

test('every municipality begins an agreement that is a valid draft, in a file of its own', async () => {
  const names = municipalities.map((each) => fileNameFor([each]))
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(name))).toEqual([])
  for (const [i, each] of municipalities.entries()) {
    const avtaletype = i % 2 ? 'samarbeidsavtale' : 'politirådsavtale'
    const yaml = begin({ municipalities: [each], avtaletype, målform: i % 3 ? 'nb' : 'nn' })
    const { ok, diagnostics } = await check(`${each.nummer}.yaml`, new TextEncoder().encode(yaml))
    expect([each.nummer, ok, diagnostics.map(({ code, detail }) => [code, detail])]).toEqual([each.nummer, true, []])
  }
}, 60_000)
