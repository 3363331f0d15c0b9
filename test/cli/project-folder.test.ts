import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { run } from './test-world.js'

/** A project's folder stands for its agreements, for all commands that take several. */

let cwd = ''
beforeEach(() => {
  cwd = realpathSync.native(mkdtempSync(join(tmpdir(), 'politirad-folder-')))
  cpSync(join(root, 'test/cases/generate/project/files'), cwd, { recursive: true })
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

const path = (name: string): string => join(cwd, ...name.split('/'))

test('revise makes the next version of each', async () => {
  const { exitCode, stdout } = await run(['revise', '.', '--period', '2031-2034'], { cwd })
  expect([exitCode, stdout]).toEqual([0, 'avtaler/dalby-2031-2034.yaml\navtaler/fjellby-2031-2034.yaml\n'])
})

test('status tells of each', async () => {
  const { exitCode, stdout } = await run(['status', '.'], { cwd })
  expect(exitCode).toBe(0)
  expect(stdout.match(/utkast/gi)?.length).toBeGreaterThan(1)
})

test.each([['revise'], ['status']])('%s tells what is wrong with a project', async (command) => {
  writeFileSync(path('politirad.yaml'), 'skjema: 1\navtale: [avtaler]\n')
  const { exitCode, stdout, stderr } = await run([command, '.'], { cwd })
  expect([exitCode, stdout]).toEqual([1, ''])
  expect(stderr).toContain('politirad.yaml:2:1')
})

describe('diff', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Kari', '-c', 'user.email=kari@dalby.example', ...args], { cwd })

  beforeEach(() => {
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'As it was')
    const text = readFileSync(path('avtaler/dalby.yaml'), 'utf8')
    writeFileSync(path('avtaler/dalby.yaml'), text.replace('status: utkast', 'status: til-vedtak'))
  })

  const same = 'HEAD:avtaler/fjellby.yaml → avtaler/fjellby.yaml\nIngen endringer i det avtalen sier.\n'

  test.each([
    ['--since HEAD .'],
    ['--since HEAD'],
    ['--since HEAD politirad.yaml'],
    ['HEAD:. .'],
    ['HEAD:politirad.yaml .'],
  ])('%s compares each agreement', async (words) => {
    const { exitCode, stdout } = await run(['diff', '--no-pages', ...words.split(' ')], { cwd })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^HEAD:avtaler\/dalby\.yaml → avtaler\/dalby\.yaml\n.*1 endring/)
    expect(stdout).toContain(same)
  })

  test('agreements of one name in two folders are each compared with itself', async () => {
    cpSync(path('avtaler/fjellby.yaml'), path('andre/dalby.yaml'))
    writeFileSync(path('politirad.yaml'), 'skjema: 1\navtaler: [andre, avtaler]\n')
    git('add', '.')
    git('commit', '-qm', 'Another Dalby')
    const { stdout } = await run(['diff', '--no-pages', '--since', 'HEAD', '.'], { cwd })
    expect(stdout.match(/^HEAD:.*/gm)).toEqual([
      'HEAD:andre/dalby.yaml → andre/dalby.yaml',
      'HEAD:avtaler/dalby.yaml → avtaler/dalby.yaml',
      'HEAD:avtaler/fjellby.yaml → avtaler/fjellby.yaml',
    ])
    expect(existsSync(path('ferdig'))).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('a project’s output folder that a link leads out of the project', () => {
  let elsewhere = ''
  beforeEach(() => {
    elsewhere = mkdtempSync(join(tmpdir(), 'politirad-elsewhere-'))
    mkdirSync(join(elsewhere, 'avtaler'))
  })
  afterEach(() => rmSync(elsewhere, { recursive: true, force: true }))

  const generate = (...words: string[]) => run(['generate', ...words], { cwd, env: { POLITIRAD_LANG: 'en' } })
  const inFolder = (folder: string) =>
    writeFileSync(path('politirad.yaml'), `skjema: 1\navtaler: [avtaler]\nformater: [txt]\nutmappe: ${folder}\n`)

  test.each([['ferdig'], ['ferdig/avtaler'], ['ferdig/ny/avtaler']])('%s is not written to', async (folder) => {
    inFolder(folder)
    symlinkSync(elsewhere, path('ferdig'))
    for (const words of [[], ['avtaler/dalby.yaml'], ['--force'], ['--all']]) {
      const { exitCode, stdout, stderr } = await generate(...words)
      expect([exitCode, stdout]).toEqual([3, ''])
      expect(stderr).toContain(`"${folder}" is a link to another place and is not written to`)
    }
    expect(readdirSync(elsewhere, { recursive: true })).toEqual(['avtaler'])
    expect(existsSync(path('politirad-manifest.json'))).toBe(false)
  })

  test('nor one that leads nowhere', async () => {
    inFolder('ferdig')
    symlinkSync(join(elsewhere, 'borte'), path('ferdig'))
    expect(await generate()).toMatchObject({ exitCode: 3, stdout: '' })
    expect(existsSync(join(elsewhere, 'borte'))).toBe(false)
  })

  test('one that leads to another folder of the project is', async () => {
    inFolder('ferdig')
    mkdirSync(path('andre'))
    symlinkSync('andre', path('ferdig'))
    expect(await generate()).toMatchObject({ exitCode: 0 })
    expect(readdirSync(path('andre'))).toEqual(['dalby.txt', 'fjellby.txt'])
  })

  test('and so is what -o names, which is the user’s own', async () => {
    inFolder('ferdig')
    symlinkSync(elsewhere, path('ferdig'))
    expect(await generate('-o', 'ferdig')).toMatchObject({ exitCode: 0 })
    expect(existsSync(join(elsewhere, 'dalby.txt'))).toBe(true)
  })
})
