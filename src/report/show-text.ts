/**
 * Text of a user's → what is safe to send to a terminal. Control characters could move the cursor or recolour what
 * follows, and signs of direction make a line read differently from what is stored: each is shown by its name.
 */
export function showText(text: string): string {
  return text.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(0x2400 + code) // the pictures of control characters, such as ␀
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** The places that a text takes on a terminal, one each for its letters: two for Chinese or 🙂, none for what hides. */
export function widthOf(grapheme: string): number {
  if (/^[\t -~]/.test(grapheme)) return 1
  return /\p{Emoji_Presentation}|\ufe0f/u.test(grapheme) || wide.test(grapheme) ? 2 : 1
}

/**
 * Controls, signs of direction, zero-width characters, line and paragraph separators, noncharacters, private use and
 * halves of pairs. Not the joiners inside an emoji or after a letter that takes them: they belong to what is seen.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffc\ufffe\uffff\ue000-\uf8ff]|\p{Cs}/gu

/** East Asian wide and fullwidth (Unicode TR 11), in the blocks that matter. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u
