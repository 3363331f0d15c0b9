import { problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { locate } from '../model/locate.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { asFolder } from '../model/template-file.js'
import { valueAt } from '../model/value-at.js'
import type { Finding } from './explain-errors.js'
import { helpAt } from './schema-at.js'

const pointer = '/avtaletype'

/** The schema takes any name, since there may be templates of one's own; here it is known which there are. */
export function checkFamily(
  source: Source,
  root: unknown,
  families: readonly string[],
  told: readonly Finding[],
): Finding[] {
  const value = valueAt(root, pointer)
  const isKnown = typeof value === 'string' && (families.includes(value) || families.includes(asFolder(value)))
  if (isKnown || typeof value !== 'string' || told.some((finding) => finding.pointer === pointer)) return []
  const near = findNear(value, families)
  const about = helpAt(agreementSchema, pointer)
  const detail = { key: 'avtaletype', value, allowed: families, ...(near && { near }), ...(about && { about }) }
  return [{ pointer, diagnostic: problem('wrong-choice', detail, locate(source, pointer)) }]
}
