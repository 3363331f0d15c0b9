import type { ChangeClass, ChangedSection } from '../../model/change.js'

/** The languages that changes are told in. */
export const changeLanguages = ['nb', 'nn', 'en'] as const
export type ChangeLanguage = (typeof changeLanguages)[number]

/** How changes are told in one language. What is told of is in the form that the labels have. */
export interface ChangeWords {
  readonly changed: (what: string, was: string, is: string) => string
  /** Of an entry that is a text or one fact. */
  readonly replaced: (was: string, is: string) => string
  /** Where the values are too long for a sentence, and stand below. */
  readonly changedText: (what: string) => string
  readonly added: (what: string) => string
  readonly addedAs: (what: string, is: string) => string
  readonly removed: (what: string) => string
  readonly removedAs: (what: string, was: string) => string
  readonly moved: (what: string, from: number, to: number) => string
  /** What is true or false: `clause` follows «at». */
  readonly isTrue: (clause: string) => string
  readonly isTrueNoMore: (clause: string) => string
  readonly isFalse: (clause: string) => string
  readonly isFalseNoMore: (clause: string) => string
  readonly newNumber: (whose: string, kind: string | undefined, was: string, is: string) => string
  readonly quote: (text: string) => string
  readonly yes: string
  readonly no: string
  readonly and: string
  readonly range: (from: string, to: string) => string
  readonly hours: (days: string, from: string, to: string) => string
  readonly everyWeek: (from: number, to: number) => string
  readonly times: (count: string, per: string) => string
  readonly about: (often: string) => string
  readonly inMonths: (count: number, words: string) => string
  readonly copies: (form: string, count: string) => string
  readonly share: (count: string, when: string) => string
  readonly date: (iso: string) => string
  readonly numbers: readonly string[]
  readonly classes: Readonly<Record<ChangeClass, string>>
  readonly title: string
  readonly changes: (count: number) => string
  readonly noChanges: string
  readonly newAgreement: string
  readonly agreementGone: string
  readonly notInOrder: string
  /** Above the text as it was, and as it is. */
  readonly was: string
  readonly is: string
  /** Above what was added or removed says. */
  readonly details: string
  readonly where: string
  readonly cover: string
  readonly onPage: (where: string, page: number) => string
  readonly section: Readonly<Record<ChangedSection['kind'], (where: string, texts: number) => string>>
}
