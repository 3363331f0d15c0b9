import type { Agreement } from '../../model/agreement.js'
import type { ChangeSide, FactChange } from '../../model/change.js'
import { pointerSegments } from '../../model/locate.js'
import { agreementSchema } from '../../model/schema.js'
import { valueAtOrigin } from '../../model/value-at-origin.js'
import { classify, entriesOf } from './classify.js'
import { type Difference, findDifferences } from './find-differences.js'
import { type Renamed, renameKey, renameReferences } from './rename-references.js'

/**
 * Two agreements → what is different, fact by fact, in the order of the later. An entry that got another id is the same
 * entry, and what refers to it says the same.
 */
export function compareFacts(before: Agreement, after: Agreement): FactChange[] {
  const renamed = findRenamed(findDifferences(agreementSchema, before, after, agreementSchema))
  const differences = findDifferences(agreementSchema, renameReferences(before, renamed), after, agreementSchema)
  const entries = { before: entriesOf(before, renamed), after: entriesOf(after) }
  return differences.map((difference) => ({
    kind: difference.kind,
    class: classify(difference, entries),
    before: asWritten(difference.before, before),
    after: difference.after,
  }))
}

function findRenamed(differences: readonly Difference[]): Renamed {
  const ids = differences.filter(({ kind, after }) => kind === 'changed' && after.pointer.endsWith('/id'))
  return new Map(
    ids.map(({ before, after }) => [renameKey(collectionOf(before.pointer), before.value), String(after.value)]),
  )
}

/** `/parter/@a/enheter/@b/id` → `enheter`. */
const collectionOf = (idPointer: string): string => pointerSegments(idPointer).at(-3) ?? ''

/** References in a value are those of its own version. */
const asWritten = (side: ChangeSide, agreement: Agreement): ChangeSide =>
  'value' in side ? { ...side, value: valueAtOrigin(agreement, side.pointer) } : side
