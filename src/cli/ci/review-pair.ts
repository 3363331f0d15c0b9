import { posix, relative, resolve, sep } from 'node:path'
import type { Outcome } from '../../model/diagnostic.js'
import type { CheckedVersion } from '../../pipeline.js'
import type { ReviewedAgreement } from '../../report/review/review.js'
import type { FoundPair } from '../find-versions.js'
import { comparePair, type VersionReader } from '../read-versions.js'
import type { Base } from './find-base.js'

/** Compares an agreement with what it was at the base, and finds the shared text whose change may be the reason. */
export async function reviewPair(
  reader: VersionReader,
  found: FoundPair,
  cwd: string,
  base: Base | undefined,
): Promise<ReviewedAgreement> {
  const { before, after } = found
  const [old, now] = [before && (await reader.read(before)), after && (await reader.read(after))]
  const known = now?.ok ? now.value : old?.ok ? old.value : undefined
  const fileOf = (shown: string) => placeInRepository(shown, cwd, base)
  const agreement = {
    file: fileOf(after?.input.name ?? before?.name ?? ''),
    municipalities: known ? municipalitiesIn(known) : [],
    fileOf,
    changedShared: [],
  }
  if (isWrong(now)) return { ...agreement, state: 'not-in-order', pair: { isUnreadable: true } }
  if (isWrong(old)) return { ...agreement, state: after ? 'changed' : 'gone', pair: { isUnreadable: true } }
  if (!base) return { ...agreement, state: 'same', pair: {} }
  const compared = await comparePair(reader, found, false)
  if (!compared.ok) return { ...agreement, state: 'not-in-order', pair: { isUnreadable: true } }
  const { comparison } = compared.value
  if (!comparison || !old?.ok || !now?.ok) return { ...agreement, state: before ? 'gone' : 'new', pair: compared.value }
  return {
    ...agreement,
    state: comparison.changes.length + comparison.sections.length > 0 ? 'changed' : 'same',
    pair: compared.value,
    changedShared: differing(sharedTexts(old.value, fileOf), sharedTexts(now.value, fileOf)),
  }
}

const isWrong = (version: Outcome<CheckedVersion> | undefined): boolean => version?.ok === false

const municipalitiesIn = ({ checked: { agreement } }: CheckedVersion): string[] =>
  agreement.parter.flatMap(({ slag, navn }) => (slag === 'kommune' ? [navn] : []))

/** A file as messages show it, at the base or now → from the root of the repository, with `/`. */
function placeInRepository(shown: string, cwd: string, base: Base | undefined): string {
  const atBase = `${base?.commit}:`
  if (shown.startsWith(atBase)) return slashed(shown.slice(atBase.length))
  return posix.normalize(posix.join(base?.prefix ?? '', slashed(relative(cwd, resolve(cwd, shown)))))
}

const slashed = (path: string): string => path.split(sep).join('/')

const sharedTexts = ({ checked }: CheckedVersion, fileOf: (shown: string) => string): ReadonlyMap<string, string> =>
  new Map((checked.source.heritage?.files ?? []).map(({ source }) => [fileOf(source.file), source.text]))

/** A file that the agreement inherits now and didn't before is a change of the agreement, not of the file. */
const differing = (old: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] =>
  [...now].flatMap(([file, text]) => (old.has(file) && old.get(file) !== text ? [file] : []))
