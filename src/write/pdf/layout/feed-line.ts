import type { Measured } from 'pdfmake/js/LayoutBuilder.js'

/**
 * Builds a line from the first words of a text. For each word that it places, pdfmake copies all that follow: of a paragraph
 * of 50,000 words that would take ten seconds. It is shown no more than a line needs, or twice that if they were used up.
 */
export function feedLine<Line>(node: Measured, build: () => Line): Line {
  const words = node._inlines
  for (let shown = usual; ; shown *= 2) {
    node._inlines = words.slice(0, shown)
    const line = build()
    const left = node._inlines
    if (left.length === 0 && shown < words.length) continue
    words.splice(0, shown, ...left)
    node._inlines = words
    return line
  }
}

/** More words than most lines hold. */
const usual = 100
