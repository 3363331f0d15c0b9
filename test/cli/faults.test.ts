import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../src/cli/node-files.js'
import { build, check } from '../../src/pipeline.js'
import { quietAgreement } from '../validate/minimal-agreement.js'
import { type Fault, faults, faultyDisk, type Step } from './faulty-disk.js'
import { run } from './test-world.js'

/**
 * Every command that writes, with each step that it asks of the disk failing in turn, in every way that step may fail. What
 * was there is whole, or the new file is; nothing is left behind; and a person is told why in words.
 */
const commands: Readonly<Record<string, readonly string[]>> = {
  'generate over older files': ['generate', 'avtale.yaml', '--report', 'json=funn.json', '--report', 'stylish'],
  'generate into a new folder': ['generate', 'avtale.yaml', '-o', 'ny/ut', '--format', 'txt,html'],
  'generate with a report over a report': [
    'generate',
    'avtale.yaml',
    '-n',
    '--report',
    'sarif=funn.json',
    '--report',
    'stylish',
  ],
  'validate with reports': [
    'validate',
    'avtale.yaml',
    '--report',
    'json=ny/funn.json',
    '--report',
    'junit=funn.json',
    '--report',
    'stylish',
  ],
  'generate with a manifest': ['generate', 'avtale.yaml', '-o', 'ny', '--format', 'txt', '--manifest', 'laget.json'],
  'manifest merge': ['manifest', 'merge', 'del.json', '-o', 'laget.json'],
  init: ['init', 'ny/avtale.yaml', '--kommune', '3120'],
  extract: ['extract', 'vedlagt.docx', '-o', 'ny'],
  'extract over an older file': ['extract', 'vedlagt.docx', '-o', 'gammel.yaml', '--force'],
  revise: ['revise', 'avtale.yaml', '--period', '2028-2031', '-o', 'ny', '--checklist', 'liste.md'],
  'revise in place': ['revise', 'avtale.yaml', '--period', '2028-2031', '--in-place'],
  schema: ['schema', '-o', 'ny'],
  'template copy': ['template', 'copy', 'evaluering', '--family', 'samarbeidsavtale'],
}

/** Of a run that was killed long ago, on another machine. */
const leftBehind = '.politirad-00000000-4711-0123456789ab.tmp'

let whole = ''
let temporary = ''
beforeAll(async () => {
  temporary = mkdtempSync(join(tmpdir(), 'politirad-faults-'))
  whole = join(temporary, 'whole')
  mkdirSync(whole)
  const checked = await check('avtale.yaml', new TextEncoder().encode(quietAgreement))
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
  const built = await build(checked.value, ['docx'], { attachSource: true })
  if (!built.ok) throw new Error(JSON.stringify(built.diagnostics))
  writeFileSync(join(whole, 'vedlagt.docx'), built.value[0]?.bytes ?? '')
  writeFileSync(join(whole, 'gammel.yaml'), 'gammel: ja\n')
  writeFileSync(join(whole, 'avtale.yaml'), quietAgreement.replace('Prøveby kommune', 'Gammelby kommune'))
  await run(['generate', 'avtale.yaml', '--report', 'json=funn.json'], { cwd: whole })
  writeFileSync(join(whole, 'avtale.yaml'), quietAgreement)
  const nothing = { tool: { name: 'politirad', version: '0.0.1' }, libraries: {}, fonts: {}, agreements: [] }
  writeFileSync(join(whole, 'laget.json'), JSON.stringify({ schema: 1, ...nothing }))
  writeFileSync(
    join(whole, 'del.json'),
    JSON.stringify({ schema: 1, ...nothing, shard: { index: 1, count: 1, of: [] } }),
  )
  writeFileSync(join(whole, leftBehind), 'half')
  utimesSync(join(whole, leftBehind), 1, 1)
}, 30_000)
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

type Contents = ReadonlyMap<string, string>

/** Each file below a folder, whatever it is called. */
const contentsOf = (folder: string): Contents =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  )

/** Runs a command in a folder of its own, on a disk with these faults. */
async function attempt(argv: readonly string[], ...due: Fault[]) {
  const cwd = mkdtempSync(join(temporary, 'run-'))
  for (const [name, content] of contentsOf(whole)) writeFileSync(join(cwd, name), content, 'base64')
  utimesSync(join(cwd, leftBehind), 1, 1)
  const { disk, taken } = faultyDisk(...due)
  const { exitCode, stdout, stderr } = await run(argv, { cwd, files: nodeFiles(process, disk), env: {} })
  const after = contentsOf(cwd)
  rmSync(cwd, { recursive: true })
  return { exitCode, stdout, stderr, taken, after }
}

/** A report or manifest of a run that failed tells that, and so is like neither the old one nor that of a run that went well. */
const isWholeReport = (name: string, content: string): boolean => {
  const text = Buffer.from(content, 'base64').toString()
  return /(?:funn|laget)\.json$/.test(name) && (/^<[\s\S]*<\/testsuites>\n$/.test(text) || isJson(text))
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** What is wrong with how a run took a fault; undefined where nothing is. */
function wrongIn(
  { exitCode, stdout, stderr, after }: Awaited<ReturnType<typeof attempt>>,
  fault: Fault,
  before: Contents,
  expected: Contents,
): string | undefined {
  const told = stdout + stderr
  const say = (what: string): string => `${fault.step} ${fault.time} ${fault.code}: ${what}\n${told}`
  if (exitCode !== 0 && exitCode !== 3) return say(`exit code ${exitCode}`)
  if (exitCode === 3 && !/error: .+ \[[a-z-]+\]/.test(told)) return say('nothing told')
  if (/^\s+at /m.test(told) || /\bE[A-Z]{3,}\b|UNKNOWN/.test(told)) return say('not told in words')
  const half = [...after].find(
    ([name, is]) => is !== before.get(name) && is !== expected.get(name) && !isWholeReport(name, is),
  )
  if (half) return say(`${half[0]} is neither the old one nor the new`)
  const lost = [...before.keys()].find((name) => name !== leftBehind && !after.has(name))
  if (lost) return say(`${lost} is gone`)
  const isUndone = exitCode === 0 && [...expected].find(([name, is]) => after.get(name) !== is)
  return isUndone ? say(`${isUndone[0]} isn’t made, and nobody is told`) : undefined
}

describe.each(Object.entries(commands))('%s', (_name, argv) => {
  test('each step fails in turn', { timeout: 120_000 }, async () => {
    const { exitCode, taken, after: expected } = await attempt(argv)
    expect(exitCode).toBe(0)
    const before = contentsOf(whole)
    expect(expected).not.toEqual(before)
    const wrong: (string | undefined)[] = []
    for (const [step, times] of taken) {
      for (const code of faults[step as Step])
        for (let time = 1; time <= times; time++) {
          const fault = { step, time, code }
          wrong.push(wrongIn(await attempt(argv, fault), fault, before, expected))
        }
    }
    expect(wrong.length).toBeGreaterThan(20)
    expect(wrong.filter(Boolean)).toEqual([])
  })
})

test('what can’t be removed is left, and told by what came first', async () => {
  const cwd = mkdtempSync(join(temporary, 'stuck-'))
  writeFileSync(join(cwd, 'avtale.yaml'), quietAgreement)
  const { disk } = faultyDisk({ step: 'sync', time: 1, code: 'ENOSPC' }, { step: 'rm', time: 1, code: 'EPERM' })
  const ran = await run(['generate', 'avtale.yaml'], { cwd, files: nodeFiles(process, disk) })
  expect(ran).toMatchObject({ exitCode: 3, stdout: '' })
  expect(ran.stderr).toContain('Det er ikke plass på disken')
  expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toHaveLength(1)
})

test('a disk that knows no sync will do', async () => {
  const { exitCode, after } = await attempt(['generate', 'avtale.yaml'], { step: 'sync', time: 1, code: 'ENOTSUP' })
  expect(exitCode).toBe(0)
  expect(after.has(leftBehind)).toBe(false)
  expect(existsSync(join(whole, leftBehind))).toBe(true)
})
