import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { npmNeedsShell, npmProgram, packInto } from '../pack-package.js'
import { root } from '../read-example.js'
import { fetchNode, fetchPackageJudges, nodeVersions, oldestNode } from './judges.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-package-'))
let tarball: string
beforeAll(() => {
  tarball = join(folder, packInto(folder).filename)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (program: string, args: readonly string[], cwd = folder) =>
  spawnSync(program, args, { cwd, encoding: 'utf8', shell: program === npmProgram && npmNeedsShell })

describe('The package', () => {
  test('publint finds nothing to say of how it is put together', ({ task }) => {
    const judged = run(process.execPath, [fetchPackageJudges().publint, tarball, '--strict'])
    expect(judged.stdout + judged.stderr).toContain('All good!')
    expect(judged.status).toBe(0)
    task.meta.verdicts = { publint: '✓' }
  })

  test('its types are right to all who import or require it', ({ task }) => {
    const judged = run(process.execPath, [fetchPackageJudges().areTheTypesWrong, tarball, '--format', 'json'])
    expect(JSON.parse(judged.stdout).problems ?? {}).toEqual({})
    expect(judged.status).toBe(0)
    task.meta.verdicts = { 'Are the types wrong?': '✓' }
  })

  test('typedoc finds a description of every export, and no link that leads nowhere', ({ task }) => {
    const judged = run(npmProgram, ['run', 'docs:api', '--', '--out', join(folder, 'api')], root)
    expect(judged.stdout + judged.stderr).not.toMatch(/\[(warning|error)\]/)
    expect(judged.status).toBe(0)
    task.meta.verdicts = { typedoc: '✓' }
  })

  test.each([oldestNode, ...nodeVersions])('is required silently by Node %s', (version) => {
    const project = mkdtempSync(join(folder, 'project-'))
    writeFileSync(join(project, 'package.json'), '{ "private": true }')
    writeFileSync(join(project, 'ask.cjs'), "console.log(typeof require('politirad').check)")
    run(npmProgram, ['install', tarball, '--offline', '--cache', join(folder, 'cache')], project)
    const asked = run(fetchNode(version), ['ask.cjs'], project)
    expect(asked).toMatchObject({ status: 0, stdout: 'function\n', stderr: '' })
  })
})
