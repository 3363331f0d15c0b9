import type { Word } from 'pdfmake/js/LayoutBuilder.js'

/**
 * Holds together what Unicode would let a line end in: `§ 23 nr. 2`, `kl. 08.30–14.30`, `2020–2024`, `30. juni`,
 * `99 35 43 73`. What the tool puts into words has spaces that don't break already; this is for what people write.
 */
export function keepOnOneLine(words: readonly Word[]): void {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (!next || !pairs.some(([end, start]) => end.test(word.text) && start.test(next.text))) continue
    word.noNewLine = true
    // Its space isn't the line's last: pdfmake would take it off, and break the number that then has too little room.
    word.trailingCut = 0
  }
}

const pairs: readonly (readonly [end: RegExp, start: RegExp])[] = [
  [/(§ |\b(kl|nr)\. |\d–|^–)$/, /^\d/],
  [/(?<!\d)\d{1,2}\. $/, /^(januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)/],
  [/(?<!\d)\d{2,3} $/, /^\d{2,3}(?!\d)/],
]
