import { validate } from '../generated/validate-style-file.js'
import { type Outcome, problem } from '../model/diagnostic.js'
import { locate } from '../model/locate.js'
import type { Source } from '../model/source.js'
import type { StyleFile } from '../model/style.js'
import { styleSchema } from '../model/style-schema.js'
import { isMap, valueAt } from '../model/value-at.js'
import { checkColors } from './check-colors.js'
import type { Finding } from './explain-errors.js'
import { conclude, readShape } from './read-shape.js'

/** Source → style file, or everything that stands in the way, in the order of the file. */
export function validateStyle(source: Source): Outcome<StyleFile> {
  const read = readShape(source, { schema: styleSchema, validate })
  if (!read.ok) return read
  const { root, findings } = read.value
  return conclude(source, read.value, [
    ...findings.map((finding) => colourAsComment(source, finding)),
    ...checkPictures(source, root),
    ...checkColours(source, root, findings),
  ])
}

/** `hoved: #0B3D5C`: YAML takes the colour for a comment, and whoever wrote it sees nothing empty. */
function colourAsComment(source: Source, finding: Finding): Finding {
  const { pointer, diagnostic } = finding
  const { place, detail } = diagnostic
  const line = place && source.text.split('\n')[place.line - 1]
  const [value] = /#[\da-f]{3,6}\b/i.exec(line ?? '') ?? []
  const isEmpty = pointer.startsWith('/farger/') && 'actual' in detail && detail.actual === 'nothing'
  if (!isEmpty || !place || value === undefined) return finding
  const key = pointer.slice('/farger/'.length)
  return { pointer, diagnostic: problem('wrong-format', { key, value, format: 'color', example: value }, place) }
}

/** Colours that aren't any are told already. */
function checkColours(source: Source, root: unknown, told: readonly Finding[]): Finding[] {
  const colors = valueAt(root, '/farger')
  if (!isMap(colors) || told.some(({ pointer: at }) => at.startsWith('/farger'))) return []
  return checkColors(source, colors)
}

const pointer = '/logo/fil'

/**
 * A style comes with the pictures in its folder, and nothing else on the machine is any of its business. Links are
 * followed where the file is read; here is what the name itself says, the same on every machine.
 */
function checkPictures(source: Source, root: unknown): Finding[] {
  const picture = valueAt(root, pointer)
  if (typeof picture !== 'string' || !leaves(picture)) return []
  return [{ pointer, diagnostic: problem('picture-outside', { picture }, locate(source, pointer)) }]
}

/** An absolute path, a drive, an address, or a way up. */
const leaves = (path: string): boolean =>
  /^[\\/]|^[a-z]+:/i.test(path) || path.split(/[\\/]/).some((part) => part.trim() === '..')
