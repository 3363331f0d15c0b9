import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { build, check } from '../../src/pipeline.js'
import { root } from '../read-example.js'
import { run } from './test-world.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-diff-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8')

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args], { cwd: folder, encoding: 'utf8' })

/** A repository whose one commit holds these files. */
function commit(files: Readonly<Record<string, string>>): void {
  write(files)
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Først')
}

const diff = (...args: string[]) => run(['diff', '--no-pages', ...args], { cwd: folder })

describe('a revision of git', () => {
  const north = example('nord-gudbrandsdal.yaml')
  const shared = example('felles/innlandet.yaml')
  const newSwitchboard = shared.replace('"02800"', '"02801"')

  beforeEach(() => commit({ 'avtaler/nord.yaml': north, 'avtaler/felles/innlandet.yaml': shared }))

  test('what is inherited is read at the same revision', async () => {
    write({ 'avtaler/felles/innlandet.yaml': newSwitchboard })
    const { stdout, exitCode } = await diff('HEAD:avtaler/nord.yaml', 'avtaler/nord.yaml')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('har fått nytt sentralbord: 02800 → 02801')
    expect(stdout).toMatch(/HEAD:avtaler\/felles\/innlandet\.yaml:\d+:\d+ → avtaler\/felles\/innlandet\.yaml:\d+:\d+/)
  })

  test.each([
    ['from the root', '.', 'avtaler/nord.yaml'],
    ['from the folder itself', 'avtaler', 'nord.yaml'],
  ])('--since compares a file with what it was, %s', async (_, from, file) => {
    write({ 'avtaler/nord.yaml': north.replace('til: 2028', 'til: 2030') })
    const { stdout } = await run(['diff', '--no-pages', '--since', 'HEAD', file], { cwd: join(folder, from) })
    expect(stdout).toContain(`HEAD:avtaler/nord.yaml → ${file}`)
    expect(stdout).toContain('perioden er endret fra 2026–2028 til 2026–2030')
  })

  test('--since without files takes the agreements of the folder, and tells of a new one', async () => {
    write({ 'avtaler/ny.yaml': example('minst.yaml') })
    const { stdout } = await run(['diff', '--since', 'HEAD', '--exit-code'], { cwd: join(folder, 'avtaler') })
    expect(stdout).toBe(
      'HEAD:avtaler/nord.yaml → nord.yaml\nIngen endringer i det avtalen sier.\n\nny.yaml\nAvtalen er ny.\n',
    )
  })

  test('--since tells of an agreement that is gone from a folder', async () => {
    write({ 'avtaler/ny.yaml': example('minst.yaml') })
    git('add', '.')
    git('commit', '-qm', 'Ny')
    rmSync(join(folder, 'avtaler/ny.yaml'))
    const { stdout } = await diff('--since', 'HEAD', 'avtaler')
    expect(stdout).toContain('HEAD:avtaler/ny.yaml\nAvtalen er borte.\n')
  })

  test('a path that begins with ./ is seen from here, as in git', async () => {
    const { stdout, exitCode } = await run(['diff', 'HEAD:./nord.yaml', 'nord.yaml', '--no-pages'], {
      cwd: join(folder, 'avtaler'),
    })
    expect([exitCode, stdout]).toEqual([0, 'HEAD:avtaler/nord.yaml → nord.yaml\nIngen endringer i det avtalen sier.\n'])
  })

  test('a folder of a revision is compared with a folder, also where the file has another name', async () => {
    write({ 'nye/gudbrandsdal.yaml': north.replace('til: 2028', 'til: 2030'), 'nye/felles/innlandet.yaml': shared })
    const { stdout } = await diff('HEAD:avtaler', 'nye')
    expect(stdout).toContain('HEAD:avtaler/nord.yaml → nye/gudbrandsdal.yaml')
  })

  test.each([
    ['a revision that isn’t there', ['borte:avtaler/nord.yaml', 'avtaler/nord.yaml'], 'Det finnes ingen slik versjon'],
    ['a path that isn’t there', ['HEAD:nord.yaml', 'avtaler/nord.yaml'], 'Finner ikke «HEAD:nord.yaml»'],
    ['an option for a revision', ['--since=--output=x', 'avtaler/nord.yaml'], 'kan ikke begynne med bindestrek'],
  ])('%s is told', async (_, args, words) => {
    const { stderr, exitCode } = await diff(...args)
    expect(stderr).toContain(words)
    expect(exitCode).toBe(3)
  })

  test('templates of one’s own are those of the revision', async () => {
    const path = 'avtaler/maler/samarbeidsavtale/nn/evaluering.md'
    const shipped = readFileSync(join(root, 'templates/2026-11/samarbeidsavtale/nn/evaluering.md'), 'utf8')
    write({ [path]: `${shipped}\nVi evaluerer på vår måte.\n` })
    const { stdout } = await diff('--since', 'HEAD', 'avtaler/nord.yaml')
    expect(stdout).toMatch(/Standardteksten i \d+ Evaluering er endret på 1 sted/)
    git('add', '.')
    git('commit', '-qm', 'Egen mal')
    expect((await diff('--since', 'HEAD', 'avtaler/nord.yaml')).stdout).toContain('Ingen endringer')
  })

  test('how it is written what is inherited is no fact', async () => {
    write({ 'avtaler/nord.yaml': north.replace('arver: felles/innlandet.yaml', 'arver: [felles/innlandet.yaml]') })
    expect((await diff('--since', 'HEAD', 'avtaler/nord.yaml')).stdout).toContain('Ingen endringer')
  })

  test('one that can’t be read doesn’t keep the others back', async () => {
    write({ 'avtaler/feil.yaml': 'avtaletype: ja\n', 'avtaler/nord.yaml': north.replace('til: 2028', 'til: 2030') })
    git('add', '.')
    git('commit', '-qm', 'Feil')
    const { stdout, stderr, exitCode } = await diff('--since', 'HEAD~1', 'avtaler')
    expect(stdout).toContain('perioden er endret fra 2026–2028 til 2026–2030')
    expect(stderr).toContain('avtaler/feil.yaml:1:1')
    expect(exitCode).toBe(1)
  })

  test('a link in a revision leads nowhere', async () => {
    symlinkSync('avtaler/nord.yaml', join(folder, 'lenke.yaml'))
    git('add', '.')
    git('commit', '-qm', 'Lenke')
    const { stderr, exitCode } = await diff('HEAD:lenke.yaml', 'avtaler/nord.yaml')
    expect(stderr).toContain('lenke.yaml')
    expect(exitCode).toBe(3)
  })

  test('without git it says so', async () => {
    const { stderr } = await run(['diff', '--since', 'HEAD', 'avtaler/nord.yaml'], {
      cwd: folder,
      git: async () => ({ exitCode: undefined, stdout: new Uint8Array() }),
    })
    expect(stderr).toContain('Programmet git er ikke installert')
  })
})

describe('other versions', () => {
  const old = example('minst.yaml')
  const later = old.replace('status: utkast', 'status: til-vedtak')

  test('a PDF that carries its YAML', async () => {
    const checked = await check('gammel.yaml', new TextEncoder().encode(old))
    if (!checked.ok) throw new Error('the example is in order')
    const made = await build(checked.value, ['pdf'], { attachSource: true })
    if (!made.ok) throw new Error('it is made')
    write({ 'gammel.pdf': made.value[0]?.bytes ?? '', 'ny.yaml': later })
    const { stdout } = await diff('gammel.pdf', 'ny.yaml')
    expect(stdout).toContain('Statusen er endret fra utkast til «til vedtak»')
    expect(stdout).toMatch(/gammel\.pdf:gammel\.yaml:\d+:\d+ → ny\.yaml/)
  })

  test('standard input', async () => {
    write({ 'ny.yaml': later })
    const { stdout } = await run(['diff', '-', 'ny.yaml', '--no-pages'], {
      cwd: folder,
      stdin: new TextEncoder().encode(old),
    })
    expect(stdout).toContain('<stdin> → ny.yaml\n1 endring (innhold 1)')
  })

  test('another standard text is told by its sections', async () => {
    write({ 'gammel.yaml': old, 'ny.yaml': old })
    const own = 'Vi evaluerer på vår måte.\n'
    const shipped = readFileSync(join(root, 'templates/2026-11/samarbeidsavtale/nb/evaluering.md'), 'utf8')
    write({ 'nå/ny.yaml': old, 'nå/maler/samarbeidsavtale/nb/evaluering.md': `${shipped}\n${own}` })
    const { stdout } = await diff('gammel.yaml', 'nå/ny.yaml', '--only', 'standard-text')
    expect(stdout).toMatch(/^1 endring \(standardtekst 1\)$/m)
    expect(stdout).toMatch(/Standardteksten i \d+ Evaluering er endret på 1 sted/)
  })
})

describe('reports', () => {
  const files = {
    'a.yaml': example('rakkestad.yaml'),
    'b.yaml': example('rakkestad.yaml')
      .replace('navn: Per Prøvesen', 'navn: "<b>@Per</b> | Prøvesen"')
      .replace('status: signert', 'status: vedtatt'),
  }

  test('JSON is as its schema says, with pages', async () => {
    write(files)
    const { stdout } = await run(['diff', 'a.yaml', 'b.yaml', '--format', 'json'], { cwd: folder })
    const report = JSON.parse(stdout)
    const validate = new Ajv2020.default({ strict: true, strictRequired: false }).compile(
      JSON.parse(readFileSync(join(root, 'schemas/endringer.schema.json'), 'utf8')),
    )
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
    const [, name] = report.agreements[0].changes
    expect(name).toMatchObject({
      kind: 'changed',
      class: 'contact',
      before: { pointer: '/kontakter/@politikontakten/navn', value: 'Per Prøvesen', place: { file: 'a.yaml' } },
      after: { printed: { title: 'Politikontakten', number: '2' } },
    })
    expect(name.after.printed.page).toBeGreaterThan(1)
  })

  test('a value is no markup in Markdown or HTML', async () => {
    write(files)
    const { stdout: markdown } = await diff('a.yaml', 'b.yaml', '--format', 'md')
    expect(markdown).toContain('\\<b\\>@<!-- -->Per\\</b\\> \\| Prøvesen')
    const { stdout: page } = await diff('a.yaml', 'b.yaml', '--format', 'html', '--lang', 'nn')
    expect(page).toContain('&lt;b&gt;@Per&lt;/b&gt; | Prøvesen')
    expect(page).toContain('<html lang="nn">')
  })

  test('-o writes it to a file', async () => {
    write(files)
    const { stdout, exitCode } = await diff('a.yaml', 'b.yaml', '--format', 'html', '-o', 'ut/endringer.html')
    expect([stdout, exitCode]).toEqual(['', 0])
    expect(readFileSync(join(folder, 'ut/endringer.html'), 'utf8')).toContain('<h1>Hva er endret?</h1>')
  })

  test('--exit-code minds only what is shown', async () => {
    write(files)
    expect((await diff('a.yaml', 'b.yaml', '--exit-code')).exitCode).toBe(1)
    expect((await diff('a.yaml', 'b.yaml', '--exit-code', '--only', 'moved')).exitCode).toBe(0)
    expect((await diff('a.yaml', 'a.yaml', '--exit-code')).exitCode).toBe(0)
  })
})
