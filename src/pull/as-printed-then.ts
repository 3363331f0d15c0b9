import type { WordUnit } from '../model/edited-word.js'
import { likeness, plain, wordsOf } from './plain.js'
import { type PrintedRun, type PrintedUnit, textsByPointer } from './printed-units.js'

/**
 * What the YAML printed when the Word file was made, as far as that file says: the YAML may have been changed since, and what
 * only changed there is nobody's edit in Word. `isTaken` tells of values that were taken from Word just now.
 */
export function asPrintedThen(
  units: readonly PrintedUnit[],
  printed: ReadonlyMap<string, ReadonlySet<string>>,
  isTaken: (pointer: string) => boolean = () => false,
): PrintedUnit[] {
  const now = textsByPointer(units)
  const then = (run: PrintedRun): PrintedRun => {
    if (!run.from || isTaken(run.from.pointer)) return run
    const texts = printed.get(run.from.pointer)
    if (!texts) return { ...run, isNew: true }
    if (texts.has(run.text)) return run
    const still = now.get(run.from.pointer)
    const before = nearest(
      run.text,
      [...texts].filter((text) => !still?.has(plain(text))),
    )
    return before === undefined ? { ...run, isNew: true } : { ...run, text: before, now: run.text }
  }
  return units.map((unit) => ({ ...unit, parts: unit.parts.map((runs) => runs.map(then)) }))
}

function nearest(text: string, candidates: readonly string[]): string | undefined {
  const words = wordsOf(text)
  const near = (candidate: string): number => likeness(words, wordsOf(candidate))
  return [...candidates].sort((a, b) => near(b) - near(a))[0]
}

/** Values that the YAML had when the Word file was made, and has no more: nobody put them in there. */
export function markOldValues(
  edited: readonly WordUnit[],
  units: readonly PrintedUnit[],
  printed: ReadonlyMap<string, ReadonlySet<string>>,
): WordUnit[] {
  const still = new Set(units.flatMap(({ parts }) => parts.flat()).flatMap(({ from }) => from?.pointer ?? []))
  return edited.map((unit) => ({
    ...unit,
    parts: unit.parts.map((runs) =>
      runs.map((run) => {
        const isOld = run.pointer !== undefined && !still.has(run.pointer) && printed.get(run.pointer)?.has(run.text)
        return isOld ? { ...run, isOld } : run
      }),
    ),
  }))
}
