import type { Inline } from '../model/document.js'
import { lowerFirst, numberInWords, upperFirst } from '../model/wording.js'
import type { Words } from '../texts/text-set.js'
import { type Conjunction, fieldOf, inlinesOf, joinFields, listOf, mapFirstText } from './extend-view.js'
import { Field } from './field.js'
import type { HelperName } from './helper-signatures.js'
import type { View, ViewKit, ViewValue } from './view-agreement.js'

/**
 * What templates may call, by names that no key of the agreement has. What prints takes fields and gives a
 * field, so that nothing loses track of where it came from; the others are for conditions.
 * Handlebars adds an options object as the last argument.
 */
interface Options {
  readonly hash: Readonly<Record<string, unknown>>
}

export type Helper = (...args: never[]) => unknown

export function helpers(kit: ViewKit): Readonly<Record<HelperName, Helper>> {
  const { fields, words } = kit
  const change = (field: Field, apply: (text: string) => string) => fields.inline(mapFirstText(inlinesOf(field), apply))

  return {
    /** `{{regnOpp punkter}}`, `{{regnOpp roller "tittel" bindeord="eller"}}`: joined with commas and a conjunction. */
    regnOpp(list: readonly ViewValue[] | undefined, ...rest: unknown[]) {
      const { bindeord } = (rest.at(-1) as Options).hash
      return joinFields(fieldsOf(list, rest), kit, conjunctionOf(bindeord))
    },
    /** `{{liten rolle}}`: begins with a small letter, as inside a sentence, unless it is a name. */
    liten: (field: Field) => change(field, (text) => lowerFirst(text, words)),
    /** `{{stor rolle}}`: begins with a capital, as at the start of a sentence. */
    stor: (field: Field) => change(field, upperFirst),
    /** `{{tell minst "ett møte" "møter"}}`: `to møter`. The template has the word for one, which follows the noun. */
    tell: (count: Field, one: string, many: string) => fields.inline(countOf(count, one, many, words)),
    /** `{{iOrd antall "ett"}}`: the number alone, in words. */
    iOrd: (count: Field, one: string) =>
      change(count, () => (numberOf(count) === 1 ? one : numberInWords(numberOf(count), words))),
    /** `{{ordenstall år}}`: `fjerde`. */
    ordenstall: (count: Field) => change(count, (digits) => words.ordenstall[numberOf(count)] ?? `${digits}.`),
    /** `{{tellSpenn antall "ett møte" "møter"}}`: `to til tre møter`, or `fire møter` where both ends are alike. */
    tellSpenn: (range: View, one: string, many: string) => fields.inline(rangeOf(range, one, many, words)),
    /** `{{iLinjer oppgaver}}`, `{{iLinjer telefoner "nummer"}}`: one on each line. */
    iLinjer(list: readonly ViewValue[] | undefined, ...rest: unknown[]) {
      const entries = fieldsOf(list, rest)
      return fields.inline(
        entries.flatMap((field, i) => (i === 0 ? inlinesOf(field) : [{ type: 'break' }, ...inlinesOf(field)])),
      )
    },
    /** `{{linjeskift}}`: a new line within a cell. */
    linjeskift: () => fields.inline([{ type: 'break' }]),
    /** `{{settInn egenTekst}}`, on a line of its own: text that may have paragraphs and lists. */
    settInn: (field: Field) => field,
    /** `{{linje}}`: a line to write on; `{{linje "underskrift"}}`: a line to sign on. */
    linje: (...args: unknown[]) =>
      fields.inline([{ type: 'blank', purpose: args.length > 1 && args[0] === 'underskrift' ? 'signature' : 'text' }]),
    /** `{{siter tekst}}`: in the quotation marks of the målform. */
    siter: (field: Field) => fields.inline([textOf(words.sitat[0]), ...inlinesOf(field), textOf(words.sitat[1])]),
    /** `{{#if (nei samband.beslutningsmyndighet)}}`: said to be false, not just left out. */
    nei: (value: unknown) => value === false,
    /** `{{#if (eller a b)}}`: one of them is given. */
    eller: (...args: unknown[]) => args.slice(0, -1).some(isGiven),
    /** `{{#each (somHar innsatsområder "tiltak")}}`: the entries that have the property. */
    somHar: (list: ViewValue | undefined, property: string) => listOf(list).filter((entry) => isGiven(entry[property])),
  }
}

/** The entries of a list, or a property of each; `rest` is what follows the list in the template, and the options. */
function fieldsOf(list: readonly ViewValue[] | undefined, rest: readonly unknown[]): Field[] {
  const property = rest.length > 1 ? String(rest[0]) : undefined
  return (list ?? []).flatMap((entry) => fieldOf(property ? (entry as View)[property] : entry) ?? [])
}

function countOf(count: Field, one: string, many: string, words: Words): Inline[] {
  const number = numberOf(count)
  if (number === 1) return mapFirstText(inlinesOf(count), () => one)
  return [...mapFirstText(inlinesOf(count), () => numberInWords(number, words)), textOf(` ${many}`)]
}

function rangeOf(range: View, one: string, many: string, words: Words): Inline[] {
  const [from, to] = [range.fra as Field, range.til as Field]
  if (numberOf(from) === numberOf(to)) return countOf(from, one, many, words)
  const [oneAlone = one] = one.split(' ')
  const first = mapFirstText(inlinesOf(from), () =>
    numberOf(from) === 1 ? oneAlone : numberInWords(numberOf(from), words),
  )
  return [...first, textOf(` ${words.til} `), ...countOf(to, one, many, words)]
}

function numberOf(field: Field): number {
  const content = Field.contentOf(field)
  if (content.kind !== 'inline' || content.number === undefined) throw new Error('counts a value that is no number')
  return content.number
}

/** A conjunction comes as a word of the template or as a choice from the agreement. */
function conjunctionOf(value: unknown): Conjunction {
  const name = typeof value === 'object' && value !== null ? Object.keys(value)[0] : value
  return name === 'eller' || name === 'og/eller' ? name : 'og'
}

const textOf = (text: string): Inline => ({ type: 'text', text })
const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
