import type { Word } from 'pdfmake/js/LayoutBuilder.js'

/**
 * Parts a first word that is wider than its line, such as an address, after its signs, and shortens a line to write on.
 * pdfmake would break both anywhere, and measure what is left of a monstrous word again for each line.
 */
export function breakAtSign(words: Word[], width: number): void {
  const [word] = words
  if (!word || word.width <= width) return
  const fitting = Math.floor((width / word.width) * word.text.length)
  const isBlank = /^\u00a0+$/.test(word.text)
  const parts = isBlank ? [word.text.slice(0, fitting)] : (word.text.match(/.{0,199}?[@._/-]|.{1,200}/gsu) ?? [])
  const widthOf = (text: string) => word.font.widthOfString(text, word.fontSize)
  words.splice(0, 1, ...parts.map((text) => ({ ...word, text, width: widthOf(text), trailingCut: 0 })))
}
