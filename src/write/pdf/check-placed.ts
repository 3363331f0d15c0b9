import type { PlacedPicture } from './layout/agreement-layout.js'
import { placedWords } from './layout/placed-words.js'
import type { PlacedLine } from './layout/two-pass-layout.js'
import type { PictureNode, TextNode } from './nodes.js'
import type { Page } from './pdfmake.js'

/**
 * The texts that aren't whole on the pages: pdfmake drops, without an error, what it finds no room for. Each character
 * of a text, spaces aside, must stand on some sheet of paper, in its order.
 */
export function lostTexts(texts: readonly TextNode[], pages: readonly Page<PlacedLine>[]): string[] {
  const placed = placedWords(pages)
  return texts
    .filter((node) => inked([...(placed.get(node) ?? [])].flat()) !== inked(node.text))
    .map((node) => node.text.map((run) => run.text).join(''))
}

/** What the pictures show that stand on no page whole: one taller than a page would run over its edge. */
export function lostPictures(pictures: readonly PictureNode[], pages: readonly Page<PlacedLine>[]): string[] {
  const placed = new Set<object>(pages.flatMap(picturesOnPaper))
  return pictures.filter((picture) => !placed.has(picture)).map(({ spoken }) => spoken)
}

const picturesOnPaper = ({ items, pageSize: { width, height } }: Page<PlacedLine>): PlacedPicture[] =>
  items
    .flatMap((item) => (item.type === 'image' ? [item.item as PlacedPicture] : []))
    .filter((picture) => picture.x + picture.width <= width && picture.y + picture.height <= height)

const inked = (texts: readonly { readonly text: string }[]): string =>
  texts.map(({ text }) => text.replace(/[\s\u00AD]/g, '')).join('')
