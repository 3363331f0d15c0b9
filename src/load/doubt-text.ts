import { type Diagnostic, problem } from '../model/diagnostic.js'
import { placeAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { bullets, curlyQuotes } from '../model/written-marks.js'

type Text = Pick<Source, 'file' | 'text' | 'lines'>

/** Text that can be read, but most likely isn't what was meant. Each finding is a warning. */
export const doubtText = (text: Text): Diagnostic[] => [
  ...doubtDecoding(text),
  ...doubtLetters(text),
  ...doubtMarks(text),
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

function decodeAgain(text: string): string | undefined {
  const bytes = [...text].map(windows1252Byte)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}

/** The byte of a letter in Windows-1252, which is Latin-1 but for 32 of them. */
function windows1252Byte(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code <= 0xff) return code
  return (
    0x80 + new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at)).indexOf(letter)
  )
}

/**
 * A Cyrillic or Greek letter in a word with Latin ones: `Rаkkestad` looks right, and can't be found. Letters of Sámi, Kven
 * and names with accents are Latin.
 */
function doubtLetters({ file, text, lines }: Text): Diagnostic[] {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return []
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const foreign = /\p{Script=Latin}/u.test(word) ? /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(word) : null
    if (!foreign) return []
    const [letter] = foreign
    const start = index + foreign.index
    const script = /\p{Script=Greek}/u.test(letter) ? 'greek' : 'cyrillic'
    const detail = { kind: 'mixed-letters', word, letter, codePoint: codePointOf(letter), script } as const
    return [problem('doubtful-text', detail, placeAt({ file, lines }, start, start + letter.length), 'warning')]
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

const codePointOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
