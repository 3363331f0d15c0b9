import type { Problems, ValueKind } from '../../../model/diagnostic.js'
import { isBullet, isOddlyQuoted } from '../../../model/written-marks.js'
import { clip, listWords, spaced } from '../../quote-text.js'
import type { ProblemWords, Said } from '../../words.js'
import { didYouMean, name, quoted, quoteIfNeeded, sample, theseExist } from './phrases.js'

/** Keys and values that a schema doesn't allow. */
export const values = {
  'unknown-key': unknownKey,
  'missing-key': ({ key, parent, entry, example, choices, isInBraces }) => ({
    message: `${quoted(key)} is missing${parent && (entry ? ` from entry ${entry} of ${quoted(parent)}` : ` under ${quoted(parent)}`)}.`,
    hints: [
      `Add ${isInBraces ? 'within the braces' : 'a line'}: ${key}: ${example ? quoteIfNeeded(example) : '…'}`,
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
  'unknown-reference': ({ value, count = 1, collection, near, known }) => ({
    message: `There is no ${references[collection] ?? 'entry'} with the id ${quoted(value)}.${didYouMean(near)}`,
    hints: [
      known.length === 0
        ? `There is nothing under ${quoted(collection)}${count > 1 ? `, but ${count} places refer to it` : ' yet'}. Add it there, with this id.`
        : theseExist(known),
      ...(count > 1 && known.length > 0 ? [`${count} places refer to ${quoted(value)}.`] : []),
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
    hints: [`${theseExist(known)} If it is newer, you need a newer politirad.`],
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

function unknownKey({ key, near, slip, belongsIn, allowed }: Problems['unknown-key']): Said {
  if (slip === 'space')
    return { message: `There is no space after the colon in ${quoted(key)}.`, hints: [`Write: ${clip(spaced(key))}`] }
  if (slip === 'comma')
    return {
      message: `${quoted(key)} follows a comma, and was read as a new key.`,
      hints: ['If it belongs to the text before the comma, put the whole text in quotes.'],
    }
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

const writeSomething = ({ entry, isRequired }: Pick<Problems['wrong-type'], 'entry' | 'isRequired'>): string =>
  `Write something after the ${entry ? 'dash' : 'colon'}${isRequired ? '. It can’t be left out.' : ', or delete the line.'}`

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

function mending(detail: Problems['wrong-type']): string[] {
  const { key, entry, expected, actual, value = '', example, keys = [] } = detail
  const written = value.replace(/^(["'])(.*)\1$/, '$2')
  const inShape = `Write: ${entry ? '-' : `${key}:`} ${example}`
  switch (expected) {
    case 'map':
      if (actual === 'list') return ['Remove the dash (-) in front.']
      if (example && keys.every((each) => example.includes(`${each}:`))) return [inShape]
      if (example) return [inShape, `Known here: ${listWords(keys, 'and')}.`]
      return [`Write each key on a line of its own below, indented. Known here: ${listWords(keys, 'and')}.`]
    case 'list':
      if (actual === 'map')
        return ['Put a dash (-) before the first key of each entry, and indent the rest of the entry.']
      if (isBullet(value)) return [`Replace ${quoted(value.charAt(0))} before each entry with a hyphen and a space.`]
      return [
        'Write each entry on a line of its own below, with - in front.',
        ...(example ? [`Or like this: ${key}: ${example}`] : []),
      ]
    case 'boolean':
      return ['Write true for yes and false for no.']
    case 'text':
      if (actual === 'map') return ['Is there a colon in the text? Put the whole text in quotes.']
      if (actual === 'list') return ['Write the text on one line, without a dash in front.']
      if (example) return [`Write for example: ${key}: ${example}`]
      return [writeSomething(detail)]
    default:
      if (actual === 'nothing') return ['Write a number after the colon, or delete the line.']
      return [/^\d+$/.test(written) ? `Remove the quotes: ${written}` : 'Write the number in digits.']
  }
}

/** `guess` is the example where it is what was written, in its right form. */
type Format = (example: string, value: string, guess: string | undefined) => Said

/** By the schema's names. */
const formats: Readonly<Record<string, Format>> = {
  date: (example, value, guess) =>
    /^\d{4}-\d\d-\d\d$/.test(value)
      ? {
          message: `There is no such day as ${quoted(value)}.`,
          hints: [guess ? `Write year-month-day: ${guess}` : 'Check the day and the month.'],
        }
      : {
          message: `The date ${quoted(value)} is not written as it should be.`,
          hints: [
            `Write year-month-day${guess ? ': ' : ', '}${sample(example, guess !== undefined)}`,
            ...(/\d/.test(value) ? [] : ['If the date isn’t known yet, delete the line.']),
          ],
        },
  color: (example, value) => ({
    message: `${quoted(value)} is not a colour as it must be written.`,
    hints: [`Write # and six characters (0–9 and A–F), in quotation marks: "${example}"`],
  }),
  clock: (example, value, guess) =>
    /^\d\d\.\d\d$/.test(value)
      ? {
          message: `There is no such time of day as ${quoted(value)}.`,
          hints: ['Hours go from 00 to 23, and minutes from 00 to 59.'],
        }
      : {
          message: `${quoted(value)} is not a time of day as it should be written.`,
          hints: [
            `Write hours and minutes with a full stop, in quotes${guess ? ': ' : ', '}${sample(`"${example}"`, guess !== undefined)}`,
          ],
        },
  id: (example, value) => ({
    message: `${quoted(value)} can't be an id.`,
    hints: [`An id has only small letters, digits and hyphens: ${example}`],
  }),
  url: (_example, value, guess) => ({
    message: `${quoted(value)} is not a whole web address.`,
    hints: [guess ? `Write the whole address: ${guess}` : 'It must begin with https:// or http://.'],
  }),
  email: (_example, value, guess) => ({
    message: `${quoted(value)} is not an email address.`,
    hints: [guess ? `Write only the address: ${guess}` : 'It is written like this: navn@kommune.no'],
  }),
  nummer: (_example, value, guess) => ({
    message: `${quoted(value)} is not a telephone number${letterIn(value)}.`,
    hints: [
      guess
        ? `Use only digits and spaces, and a + in front if you like: "${guess}"`
        : 'Use only digits and spaces, and a + in front if you like.',
      ...(/\d.*(?:\/|,|og|eller).*\d/.test(value) ? ['Two numbers are written as two entries.'] : []),
    ],
  }),
  kommunenummer: (_example, value, guess) => ({
    message: `${quoted(value)} is not a municipality number.`,
    hints: [guess ? `It has four digits: "${guess}"` : 'It has four digits.'],
  }),
  organisasjonsnummer: (_example, value, guess) => ({
    message: `${quoted(value)} is not an organisation number.`,
    hints: [guess ? `It has nine digits: "${guess}"` : 'It has nine digits.'],
  }),
  standardtekst: (example, value) => ({
    message: `${quoted(value)} is not the name of a standard text.`,
    hints: [`It is a year and a month: "${example}"`],
  }),
}

/** An O for a nought is hard to see. */
const letterIn = (value: string): string => {
  const [letter] = /\p{L}/u.exec(value) ?? []
  return letter && /^(?=.*\d)[\d\s\p{L}]+$/u.test(value) ? `: ${quoted(letter)} is a letter` : ''
}

function wrongFormat(detail: Problems['wrong-format']): Said {
  const { value, format, example = '', guessed } = detail
  if (guessed && isOddlyQuoted(value))
    return {
      message: `${name(detail)} doesn’t have straight quotes (") on both sides.`,
      hints: [`Write: ${detail.key}: "${example}"`],
    }
  if (!value.trim()) return { message: `${name(detail)} is empty.`, hints: [writeSomething(detail)] }
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

const like = ({ key, example }: Problems['wrong-length']): string[] =>
  example ? [`Write for example: ${key}: ${example}`] : []

function wrongLength(detail: Problems['wrong-length']): Said {
  const { limit, bound, unit } = detail
  switch (unit) {
    case 'characters':
      return bound === 'least'
        ? { message: `${name(detail)} is empty.`, hints: [writeSomething(detail)] }
        : { message: `${name(detail)} is too long: there is room for ${limit} characters.` }
    case 'entries':
      return {
        message: `${name(detail)} must have at ${bound} ${limit === 1 ? 'one entry' : `${limit} entries`}.`,
        hints: like(detail),
      }
    default:
      return { message: `${name(detail)} must have at least ${limit === 1 ? 'one key' : `${limit} keys`} below it.` }
  }
}
