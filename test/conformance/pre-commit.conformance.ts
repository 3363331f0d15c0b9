import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { fetchPreCommit } from './judges.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-pre-commit-'))
const users = join(folder, 'users')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' }).trim()

const commit = (cwd = users): string =>
  git(cwd, '-c', 'user.name=Test', '-c', 'user.email=test@politirad.example', 'commit', '-qm', 'As it is')

/** This work tree as it is, committed in a repository of its own; gives the commit. */
function commitThis(repository: string): string {
  const files = git(root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean)
  for (const file of files) {
    if (existsSync(join(root, file))) cpSync(join(root, file), join(repository, file))
  }
  git(repository, 'init', '-q')
  git(repository, 'add', '-A')
  commit(repository)
  return git(repository, 'rev-parse', 'HEAD')
}

/** What stands in docs/ci.md, for that repository. */
function configFor(repository: string, commit: string): string {
  const [, config = ''] =
    /pre-commit\.conformance\.ts -->\n```yaml\n(.*?)```/s.exec(readFileSync(join(root, 'docs', 'ci.md'), 'utf8')) ?? []
  return config.replace(/repo: .*/, `repo: file://${repository}`).replace(/rev: .*/, `rev: ${commit}`)
}

function stage(file: string, text: string): void {
  mkdirSync(dirname(join(users, file)), { recursive: true })
  writeFileSync(join(users, file), text)
  git(users, 'add', '-A')
}

/** What a commit of what is staged would be told. */
function hook(): { status: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(fetchPreCommit(), ['run'], {
    cwd: users,
    encoding: 'utf8',
    env: { ...process.env, PRE_COMMIT_HOME: join(folder, 'home') },
  })
  if (error) throw error
  return { status, output: stdout + stderr }
}

const agreement = readFileSync(join(root, 'examples', 'minst.yaml'), 'utf8')

beforeAll(() => {
  const repository = join(folder, 'politirad')
  mkdirSync(users)
  git(users, 'init', '-q')
  stage('.pre-commit-config.yaml', configFor(repository, commitThis(repository)))
  stage('avtaler/felles/norge.yaml', 'møter: { minst: 2 }\n')
})

describe('Before each commit', () => {
  test('an agreement in order passes', () => {
    stage('avtaler/fjellby.yaml', agreement.replace('skjema: 1', 'skjema: 1\narver: felles/norge.yaml'))
    expect(hook()).toMatchObject({ status: 0, output: expect.stringContaining('Passed') })
    commit()
  })

  test('one with an error is told, and stops the commit', () => {
    stage('avtaler/dalby.yaml', agreement.replace('status: utkast', 'status: ferdig'))
    expect(hook()).toMatchObject({ status: 1, output: expect.stringContaining('avtaler/dalby.yaml:9:9: ') })
    git(users, 'rm', '-qf', 'avtaler/dalby.yaml')
  })

  test('so does an error in what agreements inherit', () => {
    stage('avtaler/felles/norge.yaml', 'møter: { minst: to }\n')
    expect(hook()).toMatchObject({ status: 1, output: expect.stringContaining('avtaler/felles/norge.yaml:1:17: ') })
    git(users, 'checkout', '-q', 'HEAD', '--', '.')
  })

  test('what is no YAML is none of its business', () => {
    stage('LES-MEG.md', 'Avtalene våre.\n')
    expect(hook()).toMatchObject({ status: 0, output: expect.stringContaining('no files to check') })
  })
})
