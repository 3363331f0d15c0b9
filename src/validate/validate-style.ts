import { validate } from '../generated/validate-style-file.js'
import { type Outcome, problem } from '../model/diagnostic.js'
import { locate } from '../model/locate.js'
import type { Source } from '../model/source.js'
import type { StyleFile } from '../model/style.js'
import { styleSchema } from '../model/style-schema.js'
import { valueAt } from '../model/value-at.js'
import type { Finding } from './explain-errors.js'
import { conclude, readShape } from './read-shape.js'

/** Source → style file, or everything that stands in the way, in the order of the file. */
export function validateStyle(source: Source): Outcome<StyleFile> {
  const read = readShape(source, { schema: styleSchema, validate })
  if (!read.ok) return read
  const { root, findings } = read.value
  return conclude(read.value, [...findings, ...checkPictures(source, root)])
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
