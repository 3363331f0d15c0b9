/**
 * How long a cold command takes, as a ratio to an empty Node process of the same run. The commands take turns, so that
 * a machine whose speed drifts slows them all alike. Usage: node bench/start-up.mjs [rounds]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const rounds = Number(process.argv[2] ?? 9)
const out = mkdtempSync(join(tmpdir(), 'politirad-bench-'))
const bin = join(root, 'bin', 'politirad.js')
const example = join(root, 'examples', 'rakkestad.yaml')

const empty = 'node -e 0'
const commands = {
  [empty]: ['-e', '0'],
  'politirad --version': [bin, '--version'],
  'politirad --help': [bin, '--help'],
  'politirad validate': [bin, 'validate', example],
  'politirad generate --format pdf': [bin, 'generate', example, '-o', out, '--format', 'pdf'],
  'politirad generate --format docx': [bin, 'generate', example, '-o', out, '--format', 'docx'],
  'politirad generate': [bin, 'generate', example, '-o', out],
}

const times = new Map(Object.keys(commands).map((name) => [name, []]))
for (let round = -1; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const taken = wallTime(args)
    if (round >= 0) times.get(name).push(taken) // the first round warms the file cache
  }
}
rmSync(out, { recursive: true, force: true })

const base = median(times.get(empty))
const lines = [...times].map(([name, taken]) => {
  const middle = median(taken)
  return `${name.padEnd(34)}${middle.toFixed(0).padStart(6)} ms  ${(middle / base).toFixed(2).padStart(6)} ×`
})
process.stdout.write(`Node ${process.version}, median of ${rounds}\n${lines.join('\n')}\n`)

/** Milliseconds from start to end of one process. */
function wallTime(args) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return performance.now() - start
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
