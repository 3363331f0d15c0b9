import { validate } from '../generated/validate-agreement.js'
import type { Agreement } from '../model/agreement.js'
import type { Outcome } from '../model/diagnostic.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { checkFamily } from './check-family.js'
import { checkParties } from './check-parties.js'
import { checkRanges } from './check-ranges.js'
import { checkReferences } from './check-references.js'
import type { Finding } from './explain-errors.js'
import { conclude, readShape } from './read-shape.js'

/**
 * Source → agreement, or everything that stands in the way, in the order of the file. `families` are the families that
 * there are templates for.
 */
export function validateAgreement(source: Source, families: readonly string[]): Outcome<Agreement> {
  const read = readShape(source, { schema: agreementSchema, validate })
  if (!read.ok) return read
  const { root, index, findings } = read.value
  const references = checkReferences(source, index, findings)
  return conclude(source, read.value, [
    ...findings.filter((finding) => !isReplaced(finding, references)),
    ...checkFamily(source, root, families, findings),
    ...references,
    ...checkRanges(source, root, findings),
    ...checkParties(source, root, findings),
  ])
}

/** A name written where an id is wanted has the wrong form, but what helps is which id it should be. */
const isReplaced = ({ pointer, diagnostic }: Finding, references: readonly Finding[]): boolean =>
  diagnostic.code === 'wrong-format' && references.some((reference) => reference.pointer === pointer)
