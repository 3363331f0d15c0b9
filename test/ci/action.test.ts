import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FakeHost } from '../cli/ci/fake-host.js'
import { agreementOf, SampleProject } from '../cli/ci/sample-project.js'
import { root } from '../read-example.js'
import { readAction, type Step, stepsOf, workflows } from './read-workflow.js'

/** The action and the workflows of docs/ci.md: what is true of their text, and the action's steps run by bash as GitHub does. */

const action = readAction()
const all = [...action.runs.steps, ...workflows.flatMap(stepsOf)]

describe('what anybody may write', () => {
  test.each(all.filter(({ run }) => run !== undefined).map(({ name, run }) => [name ?? run, run]))(
    'is no part of the script: %s',
    (_, script) => expect(script).not.toContain('${{'),
  )

  test('others’ actions are those of one commit', () => {
    const used = all.flatMap(({ uses }) => uses ?? []).filter((uses) => uses !== 'OWNER/politirad@COMMIT')
    expect(used.length).toBeGreaterThan(5)
    for (const uses of used) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
  })
})

test('the page shows the workflow as it is', () => {
  const page = readFileSync(join(root, 'docs', 'ci.md'), 'utf8')
  const [, shown] = /github-pull-request\.yml -->\n```yaml\n(.*?)```/s.exec(page) ?? []
  expect(readFileSync(join(root, 'docs', 'ci', 'github-pull-request.yml'), 'utf8').replace(/^#.*\n/, '')).toBe(shown)
})

test('every input is used, and told of', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')
  for (const name of Object.keys(action.inputs)) expect(text).toContain(`inputs.${name}`)
  const page = readFileSync(join(root, 'docs', 'ci.md'), 'utf8')
  for (const name of Object.keys(action.inputs)) expect(page).toContain(`| \`${name}\` |`)
})

describe.skipIf(process.platform === 'win32')('the action’s steps', () => {
  let project: SampleProject
  let host: FakeHost
  let env: Record<string, string> = {}
  const token = 'ghs_a-secret-that-nobody-is-told'

  beforeEach(async () => {
    project = new SampleProject()
    host = new FakeHost()
    const api = await host.start()
    const base = project.git('rev-parse', 'main')
    const request = { number: 7, base: { sha: base }, head: { ref: '$(touch hacked)`touch hacked`' } }
    project.write({
      '.git/event.json': JSON.stringify({ pull_request: request }),
      '.git/summary.md': '',
      '.git/outputs': '',
    })
    env = {
      GITHUB_ACTION_PATH: root,
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: api,
      GITHUB_EVENT_PATH: join(project.folder, '.git', 'event.json'),
      GITHUB_HEAD_REF: request.head.ref,
      GITHUB_OUTPUT: join(project.folder, '.git', 'outputs'),
      GITHUB_REPOSITORY: 'dalby/avtaler',
      GITHUB_RUN_ID: '12',
      GITHUB_SERVER_URL: 'https://git.example',
      GITHUB_STEP_SUMMARY: join(project.folder, '.git', 'summary.md'),
    }
  })
  afterEach(() => {
    host.stop()
    project.remove()
  })

  /** A step as GitHub runs it: inputs in the place of their names, and a script without a terminal. */
  function runStep(
    step: Step,
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ code: number | null; output: string }> {
    const given: Record<string, string> = { token, ...inputs }
    const inputNamed = (name: string) => given[name] ?? action.inputs[name]?.default ?? ''
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      String(value).replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => inputNamed(input)),
    ])
    const { PATH = '', HOME = '' } = process.env
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run ?? ''], {
      cwd: project.folder,
      env: { PATH, HOME, ...env, ...Object.fromEntries(own) },
    })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
  }

  /** All but what installs: this is installed. Of the conditions only `always()` and what steps hand on matter here. */
  async function runAction(inputs: Readonly<Record<string, string>>) {
    const quick = { format: 'txt', 'redline-format': 'txt', paths: 'avtaler', ...inputs }
    const ran: { code: number | null; output: string }[] = []
    for (const step of action.runs.steps.filter(({ run, name }) => run && name !== 'Install politirad')) {
      const handedOn = readFileSync(join(project.folder, '.git', 'outputs'), 'utf8')
      const isUnmet =
        (step.if?.includes("steps.report.outputs.made == 'true'") && !handedOn.includes('made=true')) ||
        (step.if?.includes("steps.counts.outputs.agreements != ''") && !handedOn.includes('agreements='))
      const isLeftOut = isUnmet || (ran.some(({ code }) => code !== 0) && !step.if?.includes('always()'))
      if (!isLeftOut) ran.push(await runStep(step, quick))
    }
    return { codes: ran.map(({ code }) => code), output: ran.map(({ output }) => output).join('') }
  }

  test('report, hand on and comment', async () => {
    project.change()
    const { codes, output } = await runAction({})
    expect(codes, output).toEqual([0, 0, 0])
    const summary = readFileSync(join(project.folder, '.git', 'summary.md'), 'utf8')
    expect(summary).toContain('Endrer avtalene for **3 kommuner**: Dalby kommune, Fjellby kommune og Sjøby kommune.')
    expect(summary).toContain('(https://git.example/dalby/avtaler/actions/runs/12)')
    expect(host.comments.map(({ body }) => body)).toEqual([`<!-- politirad ci -->\n${summary}`])
    const outputs = readFileSync(join(project.folder, '.git', 'outputs'), 'utf8')
    for (const [name, { value }] of Object.entries(action.outputs)) {
      if (value.includes('steps.counts')) expect(outputs).toMatch(new RegExp(`^${name}=\\d+$`, 'm'))
    }
    expect(existsSync(join(project.folder, 'politirad-ci/redlines/avtaler/dalby-endringer.txt'))).toBe(true)
    expect(output).not.toContain(token)
  }, 60_000)

  test('an agreement that is wrong fails the job, and is told all the same; with a fork’s token in the summary', async () => {
    host.refusal = 403
    project.commit('A slip', { 'avtaler/dalby.yaml': agreementOf('Dalby').replace('status: utkast', 'status: ferdig') })
    const { codes, output } = await runAction({ 'fail-severity': 'warning' })
    expect(codes, output).toEqual([1, 0, 0])
    expect(output).toMatch(/^::error file=avtaler\/dalby\.yaml/m)
    expect(readFileSync(join(project.folder, '.git', 'summary.md'), 'utf8')).toContain('`wrong-choice`')
  }, 60_000)

  test('several paths, one a line, and values that a shell would take for more are values', async () => {
    project.commit('Apart', { 'andre/$(touch hacked) x.yaml': agreementOf('Nyby').replace(/arver: .*\n/, '') })
    const { output } = await runAction({
      paths: 'avtaler/dalby.yaml\n\nandre/$(touch hacked) x.yaml\n',
      output: 'ut; touch hacked',
      key: 'a`touch hacked`',
    })
    expect(existsSync(join(project.folder, 'hacked'))).toBe(false)
    expect(existsSync(join(project.folder, 'ut; touch hacked/files/andre/$(touch hacked) x.txt')), output).toBe(true)
  }, 60_000)

  test('a report that the change itself brings along is handed on to nobody', async () => {
    project.commit('Brought', { 'politirad-ci/report.md': 'false', 'politirad-ci/counts.env': 'agreements=99\n' })
    const { codes, output } = await runAction({})
    expect(codes, output).toEqual([2])
    expect(readFileSync(join(project.folder, '.git', 'summary.md'), 'utf8')).toBe('')
    expect(host.comments).toEqual([])
  }, 60_000)

  test('where nothing could be read there is nothing to hand on', async () => {
    const { codes } = await runAction({ paths: 'ingen' })
    expect(codes.slice(0, 2)).toEqual([3, 0])
  }, 60_000)
})
