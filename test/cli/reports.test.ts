import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from '../read-example.js'
import { run } from './test-world.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'politirad-reports-'))
  const stories = join(root, 'test', 'cases', 'validate')
  cpSync(join(stories, 'silenced', 'files', 'avtale.yaml'), join(folder, 'hint.yaml'))
  cpSync(join(stories, 'misspelt-keys', 'files', 'avtale.yaml'), join(folder, 'error.yaml'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const full = Object.assign(new Error('full'), { code: 'ENOSPC' })

describe.each(['stylish', 'json', 'sarif', 'github', 'junit', 'markdown'])('%s', (report) => {
  test.each([
    [['hint.yaml'], 0],
    [['error.yaml'], 1],
    [['hint.yaml', '--fail-severity', 'hint'], 1],
    [['error.yaml', '--max-problems', '0'], 1],
    [['borte.yaml'], 3],
  ])('the exit code of %j stays %i, on the screen and in a file', async (asked, exitCode) => {
    const shown = await run(['validate', ...asked, '--report', report], { cwd: folder })
    const written = await run(['validate', ...asked, '--report', `${report}=ut/a,b.txt`], { cwd: folder })
    expect([shown.exitCode, written.exitCode]).toEqual([exitCode, exitCode])
    expect(written).toMatchObject({ stdout: '', stderr: '' })
    expect(read('ut/a,b.txt')).toBe(shown.stdout)
  })
})

test('where the disk is full, the old report stays and nothing is left behind', async () => {
  writeFileSync(join(folder, 'funn.json'), 'old')
  const files = { writeTemporary: () => Promise.reject(full) }
  const ran = await run(['validate', 'hint.yaml', '--report', 'json=funn.json'], { cwd: folder, files })
  expect(ran.exitCode).toBe(3)
  expect(ran.stderr).toContain('Det er ikke plass på disken til «funn.json»')
  expect(read('funn.json')).toBe('old')
  expect(readdirSync(folder).sort()).toEqual(['error.yaml', 'funn.json', 'hint.yaml'])
})

test('a bug of ours stands in the report, and the next agreement is made', async () => {
  const pipeline = { check: () => Promise.reject(new Error('oops')) }
  const ran = await run(['generate', 'hint.yaml', '--report', 'json'], { cwd: folder, pipeline })
  expect(ran.exitCode).toBe(4)
  expect(JSON.parse(ran.stdout)).toMatchObject({
    counts: { errors: 1 },
    problems: [{ code: 'internal-error', file: 'hint.yaml' }],
    made: [],
  })
})

test('the picture of a style isn’t written over', async () => {
  cpSync(join(root, 'test', 'cases', 'generate', 'style', 'files'), folder, { recursive: true })
  const picture = readFileSync(join(folder, 'felles', 'bilder', 'våpen.png'))
  const asked = ['generate', 'proveby.yaml', '--style', 'felles/stil.yaml', '--report', 'json=felles/bilder/våpen.png']
  const ran = await run(asked, { cwd: folder })
  expect(ran.exitCode).toBe(2)
  expect(readFileSync(join(folder, 'felles', 'bilder', 'våpen.png')).equals(picture)).toBe(true)
})
