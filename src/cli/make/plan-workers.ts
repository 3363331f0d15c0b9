import { failure, type Outcome, problem, success } from '../../model/diagnostic.js'

/** So many threads may be asked for. */
const range = { from: 0, to: 64 }

/** `--workers 2`; undefined where nothing was asked for. */
export function readWorkers(written: string | undefined): Outcome<number | undefined> {
  if (written === undefined) return success(undefined)
  const count = /^\d{1,2}$/.test(written) ? Number(written) : Number.NaN
  if (count >= range.from && count <= range.to) return success(count)
  return failure([problem('wrong-option-value', { option: '--workers', value: written, known: [], range })])
}

/** A second thread repeats some 0.9 s of loading and warming up, which four agreements take. Three times as many are worth it. */
const fewest = 12

/** Each takes some 90 MiB more. Whoever has the memory and the cores asks for more. */
const mostHelpful = 4

/** How many threads there will be for so many agreements. */
export function workersFor(agreements: number, asked: number | undefined, cores: number): number {
  if (agreements < 2) return 0
  if (asked !== undefined) return Math.min(asked, agreements)
  return cores < 2 || agreements <= fewest ? 0 : Math.min(cores, mostHelpful)
}
