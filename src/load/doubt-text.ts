import { type Diagnostic, type Problems, problem } from '../model/diagnostic.js'
import { isAllowedAddress } from '../model/is-allowed-address.js'
import { placeAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { bullets, curlyQuotes } from '../model/written-marks.js'
import { decodeAgain } from './decode-again.js'

type Text = Pick<Source, 'file' | 'text' | 'lines'>

/** Text that can be read, but most likely isn't what was meant. Each finding is a warning. */
export const doubtText = (text: Text): Diagnostic[] => [
  ...doubtDecoding(text),
  ...doubtLetters(text),
  ...doubtMarks(text),
  ...doubtAddresses(text),
]

/** What UTF-8 looks like when it was read as Windows-1252 and saved so: `Lillestrøm` became `LillestrÃ¸m`. */
const mojibake =
  /Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u00a0-\u00bf]|â€[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[ÄÅ][‘‹¡§¾]/g

function doubtDecoding({ file, text, lines }: Text): Diagnostic[] {
  return [...text.matchAll(mojibake)].slice(0, mostTold).map(({ 0: found, index }) => {
    const meant = decodeAgain(found)
    const detail = { kind: 'mojibake', text: found, ...(meant !== undefined && { meant }) } as const
    return problem('doubtful-text', detail, placeAt({ file, lines }, index, index + found.length), 'warning')
  })
}

const mostTold = 20

/**
 * A Cyrillic or Greek letter in a word with Latin ones, or a word of nothing but such that look Latin: `Rаkkestad` and `РАККЕ`
 * look right, and can't be found. Letters of Sámi, Kven and names with accents are Latin.
 */
function doubtLetters({ file, text, lines }: Text): Diagnostic[] {
  if (!foreign.test(text)) return []
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const detail = doubtWord(word)
    if (!detail) return []
    const [start, length] =
      detail.kind === 'look-alike' ? [index, word.length] : [index + word.indexOf(detail.letter), detail.letter.length]
    return [problem('doubtful-text', detail, placeAt({ file, lines }, start, start + length), 'warning')]
  })
  return words.slice(0, mostTold)
}

/** What a word processor makes of a dash and of quotation marks: to YAML they are part of the text. */
function doubtMarks({ file, text, lines }: Text): Diagnostic[] {
  const at = (start: number, length: number) => placeAt({ file, lines }, start, start + length)
  const doubled = [...text.matchAll(bulletAfterDash)].map(({ 0: all, index, groups: { mark = '' } = {} }) =>
    problem('doubtful-text', { kind: 'bullet', mark }, at(index + all.length - mark.length, mark.length), 'warning'),
  )
  const quotes = [...text.matchAll(curlyValue)].map(({ 0: value, index }) =>
    problem('doubtful-text', { kind: 'curly-quotes', text: value }, at(index, value.length), 'warning'),
  )
  return [...doubled.slice(0, mostTold), ...quotes.slice(0, mostTold)]
}

const bulletAfterDash = new RegExp(`^ *- +(?<mark>[${bullets}])(?= )`, 'gm')

/** Curly quotation marks around a whole value. */
const curlyValue = new RegExp(
  `(?<=(?:: |- ) *)[${curlyQuotes}][^${curlyQuotes}\\n]*[${curlyQuotes}](?= *(?:$|[,}\\]]))`,
  'gm',
)

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

type DoubtfulLetters = Extract<Problems['doubtful-text'], { kind: 'mixed-letters' | 'look-alike' }>

function doubtWord(word: string): DoubtfulLetters | undefined {
  const [letter] = foreign.exec(word) ?? []
  if (letter === undefined) return undefined
  const script = /\p{Script=Greek}/u.test(letter) ? 'greek' : 'cyrillic'
  if (/\p{Script=Latin}/u.test(word)) {
    return { kind: 'mixed-letters', word, letter, codePoint: codePointOf(letter), script }
  }
  const latin = [...word].map((each) => latinOf.get(each))
  // A Greek letter alone is most likely a sign.
  const isMeant = latin.includes(undefined) || (script === 'greek' && latin.length === 1)
  return isMeant ? undefined : { kind: 'look-alike', word, looks: latin.join(''), script }
}

/** Letters that can't be told from Latin ones (Unicode's confusables, those that common typefaces draw alike). */
const latinOf: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХҮԌԚԜҺ', 'ABESIJKMHOPCTYXYGQWh'],
    ['аеорсухѕіјһԁԛԝ', 'aeopcyxsijhdqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
    ['αικνορυ', 'aikvopu'],
  ].flatMap(([foreign = '', latin = '']) => [...foreign].map((letter, at) => [letter, latin[at] ?? ''] as const)),
)

/** Addresses of links in running text that lead where no link may: they are printed as they are written. */
function doubtAddresses({ file, text, lines }: Text): Diagnostic[] {
  const found = [...text.matchAll(/(?<=\]\()[a-z][a-z0-9+.-]{0,30}:[^\s()<>"]{0,2000}(?=\))/gi)]
  return found
    .filter(([address]) => !isAllowedAddress(address))
    .slice(0, mostTold)
    .map(({ 0: address, index }) => {
      const place = placeAt({ file, lines }, index, index + address.length)
      return problem('doubtful-text', { kind: 'no-link', address }, place, 'warning')
    })
}

const codePointOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
