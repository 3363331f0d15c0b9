import type { PullChange, Wanted } from '../../../model/pull.js'
import type { PullWords } from '../../words.js'
import { counted } from './phrases.js'

const said = (message: string, ...hints: string[]) => ({ message, hints })

/** Whole: what is asked about must be seen. */
const quoted = (text: string): string => `"${text}"`

const under = (heading: string): string => (heading === '' ? '' : ` (${heading})`)

const of = (author: string, date: string | undefined): string => [author || 'Unknown', date].filter(Boolean).join(', ')

/** What was changed in Word, and what can be taken of it. */
export const pull: PullWords = {
  title: (word, yaml) => `${word} → ${yaml}`,
  nothing: 'Nothing was changed in the Word file.',
  isOlder: 'The YAML was changed since the Word file was made. Only what was changed in Word is taken.',
  hasOtherWords: 'The standard text is another than the Word file was made with. Only values can be taken.',
  changes: (count) => `${counted(count, 'change', 'changes')} can be taken:`,
  change: (change) => {
    switch (change.kind) {
      case 'value':
        return said(
          change.before === '' ? `New: ${quoted(change.after)}` : `${quoted(change.before)} → ${quoted(change.after)}`,
          ...(change.written === undefined ? [] : [`Written as ${change.written}.`]),
          ...(change.elsewhere > 0
            ? [`It stands in ${counted(change.elsewhere, 'other place', 'other places')}, and changes there too.`]
            : []),
        )
      case 'addition':
        return said(`New point: ${quoted(change.after)}`, `Goes into ${keyOf(change.list)}.`)
      case 'removal':
        return change.edits.some(({ value }) => value === false)
          ? said(
              `Taken out of the table: ${quoted(change.before)}`,
              'It stands elsewhere in the agreement, and stays in the YAML.',
            )
          : said(`Removed: ${quoted(change.before)}`, `All of ${keyOf(change.pointer)} is taken out.`)
      case 'text':
        return said(
          change.before === ''
            ? `New in ${change.section}: ${quoted(change.after)}`
            : change.after === ''
              ? `Common text in ${change.section} was taken out: ${quoted(change.before)}`
              : `Common text in ${change.section}: ${quoted(change.before)} → ${quoted(change.after)}`,
          textHints[change.how](change),
        )
    }
  },
  inherited: 'It is for all agreements that inherit the file.',
  untakenCount: (count) => `${counted(count, 'thing', 'things')} you must decide on yourself:`,
  untaken: (untaken) => {
    switch (untaken.kind) {
      case 'two-ways':
        return said(
          `${quoted(untaken.before)} was changed in several ways: ${untaken.afters.map(quoted).join(' and ')}`,
          'It is one value. Choose one, and write it alike in all places.',
        )
      case 'both-sides':
        return said(
          `${quoted(untaken.before)} is ${quoted(untaken.word)} in Word and ${quoted(untaken.yaml)} in the YAML`,
          'Both were changed since the Word file was made.',
        )
      case 'gone-here':
        return said(
          `${quoted(untaken.before)} was removed here, and stands in ${counted(untaken.remains, 'other place', 'other places')}`,
          "It is one value, so it can't be removed here alone.",
        )
      case 'needed':
        return said(`${quoted(untaken.before)} was removed, and the agreement must have it`, 'Say what it is instead.')
      case 'no-value':
        return said(
          `${quoted(untaken.before)} → ${quoted(untaken.after)} can't be read as ${wanted[untaken.wants]}`,
          'Write it in the YAML.',
        )
      case 'words':
        return wordsChanged(untaken)
      case 'beside':
        return said(
          `${quoted(untaken.after)} stands in a header, a footer or a note`,
          "politirad makes those, and they can't be changed in Word.",
        )
    }
  },
  comments: (count) => `${counted(count, 'comment', 'comments')} in Word:`,
  comment: ({ author, date, text, at, heading }) =>
    said(`${of(author, date)}${at === '' ? '' : `, at ${quoted(at)}`}${under(heading)}`, text),
  tracked: (count) => `${counted(count, 'tracked change', 'tracked changes')} in Word:`,
  trackedChange: ({ kind, author, date, text, heading }) =>
    `${of(author, date)}: ${kind === 'inserted' ? 'inserted' : 'deleted'} ${quoted(text)}${under(heading)}`,
  leftOver: 'This still stands otherwise in the Word file than the YAML gives:',
  unasked: 'Nothing was written. Run it in a window where you can answer, or take all with --yes.',
  taken: (count, files) => `${counted(count, 'change', 'changes')} written in ${files.join(' and ')}.`,
}

const keyOf = (pointer: string): string => quoted(pointer.slice(1).replaceAll('/', '.').replaceAll('@', ''))

const textHints = {
  erstatt: ({ section }: { readonly section: string }) =>
    `Written as tekster.${section}.erstatt. Give a better reason there. Values in the text no longer follow the YAML.`,
  utelat: ({ section }: { readonly section: string }) =>
    `Written as tekster.${section}.utelat. Give a better reason there.`,
  tillegg: ({ section }: { readonly section: string }) => `Written as tekster.${section}.tillegg.`,
  egen: ({ section }: { readonly section: string }) => `Written as tekster.${section}.egen.`,
} satisfies Record<Extract<PullChange, { kind: 'text' }>['how'], unknown>

const wanted: Readonly<Record<Wanted, string>> = {
  date: 'a date',
  number: 'a number',
  act: 'the name of an act in the registry',
  text: 'a new value',
}

function wordsChanged({ section, before, after }: { section: string; before: string; after: string }) {
  const where = section === '' ? '' : ` in ${section}`
  if (before === '') return said(`New${where}: ${quoted(after)}`, ownWords)
  return after === ''
    ? said(`Removed${where}: ${quoted(before)}`, ownWords)
    : said(`Changed${where}: ${quoted(before)} → ${quoted(after)}`, ownWords)
}

const ownWords = 'The words are the template’s. Write a local text in the YAML, or make a template of your own.'
