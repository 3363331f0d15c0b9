import type { WordUnit } from '../model/edited-word.js'
import type { PullEdit, Untaken } from '../model/pull.js'
import type { SchemaNode } from '../model/schema.js'
import { editProse, type ProseChange, type ProseLines } from './edit-prose.js'
import type { FoundEdits, Sighting } from './find-edits.js'
import { plain } from './plain.js'
import type { PrintedUnit } from './printed-units.js'
import { type PrintWords, takeBack } from './take-back.js'

/** What the agreement says at a pointer, and what it may say there. */
export interface Knowledge {
  readonly valueAt: (pointer: string) => unknown
  readonly nodeAt: (pointer: string) => SchemaNode
  readonly words: PrintWords
  readonly linesOf: ProseLines
}

/** A value that was edited, with where it stands. */
interface EditedValue {
  readonly pointer: string
  readonly before: string
  readonly after: string
  readonly written?: string
  readonly elsewhere: number
  readonly edits: readonly PullEdit[]
}

export type UntakenAt = Untaken & { readonly pointer?: string }

export interface PlannedValues {
  readonly edited: readonly EditedValue[]
  /** Values that stand nowhere any more, by pointer, with what was printed. */
  readonly gone: ReadonlyMap<string, Gone>
  readonly untaken: readonly UntakenAt[]
  /** Units of the Word file that are part of a text of several paragraphs now. */
  readonly settled: ReadonlySet<number>
}

/** A value that is missing in some places or in all. */
export interface Gone {
  readonly file: string
  readonly before: string
  /** Places where it still stands. */
  readonly remains: number
}

/** What is to be done with each value that was edited or taken out. */
export function planValues(
  { sightings, steps }: FoundEdits,
  printed: readonly PrintedUnit[],
  edited: readonly WordUnit[],
  knowledge: Knowledge,
): PlannedValues {
  const plan = new Plan(knowledge)
  for (const [pointer, all] of groupByPointer(sightings)) {
    if (all.every(({ run }) => run.isNew)) continue
    if (knowledge.nodeAt(pointer).contentMediaType === 'text/markdown') {
      plan.prose(pointer, proseChanges(all, printed, edited, steps), all)
    } else plan.value(pointer, all)
  }
  return plan
}

class Plan implements PlannedValues {
  readonly edited: EditedValue[] = []
  readonly gone = new Map<string, Gone>()
  readonly untaken: UntakenAt[] = []
  readonly settled = new Set<number>()
  readonly #knowledge: Knowledge

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge
  }

  value(pointer: string, all: readonly Sighting[]): void {
    const changed = all.filter(isEdited)
    const [first] = changed
    if (!first) return
    const rewritten = changed.filter(({ after }) => plain(after) !== '')
    if (rewritten.length === 0) {
      this.#remove(pointer, first, all.length - changed.length)
      return
    }
    const back = new Map<string, { sighting: Sighting; value: unknown }>()
    for (const sighting of rewritten) {
      const { valueAt, nodeAt, words } = this.#knowledge
      const before = sighting.run.text
      const since = sighting.run.now
      const printing = {
        value: valueAt(pointer),
        node: nodeAt(pointer),
        before: since ?? before,
        after: sighting.after,
      }
      const taken = takeBack(printing, words)
      if ('wants' in taken) {
        this.untaken.push({
          kind: 'no-value',
          before: plain(before),
          after: plain(sighting.after),
          wants: taken.wants,
          pointer,
        })
        return
      }
      back.set(JSON.stringify(taken.value), { sighting, value: taken.value })
    }
    this.#settle(pointer, [...back.values()], all)
  }

  prose(pointer: string, { changes, added }: ProseChanges, all: readonly Sighting[]): void {
    const isChanged = changes.some(({ edited, isGone, inserted }) => edited ?? isGone ?? inserted)
    if (!isChanged) return
    const changed = all.filter(isEdited)
    const before = plain(changed.map(({ run }) => run.text).join(' '))
    const value = this.#knowledge.valueAt(pointer)
    const file = all[0]?.run.from?.file ?? ''
    if (changed.some(({ run }) => run.now !== undefined)) {
      const word = plain(changed.map(({ after }) => after).join(' '))
      const yaml = plain(changed.map(({ run }) => run.now ?? run.text).join(' '))
      if (word !== yaml) this.untaken.push({ kind: 'both-sides', before, word, yaml, pointer })
      return
    }
    if (changes.every(({ isGone }) => isGone)) {
      this.gone.set(pointer, { file, before, remains: 0 })
      return
    }
    const text = typeof value === 'string' ? editProse(value, changes, this.#knowledge.linesOf) : undefined
    const after = plain([...textsAfter(changes)].join(' ¶ '))
    if (text === undefined) {
      this.untaken.push({ kind: 'no-value', before, after, wants: 'text', pointer })
      return
    }
    for (const unit of added) this.settled.add(unit)
    this.edited.push({ pointer, before, after, elsewhere: 0, edits: [{ file, pointer, value: text }] })
  }

  #settle(
    pointer: string,
    ways: readonly { readonly sighting: Sighting; readonly value: unknown }[],
    all: readonly Sighting[],
  ): void {
    const [only, ...more] = ways
    if (!only) return
    const { run, after } = only.sighting
    const before = plain(run.text)
    if (more.length > 0) {
      const afters = ways.map(({ sighting }) => plain(sighting.after))
      this.untaken.push({ kind: 'two-ways', before, afters, pointer })
      return
    }
    if (run.now !== undefined) {
      if (plain(run.now) !== plain(after))
        this.untaken.push({ kind: 'both-sides', before, word: plain(after), yaml: plain(run.now), pointer })
      return
    }
    const elsewhere = all.filter((each) => !isEdited(each) && each.after !== '').length
    const isAsPrinted = String(only.value) === plain(after)
    this.edited.push({
      pointer,
      before,
      after: plain(after),
      ...(!isAsPrinted && { written: String(only.value) }),
      elsewhere,
      edits: [{ file: run.from?.file ?? '', pointer, value: only.value }],
    })
  }

  #remove(pointer: string, { run }: Sighting, remains: number): void {
    this.gone.set(pointer, { file: run.from?.file ?? '', before: plain(run.text), remains })
  }
}

const isEdited = ({ run, after }: Sighting): boolean => !run.isNew && plain(run.text) !== plain(after)

function groupByPointer(sightings: readonly Sighting[]): Map<string, Sighting[]> {
  const groups = new Map<string, Sighting[]>()
  for (const sighting of sightings) {
    const group = groups.get(sighting.pointer)
    if (group) group.push(sighting)
    else groups.set(sighting.pointer, [sighting])
  }
  return groups
}

interface ProseChanges {
  /** For each paragraph of the text, in order. */
  readonly changes: readonly ProseChange[]
  /** Units of the Word file that were put in. */
  readonly added: readonly number[]
}

/** What became of the paragraphs of a text; what stands right after one of them in Word and nowhere else belongs to it. */
function proseChanges(
  all: readonly Sighting[],
  printed: readonly PrintedUnit[],
  edited: readonly WordUnit[],
  steps: FoundEdits['steps'],
): ProseChanges {
  const units = [...new Set(all.map((sighting) => sighting.printed))]
  const added: number[] = []
  const changes = units.map((unit, at): ProseChange => {
    const step = steps.findIndex((each) => each.kind !== 'new' && each.printed === unit)
    const inserted: WordUnit[] = []
    const isLast = at === units.length - 1
    for (let next = steps[step + 1], n = 1; next?.kind === 'new'; next = steps[step + ++n]) {
      const candidate = edited[next.edited]
      if (candidate?.parts.length !== 1 || candidate.heading !== undefined) break
      if (isLast && !continues(printed[unit], candidate)) break
      inserted.push(candidate)
      added.push(next.edited)
    }
    const own = all.filter((sighting) => sighting.printed === unit)
    const there = steps[step]
    const isGone = there?.kind === 'gone' || own.every(({ after }) => plain(after) === '')
    const isChanged = own.some(isEdited)
    const changedUnit = there?.kind === 'both' && isChanged ? edited[there.edited] : undefined
    return {
      ...(isGone ? { isGone } : changedUnit && { edited: changedUnit }),
      ...(inserted.length > 0 && { inserted }),
    }
  })
  return { changes, added }
}

/** Whether a new paragraph after the last of a text goes on with it: points after points, paragraphs after paragraphs. */
const continues = (last: PrintedUnit | undefined, unit: WordUnit): boolean =>
  (last?.kind === 'list') === (unit.listDepth !== undefined) || last?.kind === 'paragraph'

function* textsAfter(changes: readonly ProseChange[]): Generator<string> {
  for (const { edited, inserted = [] } of changes)
    for (const unit of [edited, ...inserted])
      if (unit) yield plain(unit.parts.map((runs) => runs.map(({ text }) => text).join('')).join(' '))
}
