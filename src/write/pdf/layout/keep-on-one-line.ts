import type { Word } from 'pdfmake/js/LayoutBuilder.js'

/** Holds together what Unicode would let a line end in: `§ 23`, `kl. 08.30`, `08.30–14.30`, `2020–2024`. */
export function keepOnOneLine(words: readonly Word[]): void {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (next && /(§ |kl\. |\d–|^–)$/.test(word.text) && /^\d/.test(next.text)) word.noNewLine = true
  }
}
