import { problem } from '../model/diagnostic.js'
import { locate } from '../model/locate.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { isMap, valueAt } from '../model/value-at.js'
import type { Finding } from './explain-errors.js'
import { schemaAt } from './schema-at.js'

const pointer = '/parter'

/**
 * An agreement is between municipalities and the police: at least one of each. Where parties are too few, or one of
 * them doesn't say what it is, that has been told in `findings`.
 */
export function checkParties(source: Source, agreement: unknown, findings: readonly Finding[]): Finding[] {
  const parties = valueAt(agreement, pointer)
  const kinds = schemaAt(agreementSchema, `${pointer}/0/slag`)?.enum ?? []
  if (!Array.isArray(parties) || findings.some((finding) => finding.pointer === pointer)) return []
  const present = parties.map((party) => (isMap(party) ? party.slag : undefined))
  if (!present.every((kind) => kinds.some((each) => each === kind))) return []
  return kinds
    .filter((slag) => !present.includes(slag))
    .map((slag) => ({ pointer, diagnostic: problem('missing-party', { slag }, locate(source, pointer, 'key')) }))
}
