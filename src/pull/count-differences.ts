import type { WordUnit } from '../model/edited-word.js'
import { type FoundEdits, isChangedBack } from './find-edits.js'
import { likeness, textOf, wordsOf } from './plain.js'
import type { PrintedUnit } from './printed-units.js'

/**
 * How many words of a Word file an agreement doesn't give, or gives besides; 0 where it gives just those. Values that were taken don't
 * count: where they stand more than once, the others follow.
 */
export function countDifferences(
  { steps, sightings, reworded, fresh }: FoundEdits,
  printed: readonly PrintedUnit[],
  edited: readonly WordUnit[],
  taken: ReadonlySet<string>,
): number {
  const gone = steps.flatMap((step) => (step.kind === 'gone' ? [wordsOf(textOf(printed[step.printed]))] : []))
  const added = [...fresh].map((unit) => wordsOf(textOf(edited[unit])))
  const changed = [...reworded].map(([unit, after]) =>
    [printed[unit], edited[after.edited]].map((each) => wordsOf(textOf(each))),
  )
  const values = sightings.filter(
    (each) =>
      each.edited !== undefined && !taken.has(each.pointer) && isChangedBack(each) && !reworded.has(each.printed),
  )
  return sum([
    ...[...gone, ...added].map((words) => words.length),
    ...changed.map(([before = [], after = []]) => (before.length + after.length) * (1 - likeness(before, after))),
    ...values.map(({ run, after }) => wordsOf(`${run.text} ${after}`).length),
  ])
}

/** Signs alone are a difference too. */
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + Math.max(count, 0.5), 0)
