import type { ChalkInstance } from 'chalk'
import type { Place } from '../model/diagnostic.js'
import type { PullChange, PullPlan, Untaken } from '../model/pull.js'
import type { Said } from '../model/said.js'
import { narrowChange } from './narrow-change.js'
import { showText } from './show-text.js'
import type { PullWords } from './words.js'

interface PullReport {
  readonly words: PullWords
  readonly chalk: ChalkInstance
}

/** What was changed in a Word file: what can be taken, numbered; what can't; comments; tracked changes. */
export function reportPull(
  { changes, untaken, comments, tracked, isOlder, hasOtherWords }: PullPlan,
  { word, yaml }: { readonly word: string; readonly yaml: string },
  { words, chalk }: PullReport,
): string {
  const lines = [chalk.bold(showText(words.title(word, yaml)))]
  const section = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', chalk.bold(title), '', ...entries)
  }
  const tell = (mark: string, said: Said, place?: Place): string => tellOne(mark, said, chalk, place)
  if (isOlder) lines.push(words.isOlder)
  if (hasOtherWords) lines.push(words.hasOtherWords)
  if (changes.length + untaken.length === 0) lines.push('', words.nothing)
  section(
    words.changes(changes.length),
    changes.map((change, at) => {
      const { message, hints = [] } = words.change(narrowed(change))
      const isInherited = change.edits.some(({ file }) => file !== yaml)
      return tell(`${at + 1}.`, { message, hints: isInherited ? [...hints, words.inherited] : hints }, change.place)
    }),
  )
  section(words.untakenCount(untaken.length), tellUntaken(untaken, { words, chalk }))
  section(
    words.comments(comments.length),
    comments.map((comment) => tell('•', words.comment(comment))),
  )
  section(
    words.tracked(tracked.length),
    tracked.map((change) => tell('•', { message: words.trackedChange(change), hints: [] })),
  )
  return `${lines.join('\n')}\n\n`
}

/** What of the Word file the YAML doesn't give after all. */
export function reportLeftOver(untaken: readonly Untaken[], { words, chalk }: PullReport): string {
  if (untaken.length === 0) return ''
  return `${[chalk.bold(words.leftOver), '', ...tellUntaken(untaken, { words, chalk })].join('\n')}\n\n`
}

const tellUntaken = (untaken: readonly Untaken[], { words, chalk }: PullReport): string[] =>
  untaken.map((each) => tellOne(chalk.yellow('!'), words.untaken(narrowed(each)), chalk, each.place))

/** Of long texts, what differs. */
const narrowed = <T extends PullChange | Untaken>(change: T): T =>
  'before' in change && 'after' in change ? { ...change, ...narrowChange(change.before, change.after) } : change

function tellOne(mark: string, { message, hints = [] }: Said, chalk: ChalkInstance, place?: Place): string {
  const where = place && `${place.file}:${place.line}:${place.column}`
  const below = [where, ...hints].filter((each) => each !== undefined).flatMap((each) => each.split('\n'))
  return [`  ${mark} ${showText(message)}`, ...below.map((each) => `    ${chalk.dim(showText(each))}`)].join('\n')
}
