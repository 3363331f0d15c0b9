import { type Diagnostic, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { locate } from '../model/locate.js'
import type { Source } from '../model/source.js'
import type { Finding } from './explain-errors.js'
import type { Entry, Index, Referable, Reference } from './index-ids.js'

/** Where a collection's entries stand: without parties there are no units. */
const homes: Readonly<Record<Referable, readonly string[]>> = {
  parter: ['parter'],
  enheter: ['enheter', 'parter'],
  kontakter: ['kontakter'],
  målgrupper: ['målgrupper'],
  strategier: ['strategier'],
  innsatsområder: ['innsatsområder'],
}

/**
 * Ids name one thing each, and references lead somewhere. The schema says where ids and references stand. References
 * to a collection that is missing, misspelt or has entries with no id or a bad one are left alone: that is the mistake,
 * and it has been told in `findings`.
 */
export function checkReferences(source: Source, index: Index, findings: readonly Finding[]): Finding[] {
  const untold = index.references.filter(({ collection }) => !isUncertain(collection, index, findings))
  return [...duplicates(source, index), ...untold.flatMap((reference) => unknownReference(source, index, reference))]
}

function isUncertain(collection: Referable, { withoutIds, entries }: Index, findings: readonly Finding[]): boolean {
  const told = new Set(findings.map(({ pointer }) => pointer))
  return homes[collection].some(
    (home) =>
      withoutIds.has(home) ||
      entries.some((entry) => entry.collection === home && told.has(entry.pointer)) ||
      findings.some(({ diagnostic }) => isAbout(diagnostic, home)),
  )
}

/** Whether a key is missing, or is most likely there under another name or in another place. */
function isAbout({ code, detail }: Diagnostic, key: string): boolean {
  if (code === 'missing-key') return detail.key === key
  return code === 'unknown-key' && (detail.near === key || detail.belongsIn === key)
}

function duplicates(source: Source, { entries }: Index): Finding[] {
  const first = new Map<string, Entry>()
  return entries.flatMap((entry) => {
    const identity = JSON.stringify([entry.collection, entry.list, entry.id])
    const earlier = first.get(identity)
    if (!earlier) {
      first.set(identity, entry)
      return []
    }
    const { id, pointer } = entry
    const related = [locate(source, earlier.pointer)]
    return [{ pointer, diagnostic: problem('duplicate-id', { id }, locate(source, pointer), 'error', related) }]
  })
}

function unknownReference(source: Source, { entries }: Index, { value, pointer, collection }: Reference): Finding[] {
  const candidates = entries.filter((entry) => entry.collection === collection)
  const known = [...new Set(candidates.map(({ id }) => id))]
  if (known.includes(value)) return []
  const near = findNear(value, known) ?? idOf(findNear(value, namesOf(candidates)), candidates)
  const detail = { value, collection, known, ...(near !== undefined && { near }) }
  return [{ pointer, diagnostic: problem('unknown-reference', detail, locate(source, pointer)) }]
}

/** People write a name where the id is wanted. */
const namesOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ name }) => name ?? [])
const idOf = (name: string | undefined, entries: readonly Entry[]): string | undefined =>
  name === undefined ? undefined : entries.find((entry) => entry.name === name)?.id
