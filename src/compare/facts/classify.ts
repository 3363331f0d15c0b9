import type { Agreement } from '../../model/agreement.js'
import { type ChangeClass, changeClasses } from '../../model/change.js'
import { agreementSchema, type SchemaNode } from '../../model/schema.js'
import { isMap } from '../../model/value-at.js'
import { type KnownValue, walkValues } from '../../model/walk-values.js'
import { type Difference, findDifferences } from './find-differences.js'
import { foldTypography } from './fold-typography.js'
import { isFreeText } from './likeness.js'
import { type Renamed, renameKey } from './rename-references.js'

/** What the schema's words for it mean. */
const classes: Readonly<Record<NonNullable<SchemaNode['x-endring']>, ChangeClass>> = {
  innhold: 'substantive',
  standardtekst: 'standard-text',
  kontakt: 'contact',
  redaksjonell: 'editorial',
}

/** The entries of an agreement that others name, by collection and id. */
export type Entries = ReadonlyMap<string, KnownValue>

/** The entries that the references in differences may lead to, in each version. */
export interface EntriesOfBoth {
  readonly before: Entries
  readonly after: Entries
}

/** By the ids that references have once they follow what got another. */
export function entriesOf(agreement: Agreement, renamed: Renamed = new Map()): Entries {
  const entries = walkValues(agreementSchema, agreement).flatMap((known): [string, KnownValue][] => {
    const id = isMap(known.value) ? known.value.id : undefined
    if (typeof id !== 'string') return []
    const key = renameKey(known.key, id)
    return [[renameKey(known.key, renamed.get(key) ?? id), known]]
  })
  return new Map(entries)
}

/** What a difference between two agreements is about. */
export function classify(difference: Difference, entries: EntriesOfBoth): ChangeClass {
  const { kind, about = 'innhold', parts } = difference
  if (kind === 'moved') return 'moved'
  if (kind !== 'changed') return classes[about]
  if (parts) return gravest(parts.map((part) => classify(part, entries)))
  if (isOnlyTypography(difference)) return 'editorial'
  return gravest([classes[about], ...betweenReferred(difference, entries)])
}

const gravest = (found: readonly ChangeClass[]): ChangeClass =>
  changeClasses.find((each) => found.includes(each)) ?? 'editorial'

function isOnlyTypography({ before: { value: was }, after: { value: is }, node }: Difference): boolean {
  if (typeof was !== 'string' || typeof is !== 'string' || !isFreeText(node)) return false
  const fold = node['x-visning'] === 'telefon' ? withoutSpaces : foldTypography
  return fold(was) === fold(is)
}

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '')

/**
 * One person in place of another is a matter of whom to reach where both have the same position; else the role went to
 * somebody with another. So what differs between the two that are referred to counts too.
 */
function betweenReferred(
  { before: was, after: is, node }: Difference,
  { before, after }: EntriesOfBoth,
): ChangeClass[] {
  const collection = node['x-viser-til']
  if (!collection) return []
  const [one, other] = [before.get(renameKey(collection, was.value)), after.get(renameKey(collection, is.value))]
  if (!one || !other) return []
  const differences = findDifferences(agreementSchema, one.value, other.value, one.node)
  return differences.map(({ about = 'innhold' }) => classes[about])
}
