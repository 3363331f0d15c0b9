import type { ChangeWords } from '../change-words.js'

const months = 'January February March April May June July August September October November December'.split(' ')

const numbers: Readonly<Record<string, string>> = {
  kontor: 'office number',
  mobil: 'mobile',
  vakt: 'number on duty',
  sentralbord: 'switchboard',
}

/** As in headlines, so that one and many are told alike: «Focus area “Youth” removed». */
export const en: ChangeWords = {
  changed: (what, was, is) => `${what} changed from ${was} to ${is}`,
  replaced: (was, is) => `${was} changed to ${is}`,
  changedText: (what) => `${what} changed`,
  added: (what) => `${what} added`,
  addedAs: (what, is) => `${what} added: ${is}`,
  removed: (what) => `${what} removed`,
  removedAs: (what, was) => `${what} removed: ${was}`,
  moved: (what, from, to) => `${what} moved from place ${from} to place ${to}`,
  isTrue: (clause) => `it now says that ${clause}`,
  isTrueNoMore: (clause) => `it no longer says that ${clause}`,
  isFalse: (clause) => `it now says no to “${clause}”`,
  isFalseNoMore: (clause) => `it no longer says no to “${clause}”`,
  newNumber: (whose, kind, was, is) => `${whose} has a new ${numbers[kind ?? ''] ?? 'phone number'}: ${was} → ${is}`,
  quote: (text) => `“${text}”`,
  yes: 'yes',
  no: 'no',
  and: 'and',
  range: (from, to) => `${from}–${to}`,
  hours: (days, from, to) => `${days} ${from}–${to}`,
  everyWeek: (from, to) => (from === to ? `every ${from} weeks` : `every ${from} to ${to} weeks`),
  times: (count, per) => `${count} ${count === 'one' ? 'time' : 'times'} a ${per}`,
  about: (often) => `about ${often}`,
  inMonths: (count, words) => `${words} ${count === 1 ? 'month' : 'months'}`,
  copies: (form, count) => `${form}, ${count} ${count === 'one' ? 'copy' : 'copies'}`,
  share: (count, when) => `${count} in ${when}`,
  date(iso) {
    const [year, month, day] = iso.split('-').map(Number)
    return `${day} ${months[(month ?? 1) - 1]} ${year}`
  },
  numbers: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
  classes: {
    substantive: 'substance',
    'standard-text': 'standard text',
    contact: 'contact information',
    editorial: 'editorial',
    moved: 'moved',
  },
  title: 'What is different?',
  changes: (count) => `${count} ${count === 1 ? 'change' : 'changes'}`,
  noChanges: 'No changes in what the agreement says.',
  newAgreement: 'The agreement is new.',
  agreementGone: 'The agreement is gone.',
  notInOrder: 'The agreement was not in order here.',
  was: 'Before',
  is: 'Now',
  details: 'What it says',
  where: 'Where',
  cover: 'the cover',
  onPage: (where, page) => `${where}, page ${page}`,
  section: {
    added: (where) => `section ${where} is new in the standard text`,
    removed: (where) => `section ${where} is gone from the standard text`,
    changed: (where, texts) => `standard text in ${where} changed in ${texts} ${texts === 1 ? 'place' : 'places'}`,
  },
}
