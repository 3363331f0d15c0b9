import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleNames, root } from '../read-example.js'
import { fetchNode, nodeVersions } from './judges.js'

const folder = mkdtempSync(join(tmpdir(), 'politirad-same-bytes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const inputs = exampleNames.map((name) => join(root, 'examples', `${name}.yaml`))
const formats = ['pdf', 'docx', 'html', 'md', 'txt', 'json']
const places = [
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' },
  { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
]

/** The hashes of all files that one run of the command makes, by their names. */
function make(node: string, env: Record<string, string>, files: readonly string[]): Record<string, string> {
  const into = mkdtempSync(join(folder, 'run-'))
  const command = ['generate', ...files, '-o', into, '--format', formats.join(',')]
  execFileSync(node, [join(root, 'bin', 'politirad.js'), ...command], {
    env: { ...process.env, ...env },
    stdio: 'pipe',
  })
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(into, name)))
      .digest('hex')
  return Object.fromEntries(
    readdirSync(into)
      .sort()
      .map((name) => [name, hashOf(name)]),
  )
}

describe('the same bytes', () => {
  const versions = [process.versions.node, ...nodeVersions]
  const cases = versions.flatMap((version) =>
    places.map((place) => [`Node ${version}, ${place.TZ}, ${place.LANG}`, version, place] as const),
  )
  /** Each agreement by itself; the others make them in one run, in the other order. */
  let alone: Record<string, string> = {}
  beforeAll(() => {
    alone = Object.assign({}, ...inputs.map((file) => make(process.execPath, {}, [file])))
  })

  test.for(cases)('%s', ([, version, place], { task }) => {
    const node = version === process.versions.node ? process.execPath : fetchNode(version)
    const made = make(node, place, inputs.toReversed())
    expect(made).toEqual(alone)
    expect(Object.keys(made).length).toBe(formats.length * inputs.length)
    task.meta.verdicts = { 'SHA-256': `✓ ${Object.keys(made).length} files` }
  })

  test('with another date they differ', ({ task }) => {
    expect(make(process.execPath, { SOURCE_DATE_EPOCH: '0' }, inputs)).not.toEqual(alone)
    task.meta.verdicts = { 'SHA-256': 'caught' }
  })
})
