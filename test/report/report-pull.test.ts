import { Chalk } from 'chalk'
import { expect, test } from 'vitest'
import type { PullChange, PullPlan, Untaken } from '../../src/model/pull.js'
import { en } from '../../src/report/messages/en.js'
import { nb } from '../../src/report/messages/nb.js'
import { reportLeftOver, reportPull } from '../../src/report/report-pull.js'

/** Every kind of change and of what can't be taken, in both languages. Read the files before committing them. */

const place = { file: 'avtale.yaml', line: 12, column: 5, endLine: 12, endColumn: 9 }
const edits = [{ file: 'avtale.yaml', pointer: '/x', value: 'ny' }]
const long = 'Politirådet er et overordnet organ som kan fatte beslutninger i strategiske spørsmål, og møtes'

const changes: PullChange[] = [
  { kind: 'value', before: 'Ola Prøve', after: 'Kari Prøve', elsewhere: 2, place, edits },
  { kind: 'value', before: '5. juni 2026', after: '6. juni 2026', written: '2026-06-06', elsewhere: 0, place, edits },
  { kind: 'value', before: '', after: 'Et avsnitt til.', elsewhere: 0, place, edits },
  {
    kind: 'value',
    before: 'Prøve politidistrikt',
    after: 'Nytt politidistrikt',
    elsewhere: 0,
    place: { ...place, file: 'felles.yaml' },
    edits: [{ file: 'felles.yaml', pointer: '/x', value: 'ny' }],
  },
  { kind: 'addition', list: '/forventninger/0/punkter', after: 'svarer innen to uker', place, edits },
  {
    kind: 'removal',
    pointer: '/kontakter/@ola',
    before: 'Ola Prøve · Rådgiver',
    place,
    edits: [{ file: 'avtale.yaml', pointer: '/x' }],
  },
  {
    kind: 'removal',
    pointer: '/kontakter/@ola/iKontakttabellen',
    before: 'Ola Prøve',
    place,
    edits: [{ file: 'avtale.yaml', pointer: '/x', value: false }],
  },
  {
    kind: 'text',
    how: 'erstatt',
    section: 'politiråd',
    before: `${long} to ganger.`,
    after: `${long} fire ganger.`,
    place,
    edits,
  },
  { kind: 'text', how: 'utelat', section: 'politiråd', before: 'Teksten som sto der.', after: '', place, edits },
  { kind: 'text', how: 'tillegg', section: 'politiråd', before: '', after: 'Møtene er åpne.', place, edits },
  { kind: 'text', how: 'egen', section: 'evaluering', before: '', after: 'Den sendes kommunestyret.', place, edits },
]

const untaken: Untaken[] = [
  { kind: 'two-ways', before: 'Ola', afters: ['Kari', 'Per'], place },
  { kind: 'both-sides', before: 'Ola', word: 'Kari', yaml: 'Per', place },
  { kind: 'gone-here', before: 'Ola', remains: 2, place },
  { kind: 'needed', before: 'Ola', place },
  { kind: 'no-value', before: '5. juni 2026', after: 'senere', wants: 'date', place },
  { kind: 'no-value', before: 'to', after: 'noen', wants: 'number', place },
  { kind: 'no-value', before: 'politiloven', after: 'loven', wants: 'act', place },
  { kind: 'no-value', before: 'a', after: 'b', wants: 'text', place },
  { kind: 'words', section: 'politiråd', before: 'Gammelt.', after: 'Nytt.' },
  { kind: 'words', section: 'politiråd', before: '', after: 'Nytt.' },
  { kind: 'words', section: 'politiråd', before: 'Gammelt.', after: '' },
  { kind: 'beside', after: 'Hemmelig' },
]

const plan: PullPlan = {
  changes,
  untaken,
  comments: [
    {
      author: 'Jurist Juristsen',
      date: '2026-11-20',
      text: 'Er to nok?\nJeg tror fire.',
      at: 'to møter',
      unit: 3,
      heading: 'Politiråd',
    },
    { author: '', text: 'Fint!', at: '', unit: 0, heading: '' },
  ],
  tracked: [
    { kind: 'inserted', author: 'Jurist Juristsen', date: '2026-11-20', text: 'fire', unit: 3, heading: 'Politiråd' },
    { kind: 'deleted', author: 'Jurist Juristsen', text: 'to\u001b[31m', unit: 3, heading: '' },
  ],
  isOlder: true,
  hasOtherWords: true,
}

test.each([
  ['nb', nb],
  ['en', en],
] as const)('what came back from Word, in %s', async (locale, { pull: words }) => {
  const style = { words, chalk: new Chalk({ level: 0 }) }
  const names = { word: 'avtale.docx', yaml: 'avtale.yaml' }
  const said = [
    reportPull(plan, names, style),
    reportPull(
      { ...plan, changes: [], untaken: [], comments: [], tracked: [], isOlder: false, hasOtherWords: false },
      names,
      style,
    ),
    reportLeftOver(untaken.slice(8, 9), style),
    `${words.unasked}\n${words.taken(2, ['avtale.yaml', 'felles.yaml'])}\n`,
  ]
  await expect(said.join('────\n')).toMatchFileSnapshot(`pull.${locale}.txt`)
})
