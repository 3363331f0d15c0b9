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

/** More choices aren't tried; no agreement of ours makes half as many. */
const mostChoices = 60

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

/**
 * Choices whose words were struck out: each that makes the agreement more like the Word file when it is taken back. `name` is what the
 * schema calls it.
 */
export async function planStrikes(
  choices: readonly { readonly pointer: string; readonly name: string }[],
  { edits: before, fileOf, differencesWith }: Omit<Trial, keyof KnownPrints>,
): Promise<PlannedRemoval[]> {
  const strikes: PlannedRemoval[] = []
  let edits = before
  let fewest = await differencesWith(edits)
  for (const { pointer, name } of choices.slice(0, mostChoices)) {
    const own = [{ pointer, file: fileOf(pointer) }]
    const differences = await differencesWith([...edits, ...own])
    if (differences >= fewest) continue
    fewest = differences
    edits = [...edits, ...own]
    strikes.push({ pointer, before: name, edits: own })
  }
  return strikes
}
