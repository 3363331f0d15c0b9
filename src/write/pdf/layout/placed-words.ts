import type { TextNode } from '../nodes.js'
import type { Page, Word } from '../pdfmake.js'
import type { PlacedLine } from './two-pass-layout.js'

/** The words of each text that stand on some sheet of paper, a list for each line, in their order. */
export function placedWords(pages: readonly Page<PlacedLine>[]): Map<TextNode, Set<Word[]>> {
  const placed = new Map<TextNode, Set<Word[]>>()
  for (const { node, inlines } of pages.flatMap(linesOnPaper)) {
    // A repeated line is a copy with the same words: a set holds them once.
    if (node) placed.set(node, (placed.get(node) ?? new Set()).add(inlines))
  }
  return placed
}

const linesOnPaper = ({ items, pageSize: { width, height } }: Page<PlacedLine>): PlacedLine[] =>
  items
    .flatMap((item) => (item.type === 'line' ? [item.item] : []))
    .filter((line) => line.x >= 0 && line.y >= 0)
    .filter((line) => line.x + line.getWidth() <= width && line.y + line.getHeight() <= height)
