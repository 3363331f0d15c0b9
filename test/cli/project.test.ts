import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Files } from '../../src/cli/world.js'
import type { Manifest } from '../../src/model/manifest.js'
import { root } from '../read-example.js'
import { realFiles, run, type Setting } from './test-world.js'

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'politirad-project-'))
  cpSync(join(root, 'test/cases/generate/project/files'), cwd, { recursive: true })
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const path = (name: string): string => join(cwd, ...name.split('/'))
const read = (name: string): string => readFileSync(path(name), 'utf8')
const edit = (name: string, by: (text: string) => string): void => writeFileSync(path(name), by(read(name)))
const manifest = (name = 'politirad-manifest.json'): Manifest => JSON.parse(read(name))
const generate = (words = '', setting: Partial<Setting> = {}) =>
  run(['generate', ...words.split(' ').filter(Boolean)], { cwd, ...setting })
const made = async (words = '', setting: Partial<Setting> = {}): Promise<string[]> =>
  (await generate(words, setting)).stdout.split('\n').filter(Boolean)
const check = async (): Promise<string> => (await generate('--check')).stderr

const dalby = ['ferdig/dalby.pdf', 'ferdig/dalby.txt']
const fjellby = ['ferdig/fjellby.pdf', 'ferdig/fjellby.txt']
const all = [...dalby, ...fjellby]

describe('what changed is made, and nothing else', () => {
  beforeEach(async () => expect(await made()).toEqual(all))

  test('nothing', async () => expect(await made()).toEqual([]))

  test('one agreement', async () => {
    appendFileSync(path('avtaler/dalby.yaml'), '# en merknad\n')
    expect(await made()).toEqual(dalby)
    expect(await made()).toEqual([])
  })

  test('what both inherit', async () => {
    appendFileSync(path('felles/norge.yaml'), '# en merknad\n')
    expect(await made()).toEqual(all)
  })

  test('a file that was deleted', async () => {
    rmSync(path('ferdig/fjellby.txt'))
    expect(await made()).toEqual(fjellby)
  })

  test('a template that was added beside the agreements, and taken away again', async () => {
    const name = 'maler/samarbeidsavtale/nb/evaluering.md'
    mkdirSync(path('avtaler/maler/samarbeidsavtale/nb'), { recursive: true })
    writeFileSync(path(`avtaler/${name}`), '# Evaluering\n\nHvert år.\n')
    expect(await made()).toEqual(all)
    appendFileSync(path(`avtaler/${name}`), '\nAlltid.\n')
    expect(await made()).toEqual(all)
    rmSync(path('avtaler/maler'), { recursive: true })
    expect(await made()).toEqual(all)
    expect(await made()).toEqual([])
  })

  test('a style, its colours and its absence', async () => {
    edit('politirad.yaml', (text) => `${text}stil: stil.yaml\n`)
    writeFileSync(path('stil.yaml'), 'skjema: 1\nfarger:\n  hoved: "#0B3D5C"\n')
    expect(await made()).toEqual(all)
    edit('stil.yaml', (text) => text.replace('0B3D5C', '0B3D5D'))
    expect(await made()).toEqual(all)
    expect(await made()).toEqual([])
  })

  test('what the project says, but not how it is written', async () => {
    edit('politirad.yaml', (text) => `# en merknad\n${text}`)
    expect(await made()).toEqual([])
    edit('politirad.yaml', (text) => text.replace('pdf, txt', 'pdf, txt, md'))
    expect(await made()).toEqual([...dalby, 'ferdig/dalby.md', ...fjellby, 'ferdig/fjellby.md'])
    edit('politirad.yaml', (text) => `${text}signaturfelt: false\n`)
    expect(await made()).toHaveLength(6)
  })

  test('the date that files carry', async () => {
    const env = { SOURCE_DATE_EPOCH: '1700000000' }
    expect(await made('', { env })).toEqual(all)
    expect(await made('', { env })).toEqual([])
    expect(await made()).toEqual(all)
  })

  test('by another version of politirad', async () => {
    edit('politirad-manifest.json', (text) => text.replaceAll('"version": "0.1.0"', '"version": "0.0.9"'))
    expect(await made()).toEqual(all)
  })

  test('from another folder it is the same', async () => {
    appendFileSync(path('avtaler/dalby.yaml'), '# en merknad\n')
    const elsewhere = await run(['generate', '..'], { cwd: path('avtaler') })
    expect(elsewhere.stdout.replaceAll('\\', '/')).toBe('../ferdig/dalby.pdf\n../ferdig/dalby.txt\n')
    expect(await made()).toEqual([])
  })

  test('an agreement that is gone is forgotten', async () => {
    rmSync(path('avtaler/dalby.yaml'))
    expect(await made()).toEqual([])
    expect(manifest().agreements.map(({ agreement }) => agreement)).toEqual(['avtaler/fjellby.yaml'])
  })

  test('with options of their own, files are made once, and the project is as it was', async () => {
    const before = read('politirad-manifest.json')
    expect(await made('--format html')).toEqual(['ferdig/dalby.html', 'ferdig/fjellby.html'])
    expect(read('politirad-manifest.json')).toBe(before)
  })
})

describe('--check makes nothing, and tells', () => {
  test('what is missing, stale or edited', async () => {
    expect(await check()).toContain('«ferdig/dalby.pdf» og «ferdig/dalby.txt» mangler. [not-up-to-date]')
    expect(existsSync(path('ferdig'))).toBe(false)
    await generate()
    expect(await generate('--check')).toMatchObject({ exitCode: 0, stderr: 'Filene til 2 avtaler er som de skal.\n' })
    appendFileSync(path('ferdig/dalby.txt'), 'for hånd')
    appendFileSync(path('avtaler/fjellby.yaml'), '# en merknad\n')
    const { exitCode, stderr } = await generate('--check')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('«ferdig/dalby.txt» er endret etter at politirad laget filen.')
    expect(stderr).toContain(
      '«ferdig/fjellby.pdf» og «ferdig/fjellby.txt» er ikke laget av det som står i YAML-filen nå.',
    )
    expect(stderr).toContain('Filene til 0 av 2 avtaler er som de skal.')
    expect(read('ferdig/dalby.txt')).toContain('for hånd')
  })

  test('and an edited file isn’t replaced until that is asked for', async () => {
    await generate()
    appendFileSync(path('ferdig/dalby.txt'), 'for hånd')
    const { exitCode, stderr } = await generate()
    expect([exitCode, read('ferdig/dalby.txt')]).toEqual([3, expect.stringContaining('for hånd')])
    expect(stderr).toContain('[output-exists]')
    expect(await made('--force')).toEqual(dalby)
  })
})

/** Files that fail as if the process were killed: nothing is tidied up after it. */
function killedAfter(renames: number): Partial<Files> {
  let left = renames
  return {
    rename: async (from, to) => {
      if (left-- <= 0) throw new Error('killed')
      await realFiles.rename(from, to)
    },
    remove: async () => {},
  }
}

describe('a run that was stopped is gone on with', () => {
  test.each([0, 1, 2, 3, 4])('after %i files', async (renames) => {
    await generate('', { files: killedAfter(renames) })
    expect(existsSync(path('politirad-manifest.log.jsonl'))).toBe(true)
    const left = await made()
    expect(left).toEqual(renames < 2 ? all : renames < 4 ? fjellby : [])
    expect(await check()).toBe('Filene til 2 avtaler er som de skal.\n')
    expect(existsSync(path('politirad-manifest.log.jsonl'))).toBe(false)
  })

  test('also where its last line was torn', async () => {
    await generate('', { files: killedAfter(3) })
    edit('politirad-manifest.log.jsonl', (text) => text.slice(0, -200))
    // Of the text that took its place, nothing tells whose it is any more.
    const { exitCode } = await generate('--force')
    expect(exitCode).toBe(0)
    expect(await check()).toBe('Filene til 2 avtaler er som de skal.\n')
  })

  test('and says the same as one that wasn’t', async () => {
    await generate('', { files: killedAfter(3) })
    await generate()
    const resumed = read('politirad-manifest.json')
    rmSync(path('ferdig'), { recursive: true })
    rmSync(path('politirad-manifest.json'))
    await generate()
    expect(read('politirad-manifest.json')).toBe(resumed)
  })
})

describe('an agreement that was signed', () => {
  const sign = () => appendFileSync(path('ferdig/dalby.pdf'), '/ByteRange [0 1 2 3]')
  beforeEach(async () => {
    await generate()
    sign()
  })

  test('is recorded, and never made anew', async () => {
    expect(await generate()).toMatchObject({
      stdout: '',
      stderr: '1 avtale er som før. 1 avtale er signert, og står som den er.\n',
    })
    const [record] = manifest().agreements[0]?.outputs ?? []
    expect(record).toMatchObject({ path: 'ferdig/dalby.pdf', signed: true })
    const signed = read('ferdig/dalby.pdf')
    expect(await made('--all --force')).toEqual(fjellby)
    expect(read('ferdig/dalby.pdf')).toBe(signed)
  })

  test('has a next version where the YAML says something else', async () => {
    await generate()
    appendFileSync(path('avtaler/dalby.yaml'), '# en merknad\n')
    for (const words of ['', '--all', '--check', 'avtaler/dalby.yaml']) {
      const { stderr, stdout } = await generate(words)
      expect(stdout, words).not.toContain('dalby')
      expect(stderr, words).toContain('politirad revise avtaler/dalby.yaml')
    }
  })

  test('isn’t lost unseen', async () => {
    await generate()
    edit('ferdig/dalby.pdf', (text) => text.replace('Dalby', 'Dølby'))
    expect(await generate()).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('en annen enn den som ble signert'),
    })
    rmSync(path('ferdig/dalby.pdf'))
    expect(await generate('--check')).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining('ligger ikke her. Den blir ikke laget på nytt'),
    })
    expect(await made('--all')).toEqual(fjellby)
    expect(existsSync(path('ferdig/dalby.pdf'))).toBe(false)
  })

  test('keeps its web edition up to date as long as it says the same', async () => {
    edit('politirad.yaml', (text) => `${text}nettversjon:\n  utmappe: nett\n  formater: [html]\n`)
    await generate()
    expect(existsSync(path('nett/dalby-nettversjon.html'))).toBe(true)
    rmSync(path('nett/dalby-nettversjon.html'))
    expect(await made()).toEqual(['nett/dalby-nettversjon.html'])
    expect(manifest().agreements[0]?.outputs.map(({ path, signed = false }) => [path, signed])).toEqual([
      ['ferdig/dalby.pdf', true],
      ['ferdig/dalby.txt', false],
      ['nett/dalby-nettversjon.html', false],
    ])
    appendFileSync(path('avtaler/dalby.yaml'), '# en merknad\n')
    rmSync(path('nett/dalby-nettversjon.html'))
    expect(await made()).toEqual([])
  })
})

describe('what was signed before a run saw it', () => {
  const sign = (name = 'ferdig/dalby.pdf') => appendFileSync(path(name), '/ByteRange [0 1 2 3]')
  beforeEach(async () => {
    await generate()
    sign()
  })

  test.each([
    ['under other names', () => edit('politirad.yaml', (text) => `${text}filnavn: "avtale-{navn}"\n`)],
    ['into another folder', () => edit('politirad.yaml', (text) => text.replace('ferdig', 'nytt'))],
    ['in other formats', () => edit('politirad.yaml', (text) => text.replace('pdf, txt', 'docx'))],
    ['of a file by another name', () => renameSync(path('avtaler/dalby.yaml'), path('avtaler/lilleby.yaml'))],
  ])('isn’t made anew %s', async (_, change) => {
    change()
    expect((await made()).join()).not.toMatch(/dalby|lilleby/)
    const signed = manifest().agreements.map(({ outputs }) => outputs.some((output) => output.signed))
    expect(signed).toContain(true)
  })

  test('is signed by the second party too', async () => {
    await generate()
    sign()
    expect(await generate()).toMatchObject({ exitCode: 0, stdout: '' })
    const [record] = manifest().agreements[0]?.outputs ?? []
    expect(record?.bytes).toBe(readFileSync(path('ferdig/dalby.pdf')).length)
  })

  test('is known to parts of a run', async () => {
    await generate()
    renameSync(path('ferdig/dalby.pdf'), path('arkiv.pdf'))
    expect(await made('--shard 1/1 --all')).toEqual(fjellby)
    renameSync(path('arkiv.pdf'), path('ferdig/dalby.pdf'))
    await run(['manifest', 'merge', 'politirad-manifest.1-of-1.json'], { cwd })
    expect(manifest().agreements[0]?.outputs[0]).toMatchObject({ path: 'ferdig/dalby.pdf', signed: true })
  })
})

describe('the next version of an agreement that was signed', () => {
  const years = (fra: number) => `gyldighet: { periode: { fra: ${fra}, til: ${fra + 1} } }\n`
  const sign = (name: string) => appendFileSync(path(name), '/ByteRange [0 1 2 3]')
  beforeEach(() => edit('avtaler/dalby.yaml', (text) => `${text}${years(2026)}`))

  test('is made where its files have other names, and what was signed stays recorded', async () => {
    edit('politirad.yaml', (text) => `${text}filnavn: "{navn}-{fra}"\n`)
    await generate()
    sign('ferdig/dalby-2026.pdf')
    await generate()
    edit('avtaler/dalby.yaml', (text) => text.replace(years(2026), years(2028)))
    expect(await made()).toEqual(['ferdig/dalby-2028.pdf', 'ferdig/dalby-2028.txt'])
    expect(manifest().agreements[0]?.earlier).toMatchObject([{ path: 'ferdig/dalby-2026.pdf', signed: true }])
    expect(await made()).toEqual([])
    appendFileSync(path('avtaler/dalby.yaml'), '# en merknad\n')
    expect(await made()).toEqual(['ferdig/dalby-2028.pdf', 'ferdig/dalby-2028.txt'])
    expect(manifest().agreements[0]?.earlier).toHaveLength(1)
  })

  test('isn’t, where the signed file has the name that it would have', async () => {
    await generate()
    sign('ferdig/dalby.pdf')
    await generate()
    edit('avtaler/dalby.yaml', (text) => text.replace(years(2026), years(2028)))
    const { stdout, stderr } = await generate('--all')
    expect([stdout.includes('dalby'), stderr]).toEqual([false, expect.stringContaining('med {fra} i')])
    renameSync(path('ferdig/dalby.pdf'), path('arkiv.pdf'))
    expect(await made()).toEqual(dalby)
  })
})

describe('nothing of the user’s is lost', () => {
  const merge = (output: string) => run(['manifest', 'merge', 'politirad-manifest.1-of-1.json', '-o', output], { cwd })

  test.each(['politirad.yaml', 'avtaler/dalby.yaml'])('to manifest merge -o %s', async (name) => {
    await generate('--shard 1/1')
    const before = read(name)
    expect((await merge(name)).stderr).toContain('[not-a-manifest]')
    expect(read(name)).toBe(before)
  })

  test('to a log that isn’t ours', async () => {
    for (const name of ['m.log.jsonl', 'kj.log.jsonl']) writeFileSync(path(name), 'mine')
    await generate('--shard 1/1')
    await merge('m.json')
    await generate('avtaler/dalby.yaml --manifest kj.json')
    expect([read('m.log.jsonl'), read('kj.log.jsonl')]).toEqual(['mine', 'mine'])
  })

  test.runIf(process.platform !== 'win32')('to a log that leads elsewhere', async () => {
    writeFileSync(path('x.txt'), 'mine')
    symlinkSync('x.txt', path('politirad-manifest.log.jsonl'))
    expect((await generate()).stderr).toContain('politirad-manifest.log.jsonl')
    expect([read('x.txt'), existsSync(path('ferdig'))]).toEqual(['mine', false])
  })

  test.each(['--manifest politirad-manifest.json', '--manifest ../annet/politirad-manifest.json', '--manifest -'])(
    'to generate %s',
    async (words) => {
      await generate()
      const before = read('politirad-manifest.json')
      expect((await generate(words)).exitCode).toBe(2)
      expect(read('politirad-manifest.json')).toBe(before)
    },
  )

  test.each(['generate', 'validate'])('to a report of %s', async (command) => {
    await generate()
    const before = read('politirad-manifest.json')
    const { exitCode } = await run([command, '--report', 'json=politirad-manifest.json'], { cwd })
    expect([exitCode, read('politirad-manifest.json')]).toEqual([2, before])
    const both = await generate('--manifest m.json --report json=m.json')
    expect([both.exitCode, existsSync(path('m.json'))]).toEqual([2, false])
  })

  test('to an agreement’s file by the manifest’s name', async () => {
    const named = 'formater: [json]\nutmappe: .\nfilnavn: politirad-manifest\n'
    writeFileSync(path('politirad.yaml'), `skjema: 1\navtaler: [avtaler/dalby.yaml]\n${named}`)
    expect(await generate()).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('[output-is-input]') })
  })

  test('of what was edited by hand, whatever the file says of itself', async () => {
    edit('politirad.yaml', (text) => text.replace('pdf, txt', 'pdf, json'))
    await generate()
    edit('ferdig/dalby.json', (text) => text.replace('Dalby', 'Dølby'))
    appendFileSync(path('avtaler/dalby.yaml'), '# en merknad\n')
    expect((await generate()).stderr).toContain('[output-exists]')
    expect(read('ferdig/dalby.json')).toContain('Dølby')
  })

  test('where an agreement is missing for a moment', async () => {
    edit('politirad.yaml', (text) => text.replace('[avtaler]', '[avtaler/dalby.yaml, avtaler/fjellby.yaml]'))
    await generate()
    renameSync(path('avtaler/dalby.yaml'), path('bort.yaml'))
    expect((await generate()).exitCode).toBe(3)
    renameSync(path('bort.yaml'), path('avtaler/dalby.yaml'))
    expect(await generate()).toMatchObject({ exitCode: 0, stdout: '' })
  })

  test('where a run was stopped, and another agreement is made before it is gone on with', async () => {
    await generate()
    for (const name of ['dalby', 'fjellby'])
      edit(`avtaler/${name}.yaml`, (text) => text.replace(/navn: (\w+)by kommune/, 'navn: $1dal kommune'))
    await generate('', { files: killedAfter(0) })
    expect(await made('avtaler/fjellby.yaml')).toEqual(fjellby)
    expect(await made()).toEqual(dalby)
  })

  test('where two agreements would be called the same, one after the other', async () => {
    edit('politirad.yaml', (text) => `${text}filnavn: fast\n`)
    await generate('avtaler/dalby.yaml')
    const before = read('ferdig/fast.pdf')
    expect((await generate('avtaler/fjellby.yaml')).stderr).toContain('[output-collision]')
    expect(read('ferdig/fast.pdf')).toBe(before)
  })

  test('where options would make a project’s file in another way', async () => {
    await generate()
    const { exitCode, stderr } = await generate('--no-signature-fields')
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[project-output]')])
    expect(await check()).toBe('Filene til 2 avtaler er som de skal.\n')
  })

  test('and a manifest from a stranger names no file outside', async () => {
    await generate()
    edit('politirad-manifest.json', (text) => text.replaceAll('ferdig/dalby.pdf', '../../etc/passwd'))
    expect(await generate()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('[not-a-manifest]') })
  })
})

describe('parts of a run', () => {
  test('make the same together as one run', async () => {
    await generate()
    const whole = manifest()
    rmSync(path('ferdig'), { recursive: true })
    rmSync(path('politirad-manifest.json'))
    for (const part of ['2/2', '1/2']) await generate(`--shard ${part}`)
    const merge = ['manifest', 'merge', 'politirad-manifest.2-of-2.json', 'politirad-manifest.1-of-2.json']
    expect(await run(merge, { cwd })).toMatchObject({ exitCode: 0, stdout: 'politirad-manifest.json\n' })
    expect(manifest()).toEqual(whole)
  })

  test('an agreement with errors is missing in its part, also where it was made before', async () => {
    await generate('--shard 1/2')
    await generate('--shard 2/2')
    edit('avtaler/dalby.yaml', (text) => text.replace('status: utkast', 'status: ferdig'))
    expect((await generate('--shard 1/2')).exitCode).toBe(1)
    const merge = ['manifest', 'merge', 'politirad-manifest.1-of-2.json', 'politirad-manifest.2-of-2.json']
    const { exitCode, stderr } = await run(merge, { cwd })
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('mangler 1 avtale: «avtaler/dalby.yaml»')])
  })

  test('of other projects, or of other agreements, aren’t put together', async () => {
    await generate('--shard 1/2')
    cpSync(path('avtaler/dalby.yaml'), path('avtaler/lilleby.yaml'))
    await generate('--shard 2/2')
    const merge = ['manifest', 'merge', 'politirad-manifest.1-of-2.json', 'politirad-manifest.2-of-2.json']
    expect((await run(merge, { cwd })).stderr).toContain('Prosjektet hadde ikke de samme avtalene. [parts-differ]')
  })
})

test('names of files come from the agreements, as safe words', async () => {
  edit('politirad.yaml', (text) => `${text}filnavn: "{kommunenummer}-{kommune}-{navn}"\n`)
  edit('avtaler/dalby.yaml', (text) =>
    text.replace('navn: Dalby kommune', 'navn: Gáivuona suohkan\n    kommunenummer: "5540"'),
  )
  expect(await made()).toEqual([
    'ferdig/5540-gaivuona-dalby.pdf',
    'ferdig/5540-gaivuona-dalby.txt',
    'ferdig/fjellby-fjellby.pdf',
    'ferdig/fjellby-fjellby.txt',
  ])
})

test('agreements that would be called the same stop before anything is made', async () => {
  edit('politirad.yaml', (text) => `${text}filnavn: avtale\n`)
  const { exitCode, stderr } = await generate()
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('[output-collision]')])
  expect(existsSync(path('ferdig'))).toBe(false)
})

test('rules are as the project wants them', async () => {
  edit('avtaler/dalby.yaml', (text) => text.replace('{ fra: 4, til: 5 }', '{ fra: 1, til: 2 }'))
  const levels = async (level: string) => {
    edit('politirad.yaml', (text) =>
      text.replace(
        /regler:[\s\S]*|$/,
        `regler:\n  - { regel: few-meetings, nivå: ${level}, begrunnelse: Slik er det her. }\n`,
      ),
    )
    const { exitCode, stdout } = await run(['validate', '--show-silenced'], { cwd })
    return [exitCode, /(feil|advarsel|tips): .*\[few-meetings\]/.exec(stdout)?.[1], stdout.includes('Slik er det her.')]
  }
  expect(await levels('feil')).toEqual([1, 'feil', false])
  expect(await levels('advarsel')).toEqual([0, 'advarsel', false])
  expect(await levels('tips')).toEqual([0, 'tips', false])
  expect(await levels('av')).toEqual([0, undefined, true])
})

test('manifests and events are as their schemas say', async () => {
  const ajv = new Ajv2020.default({ strict: false })
  const schema = (name: string) => JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8'))
  ajv.addSchema(schema('rapport'))
  const [isManifest, isEvent] = [ajv.compile(schema('manifest')), ajv.compile(schema('hendelser'))]
  edit('avtaler/dalby.yaml', (text) => text.replace('{ fra: 4, til: 5 }', '{ fra: 1, til: 2 }'))
  edit('avtaler/fjellby.yaml', (text) => text.replace('status:', 'statsu:'))
  const { stdout } = await generate('--shard 1/1 --report jsonl --manifest ut/laget.json')
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.map(({ event }) => event)).toEqual(['start', 'agreement', 'agreement', 'end'])
  for (const event of events) expect(isEvent(event), JSON.stringify(isEvent.errors)).toBe(true)
  expect(events[1]).toMatchObject({
    path: 'avtaler/dalby.yaml',
    made: [{ path: 'ferdig/dalby.pdf' }, { path: 'ferdig/dalby.txt' }],
  })
  for (const name of ['politirad-manifest.1-of-1.json', 'ut/laget.json'])
    expect(isManifest(manifest(name)), JSON.stringify(isManifest.errors)).toBe(true)
  expect(manifest('ut/laget.json').agreements[0]?.outputs[0]?.path).toBe('../ferdig/dalby.pdf')
})

test('the rules that a project names are those that an agreement names', () => {
  const codes = (name: string, way: readonly string[]): unknown =>
    way.reduce((node, key) => node[key], JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')))
  expect(codes('prosjekt.schema.json', ['$defs', 'ruleCode', 'enum'])).toEqual(
    codes('avtale.schema.json', ['$defs', 'deviation', 'properties', 'regel', 'enum']),
  )
})
