/** Code points. Enough to recognise a value by; the frame shows where the rest is. */
const longestQuote = 60

/** A value of the user's, cut to its first line and a length that fits a message. */
export function clip(value: string): string {
  const [firstLine = ''] = value.split('\n', 1)
  const letters = [...firstLine]
  const short = letters.slice(0, longestQuote).join('').trimEnd()
  return short === value ? value : `${short}…`
}

/** `a, b and c`, at most thirty of them; an ellipsis stands for the rest. */
export function listWords(words: readonly string[], conjunction: string): string {
  const most = 30
  if (words.length > most) return `${words.slice(0, most).join(', ')} …`
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last
}

/** `-punkt` and `navn:Kari` with the space that YAML wants. */
export const spaced = (line: string): string => line.replace(/^-|^[^:]*:/, (mark) => `${mark} `)
