import { DOMParser, type Element } from '@xmldom/xmldom'
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

/** The elements of a name, wherever they stand below. */
export const elementsNamed = (root: Element | undefined, localName: string): Element[] =>
  Array.from(root?.getElementsByTagNameNS('*', localName) ?? [])
