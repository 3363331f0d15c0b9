import { softHyphen } from '../hyphenate.js'
import type { Word } from '../pdfmake.js'

/**
 * pdfmake takes a soft hyphen for a character with a width. Here it becomes what it is: nothing within a line, and the
 * room that a hyphen takes at its end.
 */
export function settleHyphens(words: readonly Word[]): void {
  for (const word of words) {
    if (!word.text.endsWith(softHyphen)) continue
    word.text = word.text.slice(0, -1)
    word.width = word.font.widthOfString(word.text, word.fontSize)
    word.trailingCut = -word.font.widthOfString('-', word.fontSize)
    word.breaksWord = true
  }
}
