import { validate } from '../generated/validate-agreement.js'
import { type Diagnostic, type Outcome, success } from '../model/diagnostic.js'
import { agreementSchema } from '../model/schema.js'
import type { Source } from '../model/source.js'
import { checkRanges } from './check-ranges.js'
import { checkReferences } from './check-references.js'
import { conclude, readShape } from './read-shape.js'

/**
 * A file that agreements inherit → what is wrong with what it says. What it lacks, and whom it refers to, may stand in the
 * agreement.
 */
export function validateShared(source: Source): Outcome<undefined> {
  const read = readShape(source, { schema: agreementSchema, validate })
  if (!read.ok) return read
  const { root, index, findings } = read.value
  const all = [...findings, ...checkReferences(source, index, findings), ...checkRanges(source, root, findings)]
  const concluded = conclude(
    source,
    read.value,
    all.filter(({ diagnostic }) => !isLack(diagnostic)),
  )
  return concluded.ok ? success(undefined, concluded.diagnostics) : concluded
}

function isLack({ code, detail }: Diagnostic): boolean {
  switch (code) {
    case 'missing-key':
      return detail.key !== 'id' // by which entries are merged
    case 'wrong-length':
      return detail.bound === 'least' && detail.unit !== 'characters'
    default:
      return code === 'missing-one-of' || code === 'missing-companion' || code === 'unknown-reference'
  }
}
