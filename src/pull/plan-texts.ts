import type { WordUnit } from '../model/edited-word.js'
import type { PullEdit } from '../model/pull.js'
import type { FoundEdits } from './find-edits.js'
import { isToldOrNew } from './find-left-over.js'
import { proseOf } from './markdown-of.js'
import { textOf } from './plain.js'
import type { UntakenAt } from './plan-values.js'
import type { PrintedUnit } from './printed-units.js'

/** What a section can hold of the agreement's own. */
export interface SectionTexts {
  /** Whether the schema has texts for the section. */
  readonly mayHave: boolean
  /** The units, by their index, that `erstatt` would stand instead of. */
  readonly common: ReadonlySet<number>
  readonly has: (key: 'erstatt' | 'utelat' | 'tillegg' | 'egen' | 'begrunnelse') => boolean
}

/** A text of the agreement's own for what was changed in the words of a section. */
export interface PlannedText {
  readonly how: 'erstatt' | 'utelat' | 'tillegg' | 'egen'
  readonly section: string
  readonly before: string
  readonly after: string
  readonly edits: readonly PullEdit[]
}

/** The sections in which words were changed that no value holds. */
export function reworkedSections(found: FoundEdits, units: Units): string[] {
  return [...new Set(changesIn(found, units).map(({ section }) => section))]
}

/** What is held against each other. */
interface Units {
  readonly printed: readonly PrintedUnit[]
  readonly edited: readonly WordUnit[]
  /** Units of the Word file whose words the agreement doesn't have yet. */
  readonly open: ReadonlySet<number>
  /** Values whose loss was told already. */
  readonly told: ReadonlySet<string>
}

/** What of the changed words can be texts of the agreement's own; all else is told. */
export function planTexts(
  found: FoundEdits,
  units: Units,
  { file, reason, textsOf }: { file: string; reason: string; textsOf: (section: string) => SectionTexts },
): { texts: PlannedText[]; untaken: UntakenAt[] } {
  const texts: PlannedText[] = []
  const untaken: UntakenAt[] = []
  const { printed, edited } = units
  const all = changesIn(found, units)
  for (const section of new Set(all.map((change) => change.section))) {
    const rights = textsOf(section)
    const changes = all.filter((change) => change.section === section)
    const sorted = sortChanges(changes, printed, rights)
    const wordsOf = (list: readonly Change[]): { before: string; after: string } => ({
      before: list.flatMap(({ before }) => textOf(before) || []).join(' ¶ '),
      after: list.flatMap(({ edited: at }) => (at === undefined ? [] : textOf(edited[at]))).join(' ¶ '),
    })
    const add = (how: PlannedText['how'], own: readonly WordUnit[], list: readonly Change[]): boolean => {
      if (list.length === 0) return true
      if (!rights.mayHave || rights.has(how) || !own.every(isProse)) return false
      const pointer = `/tekster/${section}`
      const edits = [{ file, pointer: `${pointer}/${how}`, value: how === 'utelat' || proseOf(own) }]
      if ((how === 'erstatt' || how === 'utelat') && !rights.has('begrunnelse'))
        edits.push({ file, pointer: `${pointer}/begrunnelse`, value: reason })
      texts.push({ how, section, ...wordsOf(list), edits })
      return true
    }
    const unitsAt = (list: readonly Change[]): WordUnit[] =>
      list.flatMap(({ edited: at }) => (at === undefined ? [] : (edited[at] ?? [])))
    const replacing = sorted.within.length > 0
    const common = replacing ? commonAfter(found, rights, [...sorted.within, ...sorted.below]) : []
    const left = [
      ...(replacing &&
      add(
        common.length > 0 ? 'erstatt' : 'utelat',
        common.flatMap((at) => edited[at] ?? []),
        [...sorted.within, ...sorted.below],
      )
        ? []
        : sorted.within),
      ...(replacing || add('tillegg', unitsAt(sorted.below), sorted.below) ? [] : sorted.below),
      ...(add('egen', unitsAt(sorted.atEnd), sorted.atEnd) ? [] : sorted.atEnd),
      ...sorted.elsewhere,
    ]
    for (const change of left) untaken.push({ kind: 'words', section, ...wordsOf([change]) })
  }
  return { texts, untaken }
}

/** A unit whose words were changed, that is gone (no `edited`), or that is new (no `before`). */
interface Change {
  readonly section: string
  readonly before?: PrintedUnit
  readonly printed?: number
  readonly edited?: number
  /** The YAML has other values in it than when the Word file was made: a text in its place would lose them. */
  readonly isShaken?: boolean
  /** Of a new unit, the printed ones that it stands between. */
  readonly above?: number
  readonly below?: number
}

function changesIn({ steps, reworded }: FoundEdits, { printed, edited, open, told }: Units): Change[] {
  const changes: Change[] = []
  let above = -1
  for (const step of steps) {
    if (step.kind === 'new') {
      const section = printed[above]?.section ?? printed[above + 1]?.section ?? ''
      if (open.has(step.edited)) changes.push({ section, edited: step.edited, above, below: above + 1 })
      continue
    }
    above = step.printed
    const before = printed[step.printed]
    if (!before) continue
    const { section } = before
    if (step.kind === 'gone') {
      if (!isToldOrNew(before, told)) changes.push({ section, before, printed: step.printed })
    } else if (reworded.has(step.printed) && open.has(step.edited)) {
      const after = edited[step.edited]?.parts.flat() ?? []
      const isShaken = before.parts.flat().some((run) => run.isNew ?? run.now) || after.some((run) => run.isOld)
      changes.push({ section, before, printed: step.printed, edited: step.edited, isShaken })
    }
  }
  return changes
}

/** By where in the section they stand: in its common text, right below that, at the section's end, or elsewhere. */
function sortChanges(changes: readonly Change[], printed: readonly PrintedUnit[], { common }: SectionTexts) {
  const within: Change[] = []
  const below: Change[] = []
  const atEnd: Change[] = []
  const elsewhere: Change[] = []
  for (const change of changes) {
    if (change.isShaken) elsewhere.push(change)
    else if (change.printed !== undefined) (common.has(change.printed) ? within : elsewhere).push(change)
    else if (common.has(change.below ?? -1) && (common.has(change.above ?? -1) || isLabel(printed[change.above ?? -1])))
      within.push(change)
    else if (common.has(change.above ?? -1)) below.push(change)
    else if (printed[change.below ?? -1]?.section !== change.section) atEnd.push(change)
    else elsewhere.push(change)
  }
  return { within, below, atEnd, elsewhere }
}

const isLabel = (unit: PrintedUnit | undefined): boolean => unit?.kind === 'label'

/** The units of the Word file that stand where the common text stood. */
function commonAfter({ steps, reworded }: FoundEdits, { common }: SectionTexts, changes: readonly Change[]): number[] {
  const changed = new Set(changes.flatMap(({ edited }) => edited ?? []))
  return steps.flatMap((step) => {
    if (step.kind === 'gone') return []
    const isSame = step.kind === 'both' && common.has(step.printed) && !reworded.has(step.printed)
    return isSame || changed.has(step.edited) ? [step.edited] : []
  })
}

/** What a text of an agreement's own can hold: paragraphs and points. */
const isProse = ({ parts, heading }: WordUnit): boolean => parts.length === 1 && heading === undefined
