import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { fetchCiJudges } from './judges.js'

/** The action, the workflows and the Dockerfile, judged by others' tools; and what the Dockerfile does, done by hand. */

const folder = mkdtempSync(join(tmpdir(), 'politirad-ci-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const judges = fetchCiJudges()
const judge = (program: keyof typeof judges, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(judges[program], args, { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const read = (name: string): string => readFileSync(join(root, name), 'utf8')

/** A file as a user has it: with the commit of a version. */
function asUsed(name: string): string {
  const path = join(folder, '.github', 'workflows', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    read(join('docs', 'ci', name)).replace('OWNER/politirad@COMMIT', `dalby/politirad@${'0'.repeat(40)}`),
  )
  return path
}

const workflows = readdirSync(join(root, 'docs', 'ci')).filter((name) => name.startsWith('github-'))

describe('by their schemas', () => {
  const check = (schema: string, file: string) =>
    judge('checkJsonschema', '--regex-variant', 'nonunicode', '--builtin-schema', `vendor.${schema}`, file)

  test.each<[string, string]>([
    ['github-actions', 'action.yml'],
    ['gitlab-ci', 'docs/ci/gitlab.yml'],
    ['azure-pipelines', 'docs/ci/azure-pipelines.yml'],
    ...workflows.map((name): [string, string] => ['github-workflows', `docs/ci/${name}`]),
  ])('%s: %s', (schema, name) => expect(check(schema, join(root, name))).toMatchObject({ status: 0 }))

  test.each([
    ['github-actions', 'action.yml', 'using: composite', 'using: composit'],
    ['gitlab-ci', 'docs/ci/gitlab.yml', 'when: always', 'when: allways'],
    ['github-workflows', 'docs/ci/github-pull-request.yml', 'runs-on:', 'run-on:'],
  ])('a slip would be found: %s', (schema, name, right, wrong) => {
    const file = join(folder, 'slip.yml')
    writeFileSync(file, read(name).replace(right, wrong))
    expect(check(schema, file).status).toBe(1)
  })
})

describe('for what is unsafe', () => {
  test.each(['action.yml', ...workflows])('%s', (name) => {
    const file = name === 'action.yml' ? join(root, name) : asUsed(name)
    expect(judge('zizmor', '--offline', '--no-progress', file)).toMatchObject({ status: 0 })
  })

  test('a branch’s name in a script would be found', () => {
    const file = join(folder, 'action.yml')
    writeFileSync(file, read('action.yml').replace('[ "$ALL" != true ]', `[ "$${'{{ github.head_ref }}'}" != true ]`))
    expect(judge('zizmor', '--offline', '--no-progress', file).output).toContain('template-injection')
  })
})

test('the Dockerfile', () => {
  expect(judge('hadolint', join(root, 'Dockerfile'))).toEqual({ status: 0, output: '' })
})

/** Docker isn't needed for what its lines do: the same commands, in folders that stand for the image's. */
describe.skipIf(process.getuid?.() !== 0)('what the Dockerfile does', () => {
  const context = join(folder, 'context')
  const image = join(folder, 'image', 'app')
  const work = join(folder, 'work')
  const nobody = 1000

  beforeAll(() => {
    for (const [, name = ''] of read('.dockerignore').matchAll(/^!(.*)$/gm))
      cpSync(join(root, name), join(context, name), { recursive: true })
    rmSync(join(context, 'src', 'generated'), { recursive: true, force: true })
    const [, commands = ''] = /^RUN (npm ci.*)$/m.exec(read('Dockerfile')) ?? []
    execFileSync('sh', ['-ec', commands], { cwd: context, stdio: 'pipe' })
    for (const [, line = ''] of read('Dockerfile').matchAll(/^COPY --from=build (.*)$/gm)) {
      for (const path of line.split(' ').slice(0, -1)) {
        const name = path.replace('/app/', '')
        cpSync(join(context, name), join(image, name), { recursive: true })
      }
    }
    mkdirSync(work)
    cpSync(join(root, 'examples', 'minst.yaml'), join(work, 'minst.yaml'))
    execFileSync('chown', ['-R', `${nobody}`, work])
    execFileSync('chmod', ['-R', 'a-w', image])
    chmodSync(folder, 0o755)
  }, 600_000)
  afterAll(() => execFileSync('chmod', ['-R', 'u+w', image]))

  const politirad = (...args: string[]) =>
    spawnSync(process.execPath, [join(image, 'bin', 'politirad.js'), ...args], {
      cwd: work,
      uid: nobody,
      gid: nobody,
      env: { PATH: process.env.PATH, HOME: '/nonexistent', POLITIRAD_LANG: 'en' },
      encoding: 'utf8',
    })

  test('it makes agreements as somebody who may write nothing but their folder', () => {
    const made = politirad('generate', 'minst.yaml', '--format', 'pdf,docx,html,md')
    expect(made, made.stderr).toMatchObject({ status: 0, stdout: 'minst.pdf\nminst.docx\nminst.html\nminst.md\n' })
    expect(statSync(join(work, 'minst.pdf')).uid).toBe(nobody)
  })

  test('it verifies and compares them', () => {
    expect(politirad('verify', 'minst.pdf', 'minst.yaml').status).toBe(0)
    expect(politirad('diff', 'minst.yaml', 'minst.yaml').stdout).toContain('No changes')
    expect(politirad('redline', 'minst.yaml', 'minst.yaml').status).toBe(0)
  })

  test('it has nothing that only building needs', () => {
    const names = ['LICENSE', 'THIRD-PARTY-NOTICES.md', 'bin', 'dist', 'package.json', 'schemas', 'templates']
    expect(readdirSync(image).sort()).toEqual(names)
  })
})
