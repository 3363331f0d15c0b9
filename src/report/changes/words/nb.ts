import { longDate } from '../../../model/wording.js'
import type { ChangeWords } from '../change-words.js'

const måneder = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')

const numbers: Readonly<Record<string, string>> = {
  kontor: 'nytt kontornummer',
  mobil: 'ny mobil',
  vakt: 'nytt vaktnummer',
  sentralbord: 'nytt sentralbord',
}

export const nb: ChangeWords = {
  changed: (what, was, is) => `${what} er endret fra ${was} til ${is}`,
  replaced: (was, is) => `${was} er endret til ${is}`,
  changedText: (what) => `${what} er endret`,
  added: (what) => `${what} er føyd til`,
  addedAs: (what, is) => `${what} er føyd til: ${is}`,
  removed: (what) => `${what} er tatt ut`,
  removedAs: (what, was) => `${what} er tatt ut: ${was}`,
  moved: (what, from, to) => `${what} er flyttet fra ${from}. til ${to}. plass`,
  isTrue: (clause) => `det står nå at ${clause}`,
  isTrueNoMore: (clause) => `det står ikke lenger at ${clause}`,
  isFalse: (clause) => `det er nå sagt nei til at ${clause}`,
  isFalseNoMore: (clause) => `det er ikke lenger sagt nei til at ${clause}`,
  newNumber: (whose, kind, was, is) =>
    `${whose} har fått ${numbers[kind ?? ''] ?? 'nytt telefonnummer'}: ${was} → ${is}`,
  quote: (text) => `«${text}»`,
  yes: 'ja',
  no: 'nei',
  and: 'og',
  range: (from, to) => `${from}–${to}`,
  hours: (days, from, to) => `${days} kl. ${from}–${to}`,
  everyWeek: (from, to) => (from === to ? `hver ${from}. uke` : `hver ${from}.–${to}. uke`),
  times: (count, per) => `${count} ${count === 'én' ? 'gang' : 'ganger'} per ${per}`,
  about: (often) => `omtrent ${often}`,
  inMonths: (count, words) => `${words} ${count === 1 ? 'måned' : 'måneder'}`,
  copies: (form, count) => `${form}, ${count} ${count === 'én' ? 'eksemplar' : 'eksemplarer'}`,
  share: (count, when) => `${count} i ${when}`,
  date: (iso) => longDate(iso, { måneder }),
  numbers: ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'],
  classes: {
    substantive: 'innhold',
    'standard-text': 'standardtekst',
    contact: 'kontaktopplysninger',
    editorial: 'redaksjonelt',
    moved: 'flyttet',
  },
  title: 'Hva er endret?',
  changes: (count) => `${count} ${count === 1 ? 'endring' : 'endringer'}`,
  noChanges: 'Ingen endringer i det avtalen sier.',
  newAgreement: 'Avtalen er ny.',
  agreementGone: 'Avtalen er borte.',
  notInOrder: 'Avtalen var ikke i orden her.',
  was: 'Før',
  is: 'Nå',
  details: 'Dette står der',
  where: 'Hvor',
  cover: 'forsiden',
  onPage: (where, page) => `${where}, side ${page}`,
  section: {
    added: (where) => `seksjonen ${where} er ny i standardteksten`,
    removed: (where) => `seksjonen ${where} er borte fra standardteksten`,
    changed: (where, texts) => `standardteksten i ${where} er endret på ${texts} ${texts === 1 ? 'sted' : 'steder'}`,
  },
}
