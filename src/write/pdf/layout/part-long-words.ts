import type { Word } from 'pdfmake/js/LayoutBuilder.js'

/**
 * A word in which emphasis begins and ends comes as several that no line may end between. Where they are wider than a line, one
 * may after all: pdfmake would set them past the edge of the paper.
 */
export function partLongWords(words: readonly Word[], width: number): void {
  let taken = 0
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const isOneWord = before?.noNewLine === true
    taken = (isOneWord ? taken : 0) + word.width
    if (!isOneWord || taken <= width) continue
    before.noNewLine = false
    taken = word.width
  }
}
