import { DOMParser, type Element, type Node } from '@xmldom/xmldom'
import { DamagedFile } from '../damaged-file.js'
import type { Parts } from './read-parts.js'

/** The root of a part in XML; undefined where there is no such part. What isn't well formed is refused. */
export function parsePart(parts: Parts, path: string): Element | undefined {
  const part = parts.get(path)
  if (!part) return undefined
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(part)
  // Packages may not have one (ECMA-376, part 2, 8.1.2): it is where entities that grow would be declared.
  if (xml.includes('<!DOCTYPE')) throw new DamagedFile('broken')
  const refuse = (): never => {
    throw new DamagedFile('broken')
  }
  return new DOMParser({ onError: refuse }).parseFromString(xml, 'text/xml').documentElement ?? undefined
}

/**
 * The elements of a name, wherever they stand below, in their order. The library's own list is live, and slow for it. No
 * depth is too deep: a hostile file's elements may stand within each other without end.
 */
export function elementsNamed(root: Element | undefined, localName: string): Element[] {
  const found: Element[] = []
  for (let node = root?.firstChild ?? null; node; node = following(node, root)) {
    if (node.nodeType === 1 && node.localName === localName) found.push(node as Element)
  }
  return found
}

/** The next node in the order of the document, below the root. */
function following(node: Node, root: Node | undefined): Node | null {
  if (node.firstChild) return node.firstChild
  let last: Node | null = node
  while (last && last !== root && !last.nextSibling) last = last.parentNode
  return last && last !== root ? last.nextSibling : null
}
