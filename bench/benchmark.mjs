/**
 * Measures politirad beside what people would pick instead. bench/README.md says how.
 * Usage: node bench/benchmark.mjs [--quick] [--only cold,start-up,batch,scale,redline] [--node PATH]… [--compare] [--write [--date 2026-11-24]]
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compareRecords, ratiosOf, recordOf } from './measure/ratios.mjs'
import { startRunner } from './measure/start-runner.mjs'
import { takeTurns } from './measure/take-turns.mjs'
import { countOf, parts } from './parts.mjs'
import { peers } from './peers/peers.mjs'
import { prepare } from './peers/prepare.mjs'
import { pageOf } from './report/page.mjs'
import { regressionsOf } from './report/regressions.mjs'
import { tablesOf } from './report/tables.mjs'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'bin', 'politirad.js')
const recordFile = join(import.meta.dirname, 'recorded.json')
const say = (text) => process.stdout.write(`${text}\n\n`)

const asked = readOptions()
const loadBefore = loadavg()[0]
const folder = mkdtempSync(join(tmpdir(), 'politirad-bench-'))
const runner = startRunner()
try {
  await measure()
} finally {
  runner.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure() {
  const installed = Object.fromEntries(Object.entries(peers).filter(([, peer]) => peer.isInstalled()))
  const leftOut = Object.keys(peers).filter((name) => !(name in installed))
  if (leftOut.length > 0) say(`Not installed, so left out: ${leftOut.join(', ')}`)
  const same = join(folder, 'same')
  await prepare(same, { root, count: countOf(asked.quick) })

  const results = []
  for (const [i, node] of asked.nodes.entries()) {
    const version = `Node ${textOf(node, ['-p', 'process.versions.node'])}`
    say(`## ${version}`)
    const context = { node, bin, same, peers: installed, project, hasWorkers: hasWorkers(), quick: asked.quick }
    const measured = []
    // What is long and says the same of every Node is measured with the first.
    for (const id of asked.only.filter((id) => i === 0 || id !== 'scale')) {
      const part = parts[id](context)
      const ways = await takeTurns(part, runner.run, join(folder, 'made'))
      measured.push({ id, title: part.title, ways, ratios: ratiosOf(part, ways) })
      say(tablesOf(measured.at(-1)))
    }
    results.push({ node: version, parts: measured })
  }
  if (asked.compare) say(regressionsOf(compareRecords(recorded(), recordOf(majors(results)))))
  if (asked.write) write({ installed, leftOut, results })
}

function recorded() {
  return existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {}
}

function write({ installed, leftOut, results }) {
  const versions = Object.entries(installed).map(([name, peer]) => ({ name, version: peer.version() }))
  const load = { before: loadBefore, after: loadavg()[0], cores: cpus().length }
  const { date, quick } = asked
  const page = pageOf({ date, machine: machine(), load, peers: versions, leftOut, results, quick })
  writeFileSync(join(root, 'docs', 'benchmarks.md'), page)
  writeFileSync(recordFile, `${JSON.stringify(recordOf(majors(results)), null, 2)}\n`)
  say('Written: docs/benchmarks.md and bench/recorded.json')
}

/** `Node 24`: a record of one patch version is as good for the next. */
function majors(results) {
  return results.map((each) => ({ ...each, node: each.node.split('.')[0] }))
}

function project(count) {
  const into = join(folder, `project-${count}`)
  const made = spawnSync(process.execPath, [
    join(import.meta.dirname, 'make-project.mjs'),
    into,
    '--count',
    String(count),
  ])
  // The second time it is there already, and is left as it is.
  if (made.status !== 0 && made.status !== 2) throw new Error(String(made.stderr))
  return into
}

function hasWorkers() {
  return textOf(process.execPath, [bin, 'generate', '--help']).includes('--workers')
}

function textOf(program, args) {
  return spawnSync(program, args, { encoding: 'utf8' }).stdout.trim()
}

function machine() {
  const [first] = cpus()
  return `${first?.model.trim()}, ${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform}`
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      node: { type: 'string', multiple: true },
      compare: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      date: { type: 'string' },
    },
  })
  const only = values.only?.split(',') ?? Object.keys(parts)
  const unknown = only.filter((id) => !(id in parts))
  if (unknown.length > 0) refuse(`There is no part ${unknown.join(', ')}: ${Object.keys(parts).join(', ')}`)
  if (values.write && values.only) refuse('What is written is of all parts: not with --only.')
  const nodes = values.node ?? [process.execPath]
  const missing = nodes.filter((node) => spawnSync(node, ['--version']).status !== 0)
  if (missing.length > 0) refuse(`There is no Node at ${missing.join(', ')}`)
  return { ...values, only, nodes, date: values.date ?? today() }
}

function today() {
  const epoch = process.env.SOURCE_DATE_EPOCH
  return (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10)
}

function refuse(reason) {
  process.stderr.write(`${reason}\n`)
  process.exit(2)
}
