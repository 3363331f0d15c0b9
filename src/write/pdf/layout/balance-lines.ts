import type { Word } from 'pdfmake/js/LayoutBuilder.js'

/** Ends the lines of a title where they become of like length: the squares of what each leaves free add up to least. */
export function balanceLines(words: readonly Word[], width: number): void {
  const best = [
    ...words.map(() => ({ cost: Number.POSITIVE_INFINITY, end: words.length })),
    { cost: 0, end: words.length },
  ]
  for (let start = words.length - 1; start >= 0; start--) {
    let filled = 0
    for (const [i, word] of words.slice(start).entries()) {
      filled += word.width
      const left = width - filled + word.trailingCut
      if (left < 0 && i > 0) break
      const end = start + i + 1
      const cost = left ** 2 + (best[end]?.cost ?? 0)
      if (!word.noNewLine && cost < (best[start]?.cost ?? 0)) best[start] = { cost, end }
      if (word.lineEnd) break
    }
  }
  for (let end = best[0]?.end ?? 0; end < words.length; end = best[end]?.end ?? words.length) {
    const last = words[end - 1]
    if (last) last.lineEnd = true
  }
}
