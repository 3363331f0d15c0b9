import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What each way of a part takes: they take turns, so that a machine whose speed drifts slows them all alike, and of the
 * rounds the median stands. A way of several commands takes what they take together, one after the other.
 *
 * @param {{ rounds: number, warm?: boolean, ways: Record<string, { commands: (out: string) => string[][], documents?: number }> }} part
 * @param {(command: string[]) => Promise<{ wall: number, cpu: number, memory: number }>} run
 * @param {string} folder where each run gets a folder of its own, that is gone after it
 */
export async function takeTurns({ rounds, warm = true, ways }, run, folder) {
  const taken = new Map(Object.keys(ways).map((name) => [name, []]))
  for (let round = warm ? -1 : 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways)) {
      const once = await runAll(way, run, folder)
      if (round >= 0) taken.get(name).push(once) // the first round warms the file cache
    }
  }
  return Object.fromEntries(
    [...taken].map(([name, runs]) => [name, { ...medianOf(runs), documents: ways[name].documents ?? 0 }]),
  )
}

async function runAll({ commands }, run, folder) {
  mkdirSync(folder, { recursive: true })
  const out = mkdtempSync(join(folder, 'out-'))
  const total = { wall: 0, cpu: 0, memory: 0 }
  for (const command of commands(out)) {
    const { wall, cpu, memory } = await run(command)
    total.wall += wall
    total.cpu += cpu
    total.memory = Math.max(total.memory, memory)
  }
  rmSync(out, { recursive: true })
  return total
}

const medianOf = (runs) =>
  Object.fromEntries(['wall', 'cpu', 'memory'].map((each) => [each, median(runs.map((run) => run[each]))]))

/** Of an even number of values, the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2
}
