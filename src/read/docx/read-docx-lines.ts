import type { Element, Node } from '@xmldom/xmldom'
import type { TextLine } from '../../model/made-file.js'
import { elementsNamed, parsePart } from './parse-part.js'
import { readParts } from './read-parts.js'

/** The paragraphs of a Word file as they read with its tracked changes accepted, then those at the edges of the pages. */
export async function readDocxLines(bytes: Uint8Array): Promise<TextLine[]> {
  const parts = await readParts(bytes)
  const edges = [...parts.keys()].filter((path) => /^word\/(header|footer)\d*\.xml$/.test(path)).sort()
  return ['word/document.xml', ...edges]
    .flatMap((path) => elementsNamed(parsePart(parts, path), 'p'))
    .map((paragraph) => ({ text: textIn(paragraph).replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

/** The words of a paragraph, without those of a paragraph within it, which has a line of its own. */
function textIn(parent: Node): string {
  return Array.from(parent.childNodes, (child) => {
    switch (child.localName) {
      case 't':
        return (child as Element).textContent ?? ''
      case 'tab':
      case 'br':
        return ' '
      case 'p':
      case 'moveFrom':
      case 'instrText':
        return ''
      default:
        return textIn(child)
    }
  }).join('')
}
