import type { WordUnit } from '../model/edited-word.js'
import type { Untaken } from '../model/pull.js'
import { type FoundEdits, isChangedBack, openUnits } from './find-edits.js'
import { plain, type TextUnit, textOf } from './plain.js'
import type { PrintedUnit } from './printed-units.js'

interface Taking {
  /** What was found before anything was taken. */
  readonly before: FoundEdits
  readonly isTaken: (pointer: string) => boolean
  /** Values whose loss was told already. */
  readonly told: ReadonlySet<string>
}

/** What a Word file says that the agreement doesn't give, with what was taken of it. */
export function findLeftOver(
  found: FoundEdits,
  printed: readonly PrintedUnit[],
  edited: readonly WordUnit[],
  { before, isTaken, told }: Taking,
): Untaken[] {
  const leftOver: Untaken[] = []
  const wasOpen = openUnits(before)
  const wasPrinted = new Set(before.sightings.map(({ pointer, run }) => `${pointer} ${plain(run.text)}`))
  // A value that was taken in one place is still the old one in the others, and follows.
  const follows = (pointer: string, after: string): boolean =>
    isTaken(pointer) && wasPrinted.has(`${pointer} ${plain(after)}`)
  let section = ''
  for (const step of found.steps) {
    if (step.kind === 'new') {
      if (wasOpen.has(step.edited)) leftOver.push(words(section, undefined, edited[step.edited]))
      continue
    }
    const unit = printed[step.printed]
    if (!unit) continue
    section = unit.section
    if (step.kind === 'gone') {
      if (!isToldOrNew(unit, told)) leftOver.push(words(section, unit, undefined))
      continue
    }
    const isReworded = found.reworded.has(step.printed) && wasOpen.has(step.edited)
    const isOther = found.sightings.some(
      (each) =>
        each.printed === step.printed &&
        isChangedBack(each) &&
        !follows(each.pointer, each.after) &&
        !told.has(each.pointer),
    )
    if (isReworded || isOther) leftOver.push(words(section, unit, edited[step.edited]))
  }
  return leftOver
}

/** It came into the YAML after the file was made, or it holds nothing but values that something was said of. */
export function isToldOrNew({ parts }: PrintedUnit, told: ReadonlySet<string>): boolean {
  const runs = parts.flat()
  const isTold = ({ text, from }: (typeof runs)[number]): boolean =>
    from ? told.has(from.pointer) : !/[\p{L}\p{N}]/u.test(text)
  return runs.some(({ isNew }) => isNew) || runs.every(isTold)
}

const words = (section: string, before: TextUnit | undefined, after: TextUnit | undefined): Untaken => ({
  kind: 'words',
  section,
  before: textOf(before),
  after: textOf(after),
})
