import { isScalar, type Scalar, visit } from 'yaml'
import { type CharacterKind, type Diagnostic, problem } from '../model/diagnostic.js'
import { placeAt } from '../model/locate.js'
import type { Source } from '../model/source.js'
import { misreadAround } from './decode-again.js'

/**
 * Characters that make a text read differently from what is stored, or that no format can hold: refused wherever they stand,
 * in comments too, since those are read by people and travel with the file.
 *
 * The soft hyphen is one of them: nobody sees it, it makes one word two to a search or a comparison, and lines are
 * hyphenated here without it. The no-break space isn't: it is seen as the space that it is, and belongs between a number
 * and what it counts.
 */
const kinds: readonly (readonly [kind: CharacterKind, pattern: RegExp])[] = [
  ['surrogate', /\p{Cs}/u],
  ['direction', /\p{Bidi_Control}/u],
  ['non-character', /\p{Noncharacter_Code_Point}/u],
  ['private-use', /\p{Co}/u],
  ['replacement', /\ufffd/u],
  ['line-separator', /[\u0085\u2028\u2029]/u],
  ['control', /[^\P{Cc}\t\n]/u],
  ['invisible', /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u],
]

const forbidden = new RegExp(kinds.map(([, pattern]) => pattern.source).join('|'), 'gu')

/** Nobody mends more at once, and a file of nothing but zeros has two million. */
const mostTold = 20

/** Those that stand in the file as they are. Where one comes of a letter in the wrong encoding, it is the letter that is told. */
export function checkCharacters({ file, text, lines }: Pick<Source, 'file' | 'text' | 'lines'>): Diagnostic[] {
  const problems: Diagnostic[] = []
  for (const { 0: character, index } of text.matchAll(forbidden)) {
    const place = (start: number, { length }: string) => placeAt({ file, lines }, start, start + length)
    const misread = misreadAround(text, index)
    if (misread) {
      const detail = { kind: 'mojibake', text: misread.found, meant: misread.meant } as const
      problems.push(problem('doubtful-text', detail, place(misread.index, misread.found)))
    } else {
      problems.push(forbid(character, place(index, character)))
    }
    if (problems.length === mostTold) break
  }
  return problems
}

/** Those that are written by their number between double quotes: `"\u202e"`. */
export function checkEscapes(source: Source): Diagnostic[] {
  const problems: Diagnostic[] = []
  visit(source.yaml, {
    Scalar: (_key, scalar) => {
      if (problems.length >= mostTold) return visit.BREAK
      if (isScalar(scalar) && scalar.type === 'QUOTE_DOUBLE') addForbiddenEscapes(problems, source, scalar)
      return undefined
    },
  })
  return problems.slice(0, mostTold)
}

/** Two halves of one character are taken together. The parser has seen to it that each has its digits. */
const escaped =
  /\\(?:u(?<high>[dD][89abAB]..)\\u(?<low>[dD][c-fC-F]..)|x(?<two>..)|u(?<four>.{4})|U(?<eight>.{8})|(?<letter>[\s\S]))/g

const letters: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
  r: '\r',
  N: '\u0085',
  L: '\u2028',
  P: '\u2029',
}

/** Stops when enough are found: a file may hold a million. */
function addForbiddenEscapes(problems: Diagnostic[], source: Source, { range }: Scalar): void {
  if (!range) return
  const [start, end] = range
  for (const { 0: written, index, groups = {} } of source.text.slice(start, end).matchAll(escaped)) {
    if (problems.length >= mostTold) return
    const character = decode(groups)
    if (character === undefined || !isForbidden.test(character)) continue
    problems.push(forbid(character, placeAt(source, start + index, start + index + written.length)))
  }
}

const isForbidden = new RegExp(forbidden.source, 'u')

type Escape = Readonly<Record<string, string | undefined>>

function decode({ high, low, two, four, eight, letter = '' }: Escape): string | undefined {
  if (high && low) return String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16))
  const digits = two ?? four ?? eight
  return digits === undefined ? letters[letter] : String.fromCodePoint(Number.parseInt(digits, 16))
}

function forbid(character: string, place: ReturnType<typeof placeAt>): Diagnostic {
  const kind = kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'control'
  const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const name = names[number]
  return problem('forbidden-character', { kind, codePoint: `U+${number}`, ...(name && { name }) }, place)
}

/** Unicode's names of those that are most often met. */
const names: Readonly<Record<string, string>> = {
  '0000': 'NULL',
  '0007': 'BELL',
  '0008': 'BACKSPACE',
  '000C': 'FORM FEED',
  '000D': 'CARRIAGE RETURN',
  '001B': 'ESCAPE',
  '007F': 'DELETE',
  '0085': 'NEXT LINE',
  '00AD': 'SOFT HYPHEN',
  '200B': 'ZERO WIDTH SPACE',
  '200C': 'ZERO WIDTH NON-JOINER',
  '200D': 'ZERO WIDTH JOINER',
  '200E': 'LEFT-TO-RIGHT MARK',
  '200F': 'RIGHT-TO-LEFT MARK',
  '2028': 'LINE SEPARATOR',
  '2029': 'PARAGRAPH SEPARATOR',
  '202A': 'LEFT-TO-RIGHT EMBEDDING',
  '202B': 'RIGHT-TO-LEFT EMBEDDING',
  '202C': 'POP DIRECTIONAL FORMATTING',
  '202D': 'LEFT-TO-RIGHT OVERRIDE',
  '202E': 'RIGHT-TO-LEFT OVERRIDE',
  '2060': 'WORD JOINER',
  '2066': 'LEFT-TO-RIGHT ISOLATE',
  '2067': 'RIGHT-TO-LEFT ISOLATE',
  '2068': 'FIRST STRONG ISOLATE',
  '2069': 'POP DIRECTIONAL ISOLATE',
  FEFF: 'ZERO WIDTH NO-BREAK SPACE',
  FFFD: 'REPLACEMENT CHARACTER',
}
