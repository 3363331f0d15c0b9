import { longDate } from '../../../model/wording.js'
import type { ChangeWords } from '../change-words.js'

const måneder = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

const numbers: Readonly<Record<string, string>> = {
  kontor: 'nytt kontornummer',
  mobil: 'ny mobil',
  vakt: 'nytt vaktnummer',
  sentralbord: 'nytt sentralbord',
}

/** Only verbs that are the same of whatever is told of: «innsatsområdet fell bort», «kontaktane er endra». */
export const nn: ChangeWords = {
  changed: (what, was, is) => `${what} er endra frå ${was} til ${is}`,
  replaced: (was, is) => `${was} er endra til ${is}`,
  changedText: (what) => `${what} er endra`,
  added: (what) => `${what} kjem til`,
  addedAs: (what, is) => `${what} kjem til: ${is}`,
  removed: (what) => `${what} fell bort`,
  removedAs: (what, was) => `${what} fell bort: ${was}`,
  moved: (what, from, to) => `${what} er flytta frå ${from}. til ${to}. plass`,
  isTrue: (clause) => `det står no at ${clause}`,
  isTrueNoMore: (clause) => `det står ikkje lenger at ${clause}`,
  isFalse: (clause) => `det er no sagt nei til at ${clause}`,
  isFalseNoMore: (clause) => `det er ikkje lenger sagt nei til at ${clause}`,
  newNumber: (whose, kind, was, is) =>
    `${whose} har fått ${numbers[kind ?? ''] ?? 'nytt telefonnummer'}: ${was} → ${is}`,
  quote: (text) => `«${text}»`,
  yes: 'ja',
  no: 'nei',
  and: 'og',
  range: (from, to) => `${from}–${to}`,
  hours: (days, from, to) => `${days} kl. ${from}–${to}`,
  everyWeek: (from, to) => (from === to ? `kvar ${from}. veke` : `kvar ${from}.–${to}. veke`),
  times: (count, per) => `${count} ${count === 'éin' ? 'gong' : 'gonger'} per ${per}`,
  about: (often) => `om lag ${often}`,
  inMonths: (count, words) => `${words} ${count === 1 ? 'månad' : 'månader'}`,
  copies: (form, count) => `${form}, ${count} eksemplar`,
  share: (count, when) => `${count} i ${when}`,
  date: (iso) => longDate(iso, { måneder }),
  numbers: ['null', 'éin', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  classes: {
    substantive: 'innhald',
    'standard-text': 'standardtekst',
    contact: 'kontaktopplysningar',
    editorial: 'redaksjonelt',
    moved: 'flytta',
  },
  title: 'Kva er endra?',
  changes: (count) => `${count} ${count === 1 ? 'endring' : 'endringar'}`,
  noChanges: 'Ingen endringar i det avtalen seier.',
  newAgreement: 'Avtalen er ny.',
  agreementGone: 'Avtalen er borte.',
  notInOrder: 'Avtalen var ikkje i orden her.',
  was: 'Før',
  is: 'No',
  details: 'Dette står der',
  where: 'Kvar',
  cover: 'framsida',
  onPage: (where, page) => `${where}, side ${page}`,
  section: {
    added: (where) => `seksjonen ${where} er ny i standardteksten`,
    removed: (where) => `seksjonen ${where} er borte frå standardteksten`,
    changed: (where, texts) => `standardteksten i ${where} er endra på ${texts} ${texts === 1 ? 'stad' : 'stader'}`,
  },
}
