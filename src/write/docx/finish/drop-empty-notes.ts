import type { Parts } from './parts.js'

/** What the docx library writes also for a document without notes, in styles that ours doesn't have. */
const unused = ['footnotes.xml', 'endnotes.xml']

/** The parts without the empty ones for notes, and without what leads to them; Word makes them when a user needs them. */
export function dropEmptyNotes(parts: Parts): Map<string, string | Uint8Array> {
  const left = new Map(parts)
  for (const name of unused) {
    left.delete(`word/${name}`)
    left.delete(`word/_rels/${name}.rels`)
    removeElement(left, 'word/_rels/document.xml.rels', 'Relationship', `Target="${name}"`)
    removeElement(left, '[Content_Types].xml', 'Override', `PartName="/word/${name}"`)
  }
  return left
}

function removeElement(parts: Map<string, string | Uint8Array>, path: string, name: string, attribute: string): void {
  const part = parts.get(path)
  if (typeof part === 'string') parts.set(path, part.replace(new RegExp(`<${name} [^>]*${attribute}[^>]*/>`), ''))
}
