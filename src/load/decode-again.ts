/** What UTF-8 was meant to be where it was read as Windows-1252; undefined where the bytes are no UTF-8. */
export function decodeAgain(text: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from([...text].map(windows1252Byte)))
  } catch {
    return undefined
  }
}

/** The byte of a letter in Windows-1252, which is Latin-1 but for 32 of them. */
function windows1252Byte(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code <= 0xff ? code : 0x80 + highHalf.indexOf(letter)
}

/** What Windows-1252 has for the bytes that are control characters in Latin-1; five of them are so in both. */
const highHalf = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at))
const follower = `[\\u0080-\\u00bf${highHalf}]`
const misread = new RegExp(
  `[\\u00c2-\\u00df]${follower}|[\\u00e0-\\u00ef]${follower}{2}|[\\u00f0-\\u00f4]${follower}{3}`,
  'gu',
)

/** One character that was read as two to four, and the place where it begins. */
export interface Misread {
  readonly index: number
  readonly found: string
  readonly meant: string
}

/** The misread character that a letter of the text is part of. */
export function misreadAround(text: string, index: number): Misread | undefined {
  const from = Math.max(0, index - 3)
  for (const { 0: found, index: at } of text.slice(from, index + 4).matchAll(misread)) {
    const start = from + at
    const meant = decodeAgain(found)
    if (meant !== undefined && /[\p{L}\p{P}\p{S}]/u.test(meant) && start < index && index < start + found.length) {
      return { index: start, found, meant }
    }
  }
  return undefined
}
