import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Parts } from './parts.js'

/** A reader looks for the list of parts first, and then for the way to the document. */
const first = ['[Content_Types].xml', '_rels/.rels']

/** The parts in one order, at one time: a zip file holds the local time of each, so this is built from local parts. */
export function zipParts(parts: Parts): Uint8Array {
  const mtime = new Date(1980, 0, 1)
  const rest = [...parts.keys()].filter((path) => !first.includes(path)).sort()
  const zippable: Zippable = {}
  for (const path of [...first, ...rest]) {
    const part = parts.get(path)
    if (part) zippable[path] = [typeof part === 'string' ? strToU8(part) : part, { mtime }]
  }
  return zipSync(zippable, { level: 6, os: 0 })
}
