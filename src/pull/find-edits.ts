import type { WordRun, WordUnit } from '../model/edited-word.js'
import { alignUnits, type Step } from './align-units.js'
import { attributeWords } from './attribute-words.js'
import { plain, wordsOf } from './plain.js'
import type { PrintedRun, PrintedUnit } from './printed-units.js'

/** How the units of an agreement came back from Word. */
export interface FoundEdits {
  readonly steps: readonly Step[]
  /** Each printing of a value, edited or not. */
  readonly sightings: readonly Sighting[]
  /** Units, by their index in the agreement, that have words changed that no value holds. */
  readonly reworded: ReadonlyMap<number, { readonly edited: number }>
  /** Units of the Word file that the agreement doesn't print at all. */
  readonly fresh: ReadonlySet<number>
}

/** A value where it is printed, and what stands there in Word. */
export interface Sighting {
  readonly run: PrintedRun
  readonly pointer: string
  /** Empty where it is gone. */
  readonly after: string
  readonly printed: number
  readonly edited?: number
}

export function findEdits(printed: readonly PrintedUnit[], edited: readonly WordUnit[]): FoundEdits {
  const steps = alignUnits(printed, edited)
  const sightings: Sighting[] = []
  const reworded = new Map<number, { edited: number }>()
  const fresh = new Set<number>()
  for (const step of steps) {
    if (step.kind === 'new') {
      if (!isOld(edited[step.edited])) fresh.add(step.edited)
      continue
    }
    const unit = printed[step.printed]
    if (!unit) continue
    const after = step.kind === 'both' ? edited[step.edited] : undefined
    const found = after ? compareUnits(unit, after) : emptied(unit)
    const where = { printed: step.printed, ...(step.kind === 'both' && { edited: step.edited }) }
    for (const { run, text } of found.texts)
      if (run.from) sightings.push({ run, pointer: run.from.pointer, after: text, ...where })
    if (found.isReworded && step.kind === 'both') reworded.set(step.printed, { edited: step.edited })
  }
  return { steps, sightings, reworded, fresh }
}

interface Compared {
  readonly texts: readonly { readonly run: PrintedRun; readonly text: string }[]
  readonly isReworded: boolean
}

function compareUnits(unit: PrintedUnit, edited: WordUnit): Compared {
  const [parts, news] =
    unit.parts.length === edited.parts.length
      ? [unit.parts, edited.parts]
      : [[unit.parts.flat()], [edited.parts.flat()]]
  const compared = parts.map((runs, at) => compareRuns(withNumber(unit, runs, news[at] ?? []), news[at] ?? []))
  return { texts: compared.flatMap(({ texts }) => texts), isReworded: compared.some(({ isReworded }) => isReworded) }
}

/** Where Word can't count as the agreement does, the number of a heading is part of its text. */
function withNumber(
  { number }: PrintedUnit,
  runs: readonly PrintedRun[],
  edited: readonly WordRun[],
): readonly PrintedRun[] {
  const text = edited.map((run) => run.text).join('')
  return number !== undefined && text.trimStart().startsWith(number) ? [{ text: `${number}\t` }, ...runs] : runs
}

function compareRuns(runs: readonly PrintedRun[], edited: readonly WordRun[]): Compared {
  const isSame = plain(textOf(runs)) === plain(textOf(edited)) || isListThatChanged(runs, edited)
  if (isSame) return { texts: runs.map((run) => ({ run, text: run.text })), isReworded: false }
  const texts = attributeWords(runs, edited)
  // Whose words they are can't be told: the values are taken to be as they were, and the paragraph to be reworded.
  if (!texts) return { texts: runs.map((run) => ({ run, text: run.text })), isReworded: true }
  const isReworded =
    runs.length === 0 || runs.some((run, at) => !run.from && plain(run.text) !== plain(texts[at] ?? ''))
  return { texts: runs.map((run, at) => ({ run, text: texts[at] ?? '' })), isReworded }
}

/**
 * Where the YAML enumerates more or fewer values than when the Word file was made, commas and conjunctions stand elsewhere: as long as
 * all other words are the same, nobody edited them.
 */
function isListThatChanged(runs: readonly PrintedRun[], edited: readonly WordRun[]): boolean {
  if (!runs.some(({ isNew }) => isNew) && !edited.some(({ isOld }) => isOld)) return false
  const before = wordsOf(runs.map(({ isNew, text }) => (isNew ? ' ' : text)).join(''))
  const after = wordsOf(edited.map(({ isOld, text }) => (isOld ? ' ' : text)).join(''))
  return before.sort().join(' ') === after.sort().join(' ')
}

const emptied = ({ parts }: PrintedUnit): Compared => ({
  texts: parts.flat().map((run) => ({ run, text: '' })),
  isReworded: false,
})

const textOf = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('')

/** Whether something else stands in Word than the agreement gave when the file was made, and than it gives now. */
export const isChangedBack = ({ run, after }: Sighting): boolean =>
  !run.isNew && plain(run.text) !== plain(after) && plain(run.now ?? run.text) !== plain(after)

/** The units of the Word file that have words which the agreement doesn't give. */
export const openUnits = ({ reworded, fresh }: FoundEdits): Set<number> =>
  new Set([...[...reworded.values()].map(({ edited }) => edited), ...fresh])

/** Nothing but values that the YAML had, and has no more. */
const isOld = (unit: WordUnit | undefined): boolean =>
  (unit?.parts.flat() ?? []).every((run) => run.isOld || !/[\p{L}\p{N}]/u.test(run.text))

/** Whether words of the standard text are gone, a paragraph or some of it. */
export const hasStruckWords = ({ steps, reworded }: FoundEdits, printed: readonly PrintedUnit[]): boolean =>
  reworded.size > 0 ||
  steps.some((step) => step.kind === 'gone' && !printed[step.printed]?.parts.flat().some(({ from }) => from))
