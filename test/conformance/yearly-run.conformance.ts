import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgreementDocument } from '../../src/model/document.js'
import type { Manifest } from '../../src/model/manifest.js'
import { documentOf as documentOfVersion } from '../../src/pipeline/document-of.js'
import { check } from '../../src/pipeline.js'
import { writePdf } from '../../src/write/pdf/write-pdf.js'
import { root } from '../read-example.js'
import { docxDefects } from '../write/docx/docx-defects.js'
import { compareStructure } from '../write/pdf/compare-structure.js'
import { ooxmlErrors, veraPdf } from './judges.js'

/**
 * The yearly run of a country of made-up municipalities, in every way that it may go: in one thread and in several, in parts of which one
 * is killed, and stopped again and again. Each way makes every file once, with the same bytes; all of them are held against our
 * own checks, and some are shown to the judges. `YEARLY_RUN=357 npm run conformance -- yearly-run` takes all municipalities.
 */
const count = Number(process.env.YEARLY_RUN ?? 24)
const judged = 6
const bin = join(root, 'bin', 'politirad.js')
const folder = mkdtempSync(join(tmpdir(), 'politirad-yearly-run-'))
const fresh = join(folder, 'fresh')
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'bench', 'make-project.mjs'), fresh, '--count', String(count)])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const env = { ...process.env, POLITIRAD_LANG: 'en' }

function politirad(cwd: string, ...args: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', env })
  expect(status, stderr).toBe(0)
  return stderr
}

const ended = (child: ChildProcess): Promise<number | string | null> =>
  new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)))

/** Kills a run as soon as so many agreements are in its log. Gives whether it was in time. */
async function killedAfter(agreements: number, cwd: string, log: string, ...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env, stdio: 'ignore' })
  const end = ended(child)
  const logged = () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean).length : 0)
  while (child.exitCode === null && logged() < agreements) await setTimeout(10)
  child.kill('SIGKILL')
  return (await end) === 'SIGKILL'
}

/** How a run may go, from a fresh project. */
const ways: Readonly<Record<string, (cwd: string) => Promise<void> | void>> = {
  'in one thread': (cwd) => void politirad(cwd, 'generate', '--workers', '0'),
  'with one worker': (cwd) => void politirad(cwd, 'generate', '--workers', '1'),
  'with two workers': (cwd) => void politirad(cwd, 'generate', '--workers', '2'),
  'in three parts, one of them killed and run again': async (cwd) => {
    const parts = [1, 2, 3].map((part) => `politirad-manifest.${part}-of-3`)
    const log = join(cwd, `${parts[1]}.log.jsonl`)
    const others = ['1/3', '3/3'].map((part) =>
      ended(spawn(process.execPath, [bin, 'generate', '--shard', part], { cwd, env, stdio: 'ignore' })),
    )
    expect(await killedAfter(count / 6, cwd, log, 'generate', '--shard', '2/3')).toBe(true)
    expect(await Promise.all(others)).toEqual([0, 0])
    const merge = ['manifest', 'merge', ...parts.map((part) => `${part}.json`)]
    expect(spawnSync(process.execPath, [bin, ...merge], { cwd, env }).status).not.toBe(0)
    politirad(cwd, 'generate', '--shard', '2/3')
    politirad(cwd, ...merge)
  },
  'killed three times, and gone on with': async (cwd) => {
    const log = join(cwd, 'politirad-manifest.log.jsonl')
    for (const share of [0.2, 0.4, 0.6])
      expect(await killedAfter(count * share, cwd, log, 'generate', '--workers', '2')).toBe(true)
    politirad(cwd, 'generate', '--workers', '2')
  },
}

const folderOf = (way: string): string => join(folder, way.replaceAll(/\W+/g, '-'))
const read = (way: string): Manifest => JSON.parse(readFileSync(join(folderOf(way), 'politirad-manifest.json'), 'utf8'))
const [first = ''] = Object.keys(ways)

describe('the yearly run', () => {
  test.for(Object.entries(ways))('%s', { timeout: 900_000 }, async ([way, run], { task }) => {
    const cwd = folderOf(way)
    cpSync(fresh, cwd, { recursive: true })
    const begun = performance.now()
    await run(cwd)
    const seconds = (performance.now() - begun) / 1000
    const { agreements } = read(way)
    const outputs = agreements.flatMap((each) => each.outputs)
    expect(agreements).toHaveLength(count)
    expect(outputs).toHaveLength(2 * count)
    expect(readdirSync(join(cwd, 'ferdig')).filter((name) => !name.endsWith('.tmp'))).toHaveLength(2 * count)
    for (const { path, sha256 } of outputs)
      expect(
        createHash('sha256')
          .update(readFileSync(join(cwd, path)))
          .digest('hex'),
        path,
      ).toBe(sha256)
    expect(read(way)).toEqual(read(first))
    politirad(cwd, 'generate', '--check')
    task.meta.verdicts = { made: `✓ ${outputs.length} files`, 'the same bytes': '✓', seconds: seconds.toFixed(0) }
  })

  test('all that was made holds our own checks', { timeout: 1_800_000 }, async ({ task }) => {
    const cwd = folderOf(first)
    for (const { agreement, outputs } of read(first).agreements) {
      const document = await documentOf(cwd, agreement)
      const written = await writePdf(document)
      if (!written.ok) throw new Error(JSON.stringify(written.diagnostics))
      for (const { path, format } of outputs) {
        const bytes = readFileSync(join(cwd, path))
        if (format === 'docx') expect(docxDefects(bytes), path).toEqual([])
        else {
          const { read: words, expected } = await compareStructure(bytes, document, written.value.pageOf)
          expect(words, path).toEqual(expected)
        }
      }
    }
    task.meta.verdicts = { 'our own checks': `✓ ${2 * count} files` }
  })

  test('and the judges hold those that they are shown', { timeout: 600_000 }, ({ task }) => {
    const shown = join(folder, 'shown')
    const outputs = read(first).agreements.flatMap((each) => each.outputs)
    const some = outputs.filter((_, i) => Math.floor(i / 2) % Math.ceil(count / judged) === 0)
    for (const { path } of some) cpSync(join(folderOf(first), path), join(shown, path))
    for (const { path, format } of some) {
      const file = join(shown, path)
      if (format === 'docx') expect(ooxmlErrors(file), path).toEqual([])
      else expect([...veraPdf(file, '2a').broken, ...veraPdf(file, 'ua1').broken], path).toEqual([])
    }
    task.meta.verdicts = { judges: `✓ ${some.length} files` }
  })
})

/** What the files of an agreement should say. */
async function documentOf(cwd: string, agreement: string): Promise<AgreementDocument> {
  const bytes = readFileSync(join(cwd, agreement))
  const checked = await check(agreement, bytes, async (path) => ({
    file: path,
    bytes: readFileSync(join(cwd, 'avtaler', path)),
  }))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const laidOut = await documentOfVersion({ checked: checked.value })
  if (!laidOut.ok) throw new Error(JSON.stringify(laidOut.diagnostics))
  return laidOut.value
}
