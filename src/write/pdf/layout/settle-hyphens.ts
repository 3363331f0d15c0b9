import { softHyphen } from '../hyphenate.js'
import type { Word } from '../pdfmake.js'

/**
 * pdfmake takes a soft hyphen for a character with a width. Here it becomes what it is: nothing within a line, and the
 * room that a hyphen takes at its end. That room is taken from what follows too, which pdfmake would then break at any
 * letter: a part that a line of this width can hold stays whole.
 */
export function settleHyphens(words: readonly Word[], width: number): void {
  for (const [i, word] of words.entries()) {
    if (words[i - 1]?.breaksWord && word.width <= width) word.noWrap = true
    if (!word.text.endsWith(softHyphen)) continue
    word.text = word.text.slice(0, -1)
    word.width = word.font.widthOfString(word.text, word.fontSize)
    word.trailingCut = -word.font.widthOfString('-', word.fontSize)
    word.breaksWord = true
  }
}
