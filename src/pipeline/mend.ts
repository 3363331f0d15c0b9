import { applyFixes } from '../edit/apply-fixes.js'
import { listChanges } from '../edit/list-changes.js'
import type { ChangedLine } from '../model/changed-line.js'
import { codeOf, type Diagnostic, type Outcome, problem } from '../model/diagnostic.js'

/** A file with what could be mended in it. */
export interface Mended<T> {
  /** The same where nothing was mended. */
  readonly bytes: Uint8Array
  readonly changes: readonly ChangedLine[]
  /** Of the mended file. */
  readonly outcome: Outcome<T>
  /** Of the file as it was. */
  readonly before: Outcome<T>
}

/** One fix may make room for the next: a number is put into quotes, then into groups. */
const mostRounds = 10

/**
 * Mends what `check` says how to mend in one file, until nothing is left. A round that would make anything worse is undone,
 * and told.
 */
export async function mend<T>(
  file: string,
  bytes: Uint8Array,
  check: (bytes: Uint8Array) => Promise<Outcome<T>>,
): Promise<Mended<T>> {
  const before = await check(bytes)
  let mended = bytes
  let outcome = before
  for (let round = 1; round <= mostRounds; round++) {
    const fixes = outcome.diagnostics.flatMap(({ fix }) => (fix?.place.file === file ? [fix] : []))
    if (fixes.length === 0) break
    const next = new TextEncoder().encode(applyFixes(decode(mended), fixes))
    const checked = await check(next)
    if (isWorse(checked, outcome)) {
      outcome = {
        ...outcome,
        diagnostics: [...outcome.diagnostics, problem('not-mended', { file }, undefined, 'warning')],
      }
      break
    }
    mended = next
    outcome = checked
  }
  const changes = mended === bytes ? [] : listChanges(decode(bytes), decode(mended))
  return { bytes: mended, changes, outcome, before }
}

/** With its byte order mark. What has fixes was read as UTF-8 before. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Whether there is a problem that wasn't there. Fixes move no lines. */
function isWorse(now: Outcome<unknown>, before: Outcome<unknown>): boolean {
  const left = new Map<string, number>()
  for (const item of before.diagnostics) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1)
  return now.diagnostics.some((item) => {
    if (isLater(item) && !wasReached(before)) return false
    const more = (left.get(keyOf(item)) ?? 0) - 1
    left.set(keyOf(item), more)
    return more < 0
  })
}

const keyOf = (item: Diagnostic): string => `${codeOf(item)} ${item.place?.file}:${item.place?.line}`

/** What is looked for only in an agreement that is as the schema wants it. */
const isLater = ({ code }: Diagnostic): boolean => later.has(code)
const later: ReadonlySet<Diagnostic['code']> = new Set([
  'rule',
  'stale-silence',
  'district-name-form',
  'unknown-text-set',
])
const wasReached = ({ ok, diagnostics }: Outcome<unknown>): boolean => ok || diagnostics.some(isLater)
