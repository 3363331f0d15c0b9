import type { Word } from '../pdfmake.js'

/** What is drawn as one, in pieces where a part of its text begins or ends. Every letter stays where it stood. */
export function splitWord(word: Word): Word[] {
  const { text, explained } = word
  if (!explained) return [word]
  const starts = Array.from({ length: text.length }, (_, i) => i).filter(
    (i) => i === 0 || explained[i] !== explained[i - 1],
  )
  const pieces = starts.map((start, i): Word => {
    const end = starts[i + 1] ?? text.length
    const [trailingCut, breaksWord] = end === text.length ? [word.trailingCut, word.breaksWord === true] : [0, false]
    const x = word.x + widthBefore(word, start, end)
    return { ...word, text: text.slice(start, end), part: explained[start], x, trailingCut, breaksWord }
  })
  const end = word.x + word.width
  return pieces.map((piece, i) => ({ ...piece, width: (pieces[i + 1]?.x ?? end) - piece.x }))
}

/** How far into the word a piece begins: a kern before it counts, as it does not for the text before it alone. */
function widthBefore({ text, font, fontSize }: Word, start: number, end: number): number {
  const width = (part: string) => font.widthOfString(part, fontSize)
  return width(text.slice(0, end)) - width(text.slice(start, end))
}
