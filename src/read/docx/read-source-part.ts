import type { Element } from '@xmldom/xmldom'
import { baseName } from '../../model/attachment.js'
import type { MadeFromSource } from '../../model/edited-word.js'
import { elementsNamed, parsePart } from './parse-part.js'
import type { Parts } from './read-parts.js'

/** The part about the source. Word numbers the parts anew when it saves: ours is known by its namespace. */
export function sourcePart(parts: Parts): Element | undefined {
  return [...parts.keys()]
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map((path) => parsePart(parts, path))
    .find((root) => root?.localName === 'kilde' && root.namespaceURI?.startsWith('https://politirad.example/kilde/'))
}

/** What the file says of itself besides, by name. */
export const customProperties = (parts: Parts): ReadonlyMap<string | null, string> =>
  new Map(
    elementsNamed(parsePart(parts, 'docProps/custom.xml'), 'property').map((property) => [
      property.getAttribute('name'),
      property.textContent ?? '',
    ]),
  )

/** What the part says, and the pointers of its values by the tags of their content controls. */
export function readSourcePart(source: Element): { madeFrom: MadeFromSource; pointerOf: ReadonlyMap<string, string> } {
  const printed = new Map<string, Set<string>>()
  const pointerOf = new Map<string, string>()
  for (const value of elementsNamed(source, 'verdi')) {
    const pointer = value.getAttribute('peker') ?? ''
    pointerOf.set(value.getAttribute('id') ?? '', pointer)
    printed.set(pointer, (printed.get(pointer) ?? new Set()).add(value.textContent ?? ''))
  }
  const [wording] = elementsNamed(source, 'standardtekst')
  const [id, hash] = [wording?.getAttribute('id'), wording?.getAttribute('sha256')]
  const [name, sha256] = [source.getAttribute('fil'), source.getAttribute('sha256')]
  const madeFrom = {
    ...(name && { name: baseName(name) }),
    ...(sha256 && { sha256 }),
    ...(id && hash && { textSet: { id, sha256: hash } }),
    printed,
  }
  return { madeFrom, pointerOf }
}
