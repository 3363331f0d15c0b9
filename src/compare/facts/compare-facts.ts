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
 * entry, and what refers to it says the same: both versions are compared with one id for it.
 */
export function compareFacts(before: Agreement, after: Agreement): FactChange[] {
  const found = findDifferences(agreementSchema, before, after, agreementSchema)
  const newIds = findNewIds(found, before, after)
  const [old, now] = [shared(newIds, 'was'), shared(newIds, 'is')]
  const [one, other] = [renameReferences(before, old), renameReferences(after, now)]
  const differences = newIds.length === 0 ? found : findDifferences(agreementSchema, one, other, agreementSchema)
  const entries = { before: entriesOf(before, old), after: entriesOf(after, now) }
  return differences.map((difference) => ({
    kind: difference.kind,
    class: classify(difference, entries),
    ...(isSteering(difference) && { isSteering: true }),
    before: asWritten(difference.before, before),
    after: asWritten(difference.after, after),
  }))
}

const isSteering = ({ node, parts }: Difference): boolean =>
  parts !== undefined || node.type === 'boolean' || node.enum !== undefined || node['x-viser-til'] !== undefined

interface NewId {
  readonly collection: string
  readonly was: string
  readonly is: string
}

/** Entries that got another id. What another entry is called now, or was called before, leads to that one. */
function findNewIds(differences: readonly Difference[], before: Agreement, after: Agreement): NewId[] {
  const ids = differences.filter(({ kind, after: is }) => kind === 'changed' && is.pointer.endsWith('/id'))
  if (ids.length === 0) return []
  const [wereThere, areThere] = [entriesOf(before), entriesOf(after)]
  return ids
    .map((id) => ({
      collection: collectionOf(id.before.pointer),
      was: String(id.before.value),
      is: String(id.after.value),
    }))
    .filter(
      ({ collection, was, is }) =>
        !areThere.has(renameKey(collection, was)) && !wereThere.has(renameKey(collection, is)),
    )
}

/** `/parter/@a/enheter/@b/id` → `enheter`. */
const collectionOf = (idPointer: string): string => pointerSegments(idPointer).at(-3) ?? ''

/** From the ids of one version to those that both are compared with: the same whichever comes first. */
const shared = (newIds: readonly NewId[], version: 'was' | 'is'): Renamed =>
  new Map(newIds.map((each) => [renameKey(each.collection, each[version]), each.was < each.is ? each.was : each.is]))

/** A value as its version has it, with the ids that it names. */
const asWritten = (side: ChangeSide, agreement: Agreement): ChangeSide =>
  side.value === undefined ? side : { ...side, value: valueAtOrigin(agreement, side.pointer) }
