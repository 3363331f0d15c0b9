import type { PullChange, Wanted } from '../../../model/pull.js'
import type { PullWords } from '../../words.js'
import { counted } from './phrases.js'

const said = (message: string, ...hints: string[]) => ({ message, hints })

/** Whole: what is asked about must be seen. */
const quoted = (text: string): string => `«${text}»`

const under = (heading: string): string => (heading === '' ? '' : ` (${heading})`)

const of = (author: string, date: string | undefined): string => [author || 'Ukjent', date].filter(Boolean).join(', ')

/** Hva som er endret i Word, og hva som kan tas inn. */
export const pull: PullWords = {
  title: (word, yaml) => `${word} → ${yaml}`,
  nothing: 'Ingenting er endret i Word-filen.',
  isOlder: 'YAML-filen er endret siden Word-filen ble laget. Bare det som er endret i Word, tas med.',
  hasOtherWords: 'Standardteksten er en annen enn den Word-filen er laget med. Bare verdier kan tas inn.',
  changes: (count) => `${counted(count, 'endring', 'endringer')} kan tas inn:`,
  change: (change) => {
    switch (change.kind) {
      case 'value':
        return said(
          change.before === '' ? `Nytt: ${quoted(change.after)}` : `${quoted(change.before)} → ${quoted(change.after)}`,
          ...(change.written === undefined ? [] : [`Skrives ${change.written}.`]),
          ...(change.elsewhere > 0
            ? [`Står ${counted(change.elsewhere, 'sted', 'steder')} til i avtalen, og blir endret der også.`]
            : []),
        )
      case 'addition':
        return said(`Nytt punkt: ${quoted(change.after)}`, `Settes inn i ${keyOf(change.list)}.`)
      case 'removal':
        return change.edits.some(({ value }) => value === false)
          ? said(
              `Tas ut av tabellen: ${quoted(change.before)}`,
              'Står i avtalen andre steder, og beholdes i YAML-filen.',
            )
          : said(`Tas ut: ${quoted(change.before)}`, `Hele ${keyOf(change.pointer)} fjernes.`)
      case 'text':
        return said(
          change.before === ''
            ? `Nytt i ${change.section}: ${quoted(change.after)}`
            : change.after === ''
              ? `Felles tekst i ${change.section} er slettet: ${quoted(change.before)}`
              : `Felles tekst i ${change.section}: ${quoted(change.before)} → ${quoted(change.after)}`,
          textHints[change.how](change),
        )
    }
  },
  inherited: 'Den gjelder alle avtaler som arver filen.',
  untakenCount: (count) => `${counted(count, 'ting', 'ting')} må du ta stilling til selv:`,
  untaken: (untaken) => {
    switch (untaken.kind) {
      case 'two-ways':
        return said(
          `${quoted(untaken.before)} er endret på flere måter: ${untaken.afters.map(quoted).join(' og ')}`,
          'Det er samme verdi. Velg én, og skriv den likt alle steder.',
        )
      case 'both-sides':
        return said(
          `${quoted(untaken.before)} er ${quoted(untaken.word)} i Word og ${quoted(untaken.yaml)} i YAML-filen`,
          'Begge er endret siden Word-filen ble laget.',
        )
      case 'gone-here':
        return said(
          `${quoted(untaken.before)} er fjernet ett sted, men står ${counted(untaken.remains, 'sted', 'steder')} til`,
          'Det er samme verdi, så den kan ikke fjernes bare her.',
        )
      case 'needed':
        return said(`${quoted(untaken.before)} er fjernet, men avtalen må ha det`, 'Skriv hva det skal være i stedet.')
      case 'no-value':
        return said(
          `${quoted(untaken.before)} → ${quoted(untaken.after)} kan ikke leses som ${wanted[untaken.wants]}`,
          'Skriv det i YAML-filen.',
        )
      case 'words':
        return wordsChanged(untaken)
      case 'beside':
        return said(
          `${quoted(untaken.after)} står i topptekst, bunntekst eller note`,
          'Det lages av politirad, og kan ikke endres i Word.',
        )
    }
  },
  comments: (count) => `${counted(count, 'kommentar', 'kommentarer')} i Word:`,
  comment: ({ author, date, text, at, heading }) =>
    said(`${of(author, date)}${at === '' ? '' : `, ved ${quoted(at)}`}${under(heading)}`, text),
  tracked: (count) => `${counted(count, 'sporet endring', 'sporede endringer')} i Word:`,
  trackedChange: ({ kind, author, date, text, heading }) =>
    `${of(author, date)}: ${kind === 'inserted' ? 'satt inn' : 'fjernet'} ${quoted(text)}${under(heading)}`,
  leftOver: 'Dette står fortsatt annerledes i Word-filen enn YAML-filen gir:',
  unasked: 'Ingenting er skrevet. Kjør i et vindu der du kan svare, eller ta alt inn med --yes.',
  taken: (count, files) => `${counted(count, 'endring', 'endringer')} er skrevet i ${files.join(' og ')}.`,
}

const keyOf = (pointer: string): string => quoted(pointer.slice(1).replaceAll('/', '.').replaceAll('@', ''))

const textHints = {
  erstatt: ({ section }: { readonly section: string }) =>
    `Skrives som tekster.${section}.erstatt. Skriv en bedre begrunnelse der. Verdier i teksten følger ikke lenger YAML-filen.`,
  utelat: ({ section }: { readonly section: string }) =>
    `Skrives som tekster.${section}.utelat. Skriv en bedre begrunnelse der.`,
  tillegg: ({ section }: { readonly section: string }) => `Skrives som tekster.${section}.tillegg.`,
  egen: ({ section }: { readonly section: string }) => `Skrives som tekster.${section}.egen.`,
} satisfies Record<Extract<PullChange, { kind: 'text' }>['how'], unknown>

const wanted: Readonly<Record<Wanted, string>> = {
  date: 'en dato',
  number: 'et tall',
  act: 'navnet på en lov i registeret',
  text: 'en ny verdi',
}

function wordsChanged({ section, before, after }: { section: string; before: string; after: string }) {
  const where = section === '' ? '' : ` i ${section}`
  if (before === '') return said(`Nytt${where}: ${quoted(after)}`, ownWords)
  return after === ''
    ? said(`Fjernet${where}: ${quoted(before)}`, ownWords)
    : said(`Endret${where}: ${quoted(before)} → ${quoted(after)}`, ownWords)
}

const ownWords = 'Ordene kommer fra malen. Skriv en lokal tekst i YAML-filen, eller lag en egen mal.'
