import type { PullEdit } from '../model/pull.js'
import type { Gone, UntakenAt } from './plan-values.js'
import { findRemovals, type KnownPrints, type Removal } from './removals.js'

/** A removal that explains what is gone. */
export interface PlannedRemoval {
  /** What is taken out, or marked as not to be printed. */
  readonly pointer: string
  readonly before: string
  readonly edits: readonly PullEdit[]
}

interface Trial extends KnownPrints {
  /** The edits that are made besides. */
  readonly edits: readonly PullEdit[]
  readonly fileOf: (pointer: string) => string
  /** How much of the Word file the agreement doesn't give with edits; infinitely much where it is wrong then. */
  readonly differencesWith: (edits: readonly PullEdit[]) => Promise<number>
}

/** More ways to understand a removal aren't tried. */
const mostTried = 20

/** For each group of values that are gone, the removal after which the agreement is most like the Word file. */
export async function planRemovals(
  gone: ReadonlyMap<string, Gone>,
  trial: Trial,
): Promise<{ removals: PlannedRemoval[]; untaken: UntakenAt[]; told: string[] }> {
  const removals: PlannedRemoval[] = []
  const untaken: UntakenAt[] = []
  const told: string[] = []
  let edits = trial.edits
  for (const removal of findRemovals(gone, trial)) {
    const { before, remains, pointers } = removal
    const best = await bestOf(removal, { ...trial, edits })
    if (best) {
      edits = [...edits, ...best.edits]
      removals.push({ ...best, before })
      continue
    }
    const [pointer = ''] = pointers
    told.push(...pointers)
    untaken.push({ ...(remains > 0 ? { kind: 'gone-here', before, remains } : { kind: 'needed', before }), pointer })
  }
  return { removals, untaken, told }
}

/** Undefined where the agreement can't do without, or where no removal explains what is gone. */
async function bestOf(
  { candidates }: Removal,
  { edits, fileOf, differencesWith }: Trial,
): Promise<Omit<PlannedRemoval, 'before'> | undefined> {
  let best: Omit<PlannedRemoval, 'before'> | undefined
  let fewest = await differencesWith(edits)
  for (const candidate of candidates.slice(0, mostTried)) {
    const own = candidate.edits.map((each) => ({ ...each, file: fileOf(each.pointer) }))
    const differences = await differencesWith([...edits, ...own])
    if (differences < fewest) {
      best = { pointer: candidate.pointer, edits: own }
      fewest = differences
    }
  }
  return best
}
