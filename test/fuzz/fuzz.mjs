import { fork, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCase } from './make-case.mjs'

/**
 * Cases made from a seed, against the build, until the time is up: `npm run fuzz -- --minutes 10 --seed 1`; a single one again
 * with `--first 1234 --cases 1`. A crash, a throw, what takes too long or too much memory, an error without a place, a
 * place outside the file and a broken result are failures, and their files are kept.
 */
const { values: asked } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    cases: { type: 'string', default: 'Infinity' },
    keep: { type: 'string', default: join(import.meta.dirname, 'found') },
  },
})
const limits = { seconds: 20, megabytes: 1500 }
/** Every so many, the command is run on the case as a person would. */
const eachCommand = 100
const bin = join(import.meta.dirname, '..', '..', 'bin', 'politirad.js')

const began = performance.now()
const isOver = (number) =>
  performance.now() - began > Number(asked.minutes) * 60_000 || number - Number(asked.first) >= Number(asked.cases)

let child
const counts = new Map()
const failures = []
let commands = 0
let slowest = { ms: 0 }
let largest = 0

for (let number = Number(asked.first); !isOver(number); number++) {
  const { kind, bytes } = makeCase(Number(asked.seed), number)
  const result = await send(number, bytes)
  const count = counts.get(kind) ?? { cases: 0, refused: 0, accepted: 0 }
  counts.set(kind, { ...count, cases: count.cases + 1, [result.end]: (count[result.end] ?? 0) + 1 })
  if (result.ms > slowest.ms) slowest = { ms: result.ms, kind, number }
  largest = Math.max(largest, result.megabytes ?? 0)
  const fault = result.fault ?? (result.megabytes > limits.megabytes ? `${Math.round(result.megabytes)} MB` : undefined)
  const told = fault ?? (number % eachCommand === 0 ? runCommand(bytes) : undefined)
  if (told) fail(number, kind, bytes, told)
}
child?.kill()
report()

/** What came of a case; the process is kept for the next, unless it ended or was ended. */
async function send(number, bytes) {
  child ??= fork(join(import.meta.dirname, 'try-case.mjs'))
  const running = child
  return new Promise((resolve) => {
    const done = (result) => {
      clearTimeout(timer)
      running.removeAllListeners()
      if (result.end === 'crashed' || result.end === 'hung' || result.megabytes > limits.megabytes) {
        running.kill('SIGKILL')
        child = undefined
      }
      resolve(result)
    }
    const timer = setTimeout(
      () => done({ end: 'hung', ms: limits.seconds * 1000, fault: `over ${limits.seconds} s` }),
      limits.seconds * 1000,
    )
    running.once('message', done)
    running.once('exit', (code, signal) => done({ end: 'crashed', ms: 0, fault: `ended by ${signal ?? code}` }))
    running.send({ number, bytes: bytes.toString('base64') })
  })
}

/** What is wrong with the command's answer: it ends with 0 or 1, and shows nobody a stack. */
function runCommand(bytes) {
  commands++
  const argv = [bin, 'validate', '-', '--stdin-filepath', 'a.yaml']
  const { status, signal, stderr } = spawnSync(process.execPath, argv, { input: bytes, timeout: limits.seconds * 1000 })
  if (status !== 0 && status !== 1) return `the command ended with ${signal ?? status}`
  return /^\s+at .*:\d+:\d+\)?$/m.test(stderr.toString()) ? 'the command printed a stack' : undefined
}

function fail(number, kind, bytes, fault) {
  mkdirSync(asked.keep, { recursive: true })
  const path = join(asked.keep, `${asked.seed}-${number}.yaml`)
  writeFileSync(path, bytes)
  failures.push(number)
  process.stderr.write(`seed ${asked.seed}, case ${number} (${kind}): ${fault}\n  kept as ${path}\n`)
}

function report() {
  const minutes = (performance.now() - began) / 60_000
  const all = [...counts.values()].reduce((sum, { cases }) => sum + cases, 0)
  process.stdout.write(
    `seed ${asked.seed}, ${minutes.toFixed(1)} minutes, ${all} cases, ${commands} of them by the command too\n`,
  )
  process.stdout.write(
    `slowest ${(slowest.ms / 1000).toFixed(1)} s (case ${slowest.number}, ${slowest.kind}), at most ${Math.round(largest)} MB\n`,
  )
  for (const [kind, { cases, refused, accepted }] of counts) {
    process.stdout.write(`${kind}: ${cases} cases, ${refused} refused, ${accepted} accepted\n`)
  }
  process.stdout.write(`${failures.length} failures\n`)
  process.exitCode = failures.length > 0 ? 1 : 0
}
