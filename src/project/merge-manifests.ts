import { isDeepStrictEqual } from 'node:util'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Manifest } from '../model/manifest.js'
import { inOrder } from './manifest.js'
import { partOf } from './shard.js'

/** A part of a run, with its file's name. */
export interface Part {
  readonly name: string
  readonly manifest: Manifest
}

/** The parts of a project's run → the whole, if nothing is missing and nothing was made twice. */
export function mergeManifests(parts: readonly Part[]): Outcome<Manifest> {
  const [first] = parts
  if (!first) throw new Error('there is no part')
  const strangers = parts.flatMap((part) => whyNotOneRun(first, part))
  if (strangers.length > 0) return failure(strangers)
  const problems = [...findMissingParts(parts), ...parts.flatMap(findMissingAgreements), ...findTwice(parts)]
  if (problems.length > 0) return failure(problems)
  const { shard: _, ...run } = first.manifest
  return success({ ...run, agreements: inOrder(parts.flatMap(({ manifest }) => manifest.agreements)) })
}

/** Parts of one run were made by one tool, of one list of agreements. */
function whyNotOneRun({ name: other, manifest: first }: Part, { name, manifest }: Part): Diagnostic[] {
  if (!manifest.shard) return [problem('part-of-nothing', { file: name })]
  const { agreements: _, shard: __, ...run } = manifest
  const { agreements: ___, shard: ____, ...firstRun } = first
  if (!isDeepStrictEqual(run, firstRun)) return [problem('parts-differ', { file: name, other, what: 'tool' })]
  if (manifest.shard.count !== first.shard?.count)
    return [problem('parts-differ', { file: name, other, what: 'count' })]
  if (!isDeepStrictEqual(manifest.shard.of, first.shard.of))
    return [problem('parts-differ', { file: name, other, what: 'agreements' })]
  return []
}

function findMissingParts(parts: readonly Part[]): Diagnostic[] {
  const count = parts[0]?.manifest.shard?.count ?? 0
  const given = new Set(parts.map(({ manifest }) => manifest.shard?.index))
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((index) => !given.has(index))
  return missing.length > 0 ? [problem('parts-missing', { missing, count })] : []
}

/** What the part was to make, and didn't: an agreement with errors, or a run that was stopped. */
function findMissingAgreements({ name, manifest }: Part): Diagnostic[] {
  const { shard } = manifest
  if (!shard) return []
  const made = new Set(manifest.agreements.map(({ agreement }) => agreement))
  const missing = partOf(shard.of, shard).filter((agreement) => !made.has(agreement))
  return missing.length > 0 ? [problem('part-incomplete', { file: name, missing })] : []
}

/** A part that is there twice, or what stands in several parts. */
function findTwice(parts: readonly Part[]): Diagnostic[] {
  const again = [...groupBy(parts, ({ manifest }) => manifest.shard?.index)].filter(([, same]) => same.length > 1)
  if (again.length > 0) return again.map(([, same]) => problem('made-twice', { parts: same.map(({ name }) => name) }))
  const made = parts.flatMap(({ name, manifest }) =>
    manifest.agreements.flatMap(({ agreement, outputs }) =>
      [agreement, ...outputs.map(({ path }) => path)].map((path) => ({ path, name })),
    ),
  )
  return [...groupBy(made, ({ path }) => path)].flatMap(([path, by]) =>
    by.length > 1 ? [problem('made-twice', { path, parts: [...new Set(by.map(({ name }) => name))] })] : [],
  )
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? []
    group.push(item)
    groups.set(keyOf(item), group)
  }
  return groups
}
