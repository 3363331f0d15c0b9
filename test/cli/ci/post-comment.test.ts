import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { run } from '../test-world.js'
import { comment, FakeHost } from './fake-host.js'

const token = 'ghs_a-secret-that-nobody-is-told'
const marker = '<!-- politirad ci -->'
const bot = 'github-actions[bot]'

let folder = ''
let host: FakeHost
let env: Record<string, string> = {}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-comment-'))
  host = new FakeHost()
  writeFileSync(join(folder, 'report.md'), '## Hva endres?\n\nMye.\n')
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7, head: { ref: '$(id)' } } }))
  env = {
    POLITIRAD_LANG: 'en',
    GITHUB_API_URL: await host.start(),
    GITHUB_REPOSITORY: 'dalby/avtaler',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_TOKEN: token,
  }
})
afterEach(() => {
  host.stop()
  rmSync(folder, { recursive: true, force: true })
})

const post = (...more: string[]) => run(['ci', 'comment', 'report.md', ...more], { cwd: folder, env })
const wrote = () => host.asked.filter(({ method }) => method !== 'GET')

describe('on GitHub', () => {
  test('a comment is made where there is none', async () => {
    expect(await post()).toEqual({ exitCode: 0, stdout: 'The pull request has a new comment.\n', stderr: '' })
    expect(wrote()).toMatchObject([{ method: 'POST', path: '/repos/dalby/avtaler/issues/7/comments' }])
    expect(host.comments.map(({ body }) => body)).toEqual([`${marker}\n## Hva endres?\n\nMye.\n`])
  })

  test('and written anew the next time', async () => {
    await post()
    writeFileSync(join(folder, 'report.md'), 'Mindre.\n')
    expect((await post()).stdout).toBe('The comment on the pull request is up to date.\n')
    expect(host.comments.map(({ body }) => body)).toEqual([`${marker}\nMindre.\n`])
    expect(wrote().at(-1)).toMatchObject({ method: 'PATCH', path: '/repos/dalby/avtaler/issues/comments/900' })
  })

  test('a person’s comment stays theirs, whatever it says', async () => {
    host.comments = [comment(1, `${marker}\nMin egen.`, 'kari'), comment(2, `Se: ${marker}`, bot, 'Bot')]
    await post()
    expect(host.comments.map(({ body }) => body.split('\n').at(1))).toEqual(['Min egen.', undefined, '## Hva endres?'])
  })

  test('one that lies behind a hundred others is found', async () => {
    const others = Array.from({ length: 230 }, (_, i) => comment(i + 1, 'Enig.', 'kari'))
    host.comments = [...others, comment(800, `${marker}\nGammel.`, bot, 'Bot')]
    await post()
    expect(wrote()).toMatchObject([{ method: 'PATCH', path: '/repos/dalby/avtaler/issues/comments/800' }])
  })

  test('a token that has a name knows its own comment, and no other robot’s', async () => {
    host.login = 'avtalerobot'
    host.comments = [comment(1, `${marker}\nEn annens.`, bot, 'Bot'), comment(2, `${marker}\nVår.`, 'avtalerobot')]
    await post()
    expect(wrote()).toMatchObject([{ method: 'PATCH', path: '/repos/dalby/avtaler/issues/comments/2' }])
  })

  test('two keys are two comments', async () => {
    await post('--key', 'øst'.replace('ø', 'o'))
    await post('--key', 'innlandet')
    await post('--key', 'innlandet')
    expect(host.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      '<!-- politirad ci: ost -->',
      '<!-- politirad ci: innlandet -->',
    ])
    expect(await post('--key', 'a --> <b>')).toMatchObject({ exitCode: 2 })
  })

  test('a fork’s token may not: the report is in the summary, and nothing fails', async () => {
    host.refusal = 403
    const { exitCode, stderr } = await post()
    expect(exitCode).toBe(0)
    expect(stderr).toContain('warning: No comment was made: 127.0.0.1')
    expect(stderr).toContain('the summary of the run has the report')
  })

  test.each([
    ['no token', { GITHUB_TOKEN: '' }, 0, 'GITHUB_TOKEN is not set'],
    ['no pull request', { GITHUB_EVENT_PATH: '/nowhere' }, 0, 'about no pull request'],
    ['no host', { GITHUB_API_URL: '' }, 3, 'There is no pull request to comment on here'],
    ['nobody there', { GITHUB_API_URL: 'http://127.0.0.1:1' }, 3, "127.0.0.1:1 doesn't answer"],
    ['a repository that leads elsewhere', { GITHUB_REPOSITORY: '../x/y' }, 3, 'There is no pull request'],
  ])('%s', async (_, changed, exitCode, words) => {
    env = { ...env, ...changed }
    const ran = await post()
    expect(ran).toMatchObject({ exitCode, stdout: '' })
    expect(ran.stderr).toContain(words)
  })

  test('a host in trouble is an error', async () => {
    host.refusal = 502
    expect(await post()).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('answered 502') })
  })

  test('an event that is no JSON is about nothing', async () => {
    writeFileSync(join(folder, 'event.json'), '{')
    expect(await post()).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('about no pull request') })
  })

  test('what is too long is cut, with what was folded away closed', async () => {
    const row = '- Møtene er endret fra to til tre 🎈\n'
    writeFileSync(
      join(folder, 'report.md'),
      `Innledning.\n\n<details><summary>Hvor</summary>\n\n${row.repeat(4000)}\n</details>\n`,
    )
    env = { ...env, GITHUB_SERVER_URL: 'https://git.example', GITHUB_RUN_ID: '12' }
    await post()
    const [{ body = '' } = {}] = host.comments
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(body.length).toBeGreaterThan(60_000)
    expect(body).toMatch(
      /🎈\n\n<\/details>\n\n\*There is more .*\(https:\/\/git\.example\/dalby\/avtaler\/actions\/runs\/12\)/,
    )
  })

  test('the token is sent in a header, and told nowhere', async () => {
    const told = [await post()]
    host.refusal = 500
    told.push(await post())
    env = { ...env, GITHUB_API_URL: 'http://127.0.0.1:1' }
    told.push(await post())
    expect(host.asked.every(({ headers }) => headers.authorization === `Bearer ${token}`)).toBe(true)
    expect(JSON.stringify([told, host.asked.map(({ path, body }) => path + body)])).not.toContain(token)
  })
})

test('on Forgejo, where comments have no pages', async () => {
  host.hasPages = false
  host.login = 'forgejo-actions'
  host.comments = [comment(1, 'Enig.', 'kari'), comment(2, `${marker}\nGammel.`, 'forgejo-actions')]
  await post()
  expect(wrote()).toMatchObject([{ method: 'PATCH', path: '/repos/dalby/avtaler/issues/comments/2' }])
  expect(host.asked.length).toBeLessThan(6)
})

describe('on GitLab', () => {
  beforeEach(() => {
    const { GITHUB_API_URL: api = '' } = env
    env = { CI_API_V4_URL: api, CI_PROJECT_ID: '42', CI_MERGE_REQUEST_IID: '7', GITLAB_TOKEN: token }
    host.login = 'project_42_bot'
  })

  test('a note is made, and then written anew', async () => {
    expect(await post()).toMatchObject({ exitCode: 0 })
    host.comments = [comment(3, `${marker}\nGammel.`, 'project_42_bot')]
    await post()
    expect(wrote()).toMatchObject([
      { method: 'POST', path: '/projects/42/merge_requests/7/notes' },
      { method: 'PUT', path: '/projects/42/merge_requests/7/notes/3' },
    ])
    expect(host.asked.every(({ headers }) => headers['private-token'] === token)).toBe(true)
  })

  test('without a merge request there is nothing to say', async () => {
    env = { ...env, CI_MERGE_REQUEST_IID: '' }
    expect(await post()).toMatchObject({ exitCode: 0, stdout: '' })
    expect(host.asked).toEqual([])
  })
})
