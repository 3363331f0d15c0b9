import type { ChangeSide, FactChange, Version } from '../../model/change.js'
import { isMap } from '../../model/value-at.js'
import { upperFirst } from '../../model/wording.js'
import type { ChangeWords } from './change-words.js'
import type { Labels } from './labels.js'
import { listDetails } from './list-details.js'
import { nameEntry } from './name-entry.js'
import { isWords, type Printer, printValue } from './print-value.js'
import { type Step, stepsTo } from './steps-to.js'

/** A change in words. */
export interface ToldChange {
  readonly sentence: string
  /** A text that is too long for the sentence, as it was and as it is. */
  readonly was?: string
  readonly is?: string
  /** Of what was added or removed whole: what it says, a line for each fact. */
  readonly details: readonly string[]
}

export interface Versions {
  readonly before: Version
  readonly after: Version
}

/** The language that changes are told in. */
export interface Telling {
  readonly words: ChangeWords
  readonly labels: Labels
}

/** Longer texts stand below the sentence, not in it. */
const longText = 90

/** A change as a sentence, with what doesn't go into one. */
export function tellChange(change: FactChange, versions: Versions, telling: Telling): ToldChange {
  const before = { ...telling, version: versions.before }
  const after = { ...telling, version: versions.after }
  // What was changed is called what the reader knows it as.
  const isKnown = change.kind === 'removed' || change.kind === 'changed'
  const printer = isKnown ? before : after
  const steps = stepsTo(printer.version.agreement, change[isKnown ? 'before' : 'after'].pointer)
  const step = steps.at(-1)
  if (!step) throw new Error('a change is about something in the agreement')
  const context = contextOf(steps, printer)
  const told = tellBody({ change, step, before, after, printer, context })
  const whole = { details: [], ...told }
  return { ...whole, sentence: upperFirst([context.join(', '), told.sentence].filter(Boolean).join(': ')) }
}

/** What a sentence is made of. */
interface Body {
  readonly change: FactChange
  readonly step: Step
  readonly before: Printer
  readonly after: Printer
  /** Of the version that has it. */
  readonly printer: Printer
  /** The names of what it is in; a sentence that says them itself takes them away. */
  readonly context: string[]
}

type Told = Omit<ToldChange, 'details'> & Partial<Pick<ToldChange, 'details'>>

function tellBody(body: Body): Told {
  const { change, step } = body
  if (step.owner === undefined) return tellEntry(body)
  if (step.node.type === 'boolean' || step.node.const === true) return tellFlag(body)
  if (step.definition === 'phone.nummer' && change.kind === 'changed') return tellNumber(body)
  return tellKey(body)
}

function tellEntry({ change, step, before, after, printer, context }: Body): Told {
  const { words } = printer
  const isOne = isMap(step.value) && !step.node['x-samlet']
  const name = isOne ? nameEntry(step, printer) : printValue(step, printer)
  if (change.kind === 'moved') {
    return { sentence: words.moved(name, change.before.position ?? 0, change.after.position ?? 0) }
  }
  const details = isOne ? listDetails(step, printer) : []
  if (change.kind === 'added') return { sentence: words.added(name), details }
  if (change.kind === 'removed') return { sentence: words.removed(name), details }
  return changedValue(undefined, step, change, before, after, context)
}

/** What is true or false; where it isn't said, it is neither. */
function tellFlag({ change: { before, after }, step, printer: { words, labels } }: Body): Told {
  const clause = labels.key(step.owner ?? '', step.key)
  if (after.value === true) return { sentence: words.isTrue(clause) }
  if (before.value === true) return { sentence: words.isTrueNoMore(clause) }
  return { sentence: after.value === false ? words.isFalse(clause) : words.isFalseNoMore(clause) }
}

function tellNumber({ change, step, before, after, context, printer }: Body): Told {
  const phone = stepsTo(printer.version.agreement, change.before.pointer).at(-2)?.value
  const kind = isMap(phone) ? phone.slag : undefined
  const whose = context.splice(0).slice(0, -1).join(', ')
  const { words } = printer
  const sentence = words.newNumber(
    whose,
    typeof kind === 'string' ? kind : undefined,
    printSide(step, change.before, before),
    printSide(step, change.after, after),
  )
  return { sentence }
}

function tellKey({ change, step, before, after, printer }: Body): Told {
  const { words, labels } = printer
  const what = labels.key(step.owner ?? '', step.key)
  if (change.kind === 'changed') return changedValue(what, step, change, before, after)
  const isAdded = change.kind === 'added'
  if (isMap(step.value) && !step.node['x-samlet']) {
    return { sentence: isAdded ? words.added(what) : words.removed(what), details: listDetails(step, printer) }
  }
  if (isLong(step)) {
    const text = String(step.value).trim()
    return isAdded ? { sentence: words.added(what), is: text } : { sentence: words.removed(what), was: text }
  }
  const value = printValue(step, printer)
  return { sentence: isAdded ? words.addedAs(what, value) : words.removedAs(what, value) }
}

/** `what` is what it is called; an entry that is a text has no name but its list's, the last of `context`. */
function changedValue(
  what: string | undefined,
  step: Step,
  change: FactChange,
  before: Printer,
  after: Printer,
  context: string[] = [],
): Told {
  const { words } = after
  const [old, now] = [
    { ...step, value: change.before.value },
    { ...step, value: change.after.value },
  ]
  if (isLong(old) || isLong(now)) {
    return {
      sentence: words.changedText(what ?? context.pop() ?? ''),
      was: String(old.value).trim(),
      is: String(now.value).trim(),
    }
  }
  const [was, is] = [printValue(old, before), printValue(now, after)]
  return { sentence: what ? words.changed(what, was, is) : words.replaced(was, is) }
}

const printSide = (step: Step, { value }: ChangeSide, printer: Printer): string =>
  printValue({ ...step, value }, printer)

function isLong(step: Step): boolean {
  const { value } = step
  const text = typeof value === 'string' && isWords(step) ? value.trim() : ''
  return text.length > longText || text.includes('\n')
}

/** The names of the maps and entries that a value stands in. */
function contextOf(steps: readonly Step[], printer: Printer): string[] {
  return steps.slice(0, -1).flatMap((step, at): string[] => {
    if (Array.isArray(step.value)) {
      const next = steps[at + 1]
      const isNamed = isMap(next?.value) && !next.node['x-samlet']
      return isNamed ? [] : [printer.labels.key(step.owner ?? '', step.key)]
    }
    return [step.owner === undefined ? nameEntry(step, printer) : printer.labels.key(step.owner, step.key)]
  })
}
