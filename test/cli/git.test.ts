import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { run } from './test-world.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad git ')) // with a space, as people have
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8')

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Kari', '-c', 'user.email=kari@dalby.example', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, POLITIRAD_LANG: 'nb', GIT_CONFIG_GLOBAL: '/dev/null', GIT_PAGER: 'cat' },
  })

function commit(subject: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  git('add', '-A')
  git('commit', '-qm', subject)
}

const politirad = (...argv: string[]) => run(argv, { cwd: folder, env: { POLITIRAD_LANG: 'nb' } })
/** The real program: what `politirad` makes here in place of a PDF isn't one. */
const built = (...argv: string[]) =>
  execFileSync(process.execPath, [join(root, 'bin/politirad.js'), ...argv], { cwd: folder })
const fewer = example('rakkestad.yaml')
const more = fewer.replace('antall: { fra: 2, til: 3 }', 'antall: { fra: 3, til: 4 }')
const shared = example('felles/innlandet.yaml')

/** Git itself asks the built command: this is what a user sees. */
describe('git install', () => {
  beforeEach(async () => {
    git('init', '-q')
    commit('Først', { 'rakkestad.yaml': fewer, 'annet.yaml': 'a: 1\n' })
    expect((await politirad('git', 'install')).exitCode).toBe(0)
  })

  test('git diff tells what an agreement says otherwise', () => {
    writeFileSync(join(folder, 'rakkestad.yaml'), more)
    const told = git('diff')
    expect(told).toContain('antall møter i året er endret fra to–tre til tre–fire')
    expect(told).not.toContain('antall: {')
    expect(git('diff', '--no-ext-diff')).toContain('+  antall: { fra: 3, til: 4 }')
  })

  test('lines where nothing said is different, and of files that are no agreements or not in order', () => {
    writeFileSync(join(folder, 'rakkestad.yaml'), `${fewer}# En merknad til\n`)
    writeFileSync(join(folder, 'annet.yaml'), 'a: 2\n')
    expect(git('diff')).toContain('+# En merknad til')
    expect(git('diff')).toContain('+a: 2')
    writeFileSync(join(folder, 'rakkestad.yaml'), fewer.replace('slag: politi\n', 'slag: politti\n'))
    expect(git('diff')).toContain('+    slag: politti')
  })

  test('a new agreement and one that is gone are told as lines', () => {
    commit('Ny', { 'ny.yaml': fewer })
    rmSync(join(folder, 'ny.yaml'))
    expect(git('diff')).toContain('-avtaletype: samarbeidsavtale')
  })

  test('git log -p shows the text of PDF and Word files', () => {
    built('generate', 'rakkestad.yaml', '-q')
    commit('Filer', {})
    writeFileSync(join(folder, 'rakkestad.yaml'), more)
    built('generate', 'rakkestad.yaml', '-q')
    commit('Flere møter', {})
    const told = git('log', '-p', '-1')
    expect(told).toMatch(/b\/rakkestad\.docx\n[\s\S]*\n-.*to til tre[\s\S]*\n\+.*tre til fire/)
    expect(told).toMatch(/b\/rakkestad\.pdf\n[\s\S]*\n\+.*tre til/)
  }, 30_000)

  test('what can’t be read says so, and git goes on', () => {
    commit('Rot', { 'rot.pdf': 'ikke en PDF' })
    writeFileSync(join(folder, 'rot.pdf'), 'fortsatt ikke')
    expect(git('diff')).toContain('rot.pdf')
  })

  test('a file that is too large for an agreement, one in another encoding, a new mode and a new name', () => {
    const large = Array.from({ length: 120_000 }, (_, at) => `k${at}: 1\n`).join('')
    commit('Stor', { 'lock.yaml': large, 'latin.yaml': Buffer.from('a: Lillestr\xf8m\n', 'latin1') })
    writeFileSync(join(folder, 'lock.yaml'), large.replace('k119990: 1', 'k119990: 2'))
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from('b: Lillestr\xf8m\n', 'latin1'))
    chmodSync(join(folder, 'annet.yaml'), 0o755)
    const told = git('diff')
    expect(told).toContain('--- a/lock.yaml\n+++ b/lock.yaml\n@@')
    expect(told).toContain('+k119990: 2')
    expect(told).toContain('-a: Lillestr')
    expect(told).toContain('old mode 100644\nnew mode 100755')
    git('mv', 'rakkestad.yaml', 'ny.yaml')
    expect(git('diff', '-M', 'HEAD')).toContain('rename to ny.yaml')
  })

  test('what stood in .gitattributes stays, and twice is once', async () => {
    writeFileSync(join(folder, '.gitattributes'), '*.txt text\n')
    await politirad('git', 'install')
    const once = readFileSync(join(folder, '.gitattributes'), 'utf8')
    await politirad('git', 'install')
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe(once)
    expect(once).toMatch(/^\*\.txt text\n[\s\S]*\*\.yaml diff=politirad-yaml/)
    await politirad('git', 'uninstall')
    expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('*.txt text\n')
    expect(git('config', '--list', '--local')).not.toContain('politirad')
  })

  test('what install made alone is taken away whole', async () => {
    await politirad('git', 'uninstall')
    expect(existsSync(join(folder, '.gitattributes'))).toBe(false)
  })
})

test('outside a repository nothing is written', async () => {
  const { exitCode, stderr } = await politirad('git', 'install')
  expect([exitCode, existsSync(join(folder, '.gitattributes'))]).toEqual([3, false])
  expect(stderr).toContain('Mappen ligger ikke i et git-depot.')
})

describe('history', () => {
  beforeEach(() => {
    git('init', '-q')
    commit('Legg inn', { 'nord.yaml': example('nord-gudbrandsdal.yaml'), 'felles/innlandet.yaml': shared })
    commit('Ny sentral', { 'felles/innlandet.yaml': shared.replace('"02800"', '"02801"') })
    mkdirSync(join(folder, 'avtaler'))
    git('mv', 'nord.yaml', 'avtaler/nord.yaml')
    git('mv', 'felles', 'avtaler/felles')
    commit('Flytt', {})
    const moved = readFileSync(join(folder, 'avtaler/nord.yaml'), 'utf8')
    commit('Ødelegg', { 'avtaler/nord.yaml': moved.replace('status: vedtatt', 'status: vedtat') })
    commit('Rett, og forleng', { 'avtaler/nord.yaml': moved.replace('til: 2028', 'til: 2030') })
  })

  const sections = (told: string): string[] => told.split('\n\n20').map((each) => each.replace(/^20/, ''))

  test('each commit in sentences, the latest first, by earlier names too', async () => {
    const { stdout, exitCode } = await politirad('history', 'avtaler/nord.yaml')
    expect(exitCode).toBe(0)
    const told = sections(stdout)
    expect(told.map((each) => / · (.*) · Kari/.exec(each)?.[1])).toEqual([
      'Rett, og forleng',
      'Ødelegg',
      'Flytt',
      ...(stdout.includes('Ny sentral') ? ['Ny sentral'] : []),
      'Legg inn',
    ])
    expect(told[0]).toContain('2026–2028 til 2026–2030')
    expect(told[1]).toContain('Avtalen var ikke i orden her.')
    expect(told.at(-1)).toContain('Avtalen er ny.')
  })

  test('as a page and as Markdown, no more than asked for, and only what is asked for', async () => {
    const page = await politirad('historie', 'avtaler/nord.yaml', '--format', 'html', '--max', '1')
    expect(page.stdout).toContain('<h2>')
    expect(page.stdout.match(/<h2>/g)).toHaveLength(1)
    const { stdout } = await politirad('history', 'avtaler/nord.yaml', '--format', 'md', '--only', 'contact')
    expect(stdout).not.toContain('2030')
  })

  test('a subject that looks like markup is text', async () => {
    commit('<script>alert(1)</script> **fet**', { 'avtaler/nord.yaml': `${example('nord-gudbrandsdal.yaml')}# x\n` })
    const page = await politirad('history', 'avtaler/nord.yaml', '--format', 'html')
    expect(page.stdout).not.toContain('<script>')
    const text = await politirad('history', 'avtaler/nord.yaml', '--format', 'md')
    expect(text.stdout).not.toContain('**fet**')
  })

  test('the last commit in disorder, and none at all', async () => {
    commit('Ødelegg igjen', { 'avtaler/nord.yaml': 'skjema: 1\n' })
    const { stdout } = await politirad('history', 'avtaler/nord.yaml', '--max', '1')
    expect(stdout).toContain('Avtalen var ikke i orden her.')
    expect((await politirad('history', 'avtaler/nord.yaml', '--max', '0')).exitCode).toBe(2)
  })

  test('a file that isn’t in git, and one that is no agreement', async () => {
    writeFileSync(join(folder, 'ny.yaml'), fewer)
    const none = await politirad('history', 'ny.yaml')
    expect([none.exitCode, none.stderr]).toEqual([3, expect.stringContaining('har ingen historie i git ennå')])
    const other = await politirad('history', 'avtaler/felles/innlandet.yaml')
    expect(other.exitCode).toBe(1)
  })
})

test('a commit of what is inherited belongs to the history', async () => {
  git('init', '-q')
  commit('Legg inn', { 'nord.yaml': example('nord-gudbrandsdal.yaml'), 'felles/innlandet.yaml': shared })
  commit('Ny sentral', { 'felles/innlandet.yaml': shared.replace('"02800"', '"02801"') })
  const { stdout } = await politirad('history', 'nord.yaml')
  expect(stdout).toMatch(/Ny sentral[\s\S]*har fått nytt sentralbord: 02800 → 02801[\s\S]*Legg inn/)
})
