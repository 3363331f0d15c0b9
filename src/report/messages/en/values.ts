import type { Problems, ValueKind } from '../../../model/diagnostic.js'
import { clip, listWords } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, name, quoted, quoteIfNeeded } from './phrases.js'

/** Keys and values that a schema doesn't allow. */
export const values = {
  'unknown-key': unknownKey,
  'missing-key': ({ key, parent, entry, example, choices }) => ({
    message: `${quoted(key)} is missing${parent && (entry ? ` from entry ${entry} of ${quoted(parent)}` : ` under ${quoted(parent)}`)}.`,
    hints: [
      `Add a line: ${key}: ${example ? quoteIfNeeded(example) : '…'}`,
      ...(choices ? [`Choose ${listWords(choices, 'or')}.`] : []),
    ],
  }),
  'missing-one-of': ({ keys }) => ({
    message: `${listWords(keys.map(quoted), 'or')} must be here.`,
    hints: ['Add a line with one of them, indented.'],
  }),
  'missing-companion': ({ key, because }) => ({
    message: `Where there is ${quoted(because)}, there must be ${quoted(key)}.`,
    hints: [`Add a line: ${key}: …`],
  }),
  'wrong-type': (detail) => ({ message: wrongType(detail), hints: mending(detail) }),
  'wrong-choice': (detail) => ({
    message: `${name(detail)} can't be ${quoted(detail.value)}.${didYouMean(detail.near)}`,
    hints: choices(detail),
  }),
  'wrong-format': wrongFormat,
  'out-of-range': (detail) => ({
    message: `${name(detail)} is ${clip(detail.value)}, but must be at ${detail.bound} ${detail.limit}.`,
  }),
  'wrong-length': wrongLength,
  'unquoted-text': ({ key, value }) => ({
    message: `${quoted(key)} has no quotes. The value was read as text, as it is written: ${clip(value)}`,
    hints: [`Put it in quotes, then there is no doubt: "${clip(value)}"`],
  }),
  'unknown-reference': ({ value, collection, near, known }) => ({
    message: `There is no ${references[collection] ?? 'entry'} with the id ${quoted(value)}.${didYouMean(near)}`,
    hints: [
      known.length === 0
        ? `There is nothing under ${quoted(collection)} yet. Add it there, with this id.`
        : `There are: ${listWords(known, 'and')}.`,
    ],
  }),
  'duplicate-id': ({ id }) => ({
    message: `The id ${quoted(id)} is used twice.`,
    hints: ['Give one of them another id, and correct what refers to it.'],
  }),
  'out-of-order': ({ from, to }) => ({
    message: `${quoted('til')} (to) is ${to}, but can't be less than ${quoted('fra')} (from), which is ${from}.`,
    hints: ['Change the two numbers about, or correct the one that is wrong.'],
  }),
  'district-name-form': ({ name, form, målform }) => ({
    message: `${quoted(name)} is the name in ${målform === 'nb' ? 'nynorsk' : 'bokmål'}. Here it is written ${quoted(form)}.`,
    hints: [`If the name is to stand as it is, say so on the party with språk: ${målform === 'nb' ? 'nn' : 'nb'}`],
  }),
  'missing-party': ({ slag }) => ({
    message: `None of the parties is ${kinds[slag] ?? quoted(slag)}.`,
    hints: [`An agreement has at least one municipality and one police unit. Add the party, with slag: ${slag}`],
  }),
  'unsupported-schema': ({ value, supported }) =>
    Number(value) > supported
      ? {
          message: `The file follows version ${clip(value)} of the schema, but this politirad reads only ${supported}.`,
          hints: ['Get a newer politirad.'],
        }
      : { message: `${quoted('skjema')} must be ${supported}.`, hints: [`Write: skjema: ${supported}`] },
  'unknown-text-set': ({ value, known }) => ({
    message: `There is no standard text ${quoted(value)}.`,
    hints: [`There are: ${listWords(known, 'and')}. If it is newer, you need a newer politirad.`],
  }),
} satisfies Partial<ProblemWords>

/** Of many, the one that was meant says enough. */
const choices = ({ allowed, near }: Problems['wrong-choice']): string[] =>
  near !== undefined && allowed.length > 12
    ? []
    : [allowed.length === 1 ? `Write ${allowed[0]}.` : `Choose ${listWords(allowed, 'or')}.`]

const references: Readonly<Record<string, string>> = {
  parter: 'party',
  enheter: 'unit',
  kontakter: 'contact',
  målgrupper: 'target group',
  strategier: 'strategy',
  innsatsområder: 'focus area',
}
const kinds: Readonly<Record<string, string>> = { kommune: 'a municipality', politi: 'the police' }

function unknownKey({ key, near, belongsIn, allowed }: Problems['unknown-key']): Said {
  if (near) return { message: `The key ${quoted(key)} is unknown here.${didYouMean(near)}` }
  const message = `The key ${quoted(key)} doesn't belong here.`
  if (belongsIn === '') return { message, hints: [`${quoted(key)} should stand at the very left, not indented.`] }
  if (belongsIn)
    return { message, hints: [`${quoted(key)} belongs under ${quoted(belongsIn)}. Check the indentation.`] }
  return {
    message: `The key ${quoted(key)} is unknown here.`,
    hints: [`Known here: ${listWords(allowed, 'and')}.`],
  }
}

const expectations: Readonly<Record<ValueKind, string>> = {
  text: 'should be text',
  number: 'should be a number',
  integer: 'should be a whole number',
  boolean: 'should be true or false',
  map: 'should have keys below it',
  list: 'should be a list',
  nothing: 'should be empty',
}

function wrongType(detail: Problems['wrong-type']): string {
  const { expected, actual } = detail
  const but = { map: ', but is divided into keys', list: ', but is a list' }[actual as string] ?? ''
  return actual === 'nothing' ? `${name(detail)} is empty.` : `${name(detail)} ${expectations[expected]}${but}.`
}

function mending({ key, expected, actual, value = '', example, keys = [] }: Problems['wrong-type']): string[] {
  const written = value.replace(/^(["'])(.*)\1$/, '$2')
  switch (expected) {
    case 'map':
      if (example) return [`Write from and to like this: ${key}: ${example}`]
      if (actual === 'list') return ['Remove the dash (-) in front.']
      return [`Write each key on a line of its own below, indented. Known here: ${listWords(keys, 'and')}.`]
    case 'list':
      return ['Write each entry on a line of its own below, with - in front.']
    case 'boolean':
      return ['Write true for yes and false for no.']
    case 'text':
      if (actual === 'map') return ['Is there a colon in the text? Put the whole text in quotes.']
      if (actual === 'list') return ['Write the text on one line, without a dash in front.']
      return ['Write something after the colon, or delete the line.']
    default:
      if (actual === 'nothing') return ['Write a number after the colon, or delete the line.']
      return [/^\d+$/.test(written) ? `Remove the quotes: ${written}` : 'Write the number in digits.']
  }
}

/** `guess` is the example where it is what was written, in its right form. */
type Format = (example: string, value: string, guess: string | undefined) => Said

/** By the schema's names. */
const formats: Readonly<Record<string, Format>> = {
  date: (example, value) =>
    /^\d{4}-\d\d-\d\d$/.test(value)
      ? { message: `There is no such day as ${quoted(value)}.`, hints: ['Check the day and the month.'] }
      : {
          message: `The date ${quoted(value)} is not written as it should be.`,
          hints: [`Write year-month-day: ${example}`],
        },
  color: (example, value) => ({
    message: `${quoted(value)} is not a colour as it must be written.`,
    hints: [`Write # and six characters (0–9 and A–F), in quotation marks: "${example}"`],
  }),
  clock: (example, value) => ({
    message: `${quoted(value)} is not a time of day as it should be written.`,
    hints: [`Write hours and minutes with a full stop, in quotes: "${example}"`],
  }),
  id: (example, value) => ({
    message: `${quoted(value)} can't be an id.`,
    hints: [`An id has only small letters, digits and hyphens: ${example}`],
  }),
  url: (example, value) => ({
    message: `${quoted(value)} is not a whole web address.`,
    hints: [`It must begin with https:// or http://${example && `: ${example}`}`],
  }),
  email: (_example, value) => ({
    message: `${quoted(value)} is not an email address.`,
    hints: ['It is written like this: navn@kommune.no'],
  }),
  nummer: (_example, value, guess) => ({
    message: `${quoted(value)} is not a telephone number.`,
    hints: [
      guess
        ? `Use only digits and spaces, and a + in front if you like: "${guess}"`
        : 'Use only digits and spaces, and a + in front if you like.',
    ],
  }),
  kommunenummer: (_example, value, guess) => ({
    message: `${quoted(value)} is not a municipality number.`,
    hints: [guess ? `It has four digits: "${guess}"` : 'It has four digits.'],
  }),
  organisasjonsnummer: (_example, value) => ({
    message: `${quoted(value)} is not an organisation number.`,
    hints: ['It has nine digits.'],
  }),
  standardtekst: (example, value) => ({
    message: `${quoted(value)} is not the name of a standard text.`,
    hints: [`It is a year and a month: "${example}"`],
  }),
}

function wrongFormat(detail: Problems['wrong-format']): Said {
  const { value, format, example = '', guessed } = detail
  if (!value.trim()) return { message: `${name(detail)} is empty.`, hints: ['Write something, or delete the line.'] }
  const said = formats[format]?.(example, value, guessed ? example : undefined)
  if (said) return said
  if (value.trim().includes('\n'))
    return {
      message: `${name(detail)} must be on one line.`,
      hints: ['Write the text right after the colon, without | in front.'],
    }
  return {
    message: `${name(detail)} can't be ${quoted(value)}.`,
    hints: example ? [`Write for example ${example}.`] : [],
  }
}

function wrongLength(detail: Problems['wrong-length']): Said {
  const { limit, bound, unit } = detail
  switch (unit) {
    case 'characters':
      return bound === 'least'
        ? { message: `${name(detail)} is empty.`, hints: ['Write something, or delete the line.'] }
        : { message: `${name(detail)} is too long: there is room for ${limit} characters.` }
    case 'entries':
      return { message: `${name(detail)} must have at ${bound} ${limit === 1 ? 'one entry' : `${limit} entries`}.` }
    default:
      return { message: `${name(detail)} must have at least ${limit === 1 ? 'one key' : `${limit} keys`} below it.` }
  }
}
