import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SampleProject } from '../cli/ci/sample-project.js'
import { root } from '../read-example.js'
import { type Step, stepsOf } from './read-workflow.js'

/** The steps of docs/ci/github-yearly-revision.yml, run by bash; `gh` and `npx` are stand-ins that tell what they were asked. */
describe.skipIf(process.platform === 'win32')('the yearly revision', () => {
  let project: SampleProject
  let aside = ''

  beforeEach(() => {
    project = new SampleProject()
    aside = mkdtempSync(join(tmpdir(), 'politirad-revision-'))
    const tools = join(aside, 'bin')
    mkdirSync(tools)
    const scripts = {
      npx: `shift; exec "${process.execPath}" "${join(root, 'bin', 'politirad.js')}" "$@"`,
      gh: `printf '%s\\n' "$@" >> "${join(aside, 'gh.txt')}"`,
    }
    for (const [name, script] of Object.entries(scripts)) {
      writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(tools, name), 0o755)
    }
    project.git('init', '-q', '--bare', join(aside, 'origin.git'))
    project.git('remote', 'add', 'origin', join(aside, 'origin.git'))
    project.git('rm', '-rq', 'avtaler')
    project.commit('One of our own', {
      'avtaler/rakkestad.yaml': readFileSync(join(root, 'examples', 'rakkestad.yaml'), 'utf8'),
    })
  })
  afterEach(() => {
    project.remove()
    rmSync(aside, { recursive: true, force: true })
  })

  function runStep(name: string, env: Readonly<Record<string, string>>): void {
    const step = stepsOf('github-yearly-revision').find((each: Step) => each.name === name || each.run?.includes(name))
    execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'false'], {
      cwd: project.folder,
      env: {
        PATH: [join(aside, 'bin'), process.env.PATH].join(delimiter),
        HOME: aside,
        RUNNER_TEMP: aside,
        GITHUB_REF_NAME: 'main',
        POLITIRAD_LANG: 'nb',
        ...env,
      },
      stdio: 'pipe',
    })
  }

  test.each([
    ['the years asked for', '2031-2032'],
    ['the years that follow', ''],
  ])(
    'suggests the next agreements with a checklist: %s',
    (_, PERIOD) => {
      runStep('Write the next version of each agreement', { PERIOD })
      runStep('Suggest it', { BRANCH: 'revision-12', GH_TOKEN: 'x' })
      const suggested = project.git('show', 'origin/revision-12:avtaler/rakkestad.yaml')
      if (PERIOD) expect(suggested).toContain('2031')
      expect(suggested).toContain('status: utkast')
      const checklist = readFileSync(join(aside, 'checklist.md'), 'utf8')
      expect(checklist).toMatch(/rakkestad/i)
      const asked = readFileSync(join(aside, 'gh.txt'), 'utf8').split('\n')
      expect(asked).toContain('--body-file')
      expect(asked).toContain(join(aside, 'checklist.md'))
      expect(existsSync(asked[asked.indexOf('--body-file') + 1] ?? '')).toBe(true)
    },
    60_000,
  )

  test('makes all files in four parts, and proves that they are the whole', { timeout: 120_000 }, () => {
    for (const name of ['dalby', 'fjellby', 'sjøby', 'egenby', 'nyby'])
      project.write({ [`avtaler/${name}.yaml`]: readFileSync(join(root, 'examples', 'minst.yaml'), 'utf8') })
    project.write({ 'politirad.yaml': 'skjema: 1\navtaler: [avtaler]\nformater: [txt]\nutmappe: ferdig\n' })
    for (const PART of ['1', '2', '4']) runStep('--shard', { PART })
    expect(() => runStep('Prove that nothing is missing or made twice', {})).toThrow('Det mangler en del: 3 av 4')
    runStep('--shard', { PART: '3' })
    runStep('Prove that nothing is missing or made twice', {})
    expect(JSON.parse(project.read('politirad-manifest.json')).agreements).toHaveLength(6)
  })

  test('hands on the folder that its files are in', () => {
    const handedOn = stepsOf('github-yearly-revision').flatMap((step) => step.with?.path?.trim().split('\n') ?? [])
    expect(handedOn.filter((path) => !path.includes('manifest'))).toEqual(['ferdig', 'ferdig'])
  })
})
