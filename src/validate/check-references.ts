import { type Diagnostic, type Place, problem } from '../model/diagnostic.js'
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
  return [...duplicates(source, index), ...unknownReferences(source, index, untold)]
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

/** How many other places of one mistake are shown. */
const mostShown = 3

/** References to one id that isn't there are one mistake, and so are all to a collection that has nothing in it. */
function unknownReferences(source: Source, { entries }: Index, references: readonly Reference[]): Finding[] {
  const mistakes = new Map<string, Reference[]>()
  for (const reference of references) {
    const { collection, value } = reference
    const ids = entries.filter((entry) => entry.collection === collection).map(({ id }) => id)
    if (ids.includes(value)) continue
    const mistake = JSON.stringify(ids.length === 0 ? [collection] : [collection, value])
    mistakes.set(mistake, [...(mistakes.get(mistake) ?? []), reference])
  }
  return [...mistakes.values()].flatMap((same) => unknownReference(source, entries, same))
}

/** Told at the first place, or the first in the agreement's own file. */
function unknownReference(source: Source, entries: readonly Entry[], same: readonly Reference[]): Finding[] {
  const elsewhere = ({ file }: Place): number => (file === source.file ? 0 : 1)
  const [first, ...others] = same
    .map((reference) => ({ reference, place: locate(source, reference.pointer) }))
    .toSorted(({ place: a }, { place: b }) => elsewhere(a) - elsewhere(b) || a.line - b.line || a.column - b.column)
  if (!first) return []
  const { value, pointer, collection } = first.reference
  const candidates = entries.filter((entry) => entry.collection === collection)
  const known = [...new Set(candidates.map(({ id }) => id))]
  const sure = candidates.filter(({ id }) => candidates.filter((other) => other.id === id).length === 1)
  const near = findNear(value, known) ?? idOf(findNear(value, namesOf(sure)), sure)
  const count = same.length
  const detail = { value, collection, known, ...(near !== undefined && { near }), ...(count > 1 && { count }) }
  const related = others.slice(0, mostShown).map(({ place }) => place)
  const told = problem('unknown-reference', detail, first.place, 'error', related)
  return [{ pointer, diagnostic: told }]
}

/** People write a name where the id is wanted. */
const namesOf = (entries: readonly Entry[]): string[] => entries.flatMap(({ name }) => name ?? [])
const idOf = (name: string | undefined, entries: readonly Entry[]): string | undefined =>
  name === undefined ? undefined : entries.find((entry) => entry.name === name)?.id
