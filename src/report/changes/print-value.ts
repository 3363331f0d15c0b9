import type { Agreement } from '../../model/agreement.js'
import type { Version } from '../../model/change.js'
import type { Collection, SchemaNode } from '../../model/schema.js'
import { agreementSchema, choicesOf } from '../../model/schema.js'
import { isMap, isObject } from '../../model/value-at.js'
import { walkValues } from '../../model/walk-values.js'
import { dashRange, keepWithNumber, numberInWords, printPhoneNumber, separators } from '../../model/wording.js'
import type { ChangeWords } from './change-words.js'
import type { Labels } from './labels.js'
import { entryOf, keyStep, type Step } from './steps-to.js'

/** What values are put into words with: the version that they are of, and the language. */
export interface Printer {
  readonly version: Version
  readonly words: ChangeWords
  readonly labels: Labels
}

/** A value as the documents print it; text is in quotation marks where it stands in a sentence of ours. */
export function printValue(step: Step, printer: Printer, isQuoted = true): string {
  const { value, node } = step
  const { words } = printer
  if (Array.isArray(value))
    return joined(
      value.map((entry) => printValue(entryOf(step, entry), printer, isQuoted)),
      words,
    )
  if (isMap(value)) return printWhole(step, value, printer)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number') return printNumber(value, node, words)
  const text = printText(String(value ?? ''), node, printer)
  return isQuoted && isWords(step) ? words.quote(text) : text
}

/** Whether a value is words of somebody's own: no number, no date, no choice, no address, no name of something else. */
export const isWords = ({ definition }: Step): boolean => ['line', 'prose', 'quotation.tekst'].includes(definition)

function printText(text: string, node: SchemaNode, { version, words, labels }: Printer): string {
  const collection = node['x-viser-til']
  if (collection) return nameOf(version, collection, text)
  if (choicesOf(node).length > 0) return labels.choice(text)
  if (node.format === 'date') return plainSpaces(words.date(text))
  const display = node['x-visning']
  return plainSpaces(display ? inPrint[display](text) : text.trim())
}

const inPrint: Readonly<Record<NonNullable<SchemaNode['x-visning']>, (text: string) => string>> = {
  telefon: printPhoneNumber,
  dager: dashRange,
  bestemmelse: keepWithNumber,
}

/** Sentences are copied and searched: a space is a space. */
const plainSpaces = (text: string): string => text.replaceAll('\u00A0', ' ')

/** A year isn't put into words. */
const printNumber = (value: number, { minimum = 0 }: SchemaNode, words: ChangeWords): string =>
  minimum >= 1000 ? String(value) : numberInWords(value, { tallord: words.numbers })

/** The name of the entry that an id refers to, or the id. */
function nameOf({ agreement, acts }: Version, collection: Collection, id: string): string {
  if (collection === 'lover') return acts.get(id) ?? id
  return namesIn(agreement).get(`${collection} ${id}`) ?? id
}

function namesIn(agreement: Agreement): ReadonlyMap<string, string> {
  const known = namesOf.get(agreement)
  if (known) return known
  const names = new Map(
    walkValues(agreementSchema, agreement).flatMap(({ key, value }): [string, string][] =>
      isMap(value) && 'id' in value ? [[`${key} ${value.id}`, String(value.navn ?? value.id)]] : [],
    ),
  )
  namesOf.set(agreement, names)
  return names
}

/** Each change asks for a name or two. */
const namesOf = new WeakMap<Agreement, ReadonlyMap<string, string>>()

function joined(texts: readonly string[], { and }: Pick<ChangeWords, 'and'>): string {
  const between = separators(texts.length, and)
  return texts.map((text, at) => `${text}${between[at] ?? ''}`).join('')
}

/** What is one fact though it has parts. */
function printWhole(step: Step, value: Record<string, unknown>, printer: Printer): string {
  const print = wholes[step.definition]
  return print ? print((key) => part(step, value, key, printer), value, printer.words) : ''
}

const part = (step: Step, value: Record<string, unknown>, key: string, printer: Printer): string | undefined =>
  value[key] === undefined ? undefined : printValue(keyStep(step, key), printer, false)

type PrintWhole = (
  of: (key: string) => string | undefined,
  value: Record<string, unknown>,
  words: ChangeWords,
) => string

/** By what they are in the schema, where it says that they are one fact (`x-samlet`). */
export const wholes: Readonly<Record<string, PrintWhole>> = {
  range(of, { fra, til }, words) {
    if (fra === til) return `${of('fra')}`
    // Words and digits don't go together: tre–fire, 12–18.
    const isInWords = Math.max(Number(fra), Number(til)) < words.numbers.length
    return isInWords ? words.range(`${of('fra')}`, `${of('til')}`) : words.range(`${fra}`, `${til}`)
  },
  'validity.periode': (of, { fra, til }) => (fra === til ? `${of('fra')}` : `${of('fra')}–${of('til')}`),
  openingHours: (of, _, words) => words.hours(`${of('dager')}`, `${of('fra')}`, `${of('til')}`),
  role(of) {
    const who = of('kontakt')
    const place = [of('rolle'), of('enhet'), of('part')].filter(Boolean).join(', ')
    return who && place ? `${who} (${place})` : (who ?? place)
  },
  frequency(of, { ganger, hverUke, omtrent, beskrivelse }, words) {
    const weeks = isObject(hverUke) ? words.everyWeek(Number(hverUke.fra), Number(hverUke.til)) : undefined
    const times = ganger === undefined ? undefined : words.times(`${of('ganger')}`, `${of('per')}`)
    const often = [weeks, times].filter(Boolean).join(', ')
    return [omtrent && often ? words.about(often) : often, beskrivelse].filter(Boolean).join(', ')
  },
  meetingShare: (of, _, words) => words.share(`${of('antall')}`, `${of('når')}`),
  'terms.oppsigelse': (of, { måneder }, words) => words.inMonths(Number(måneder), `${of('måneder')}`),
  'terms.original': (of, { antall }, words) =>
    antall === undefined ? `${of('form')}` : words.copies(`${of('form')}`, `${of('antall')}`),
}
