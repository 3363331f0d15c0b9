import { basename, dirname, join, posix, resolve, sep } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { sizeLimit } from '../model/source.js'
import type { DiffRequest } from './asked.js'
import type { InputFile } from './find-inputs.js'
import { openRevision, type Revision } from './git.js'
import { type FoundAgreements, findAgreements } from './project/find-agreements.js'
import { Projects, projectFileName } from './project/find-project.js'
import type { World } from './world.js'

/** Where versions are read from: the disk, or a revision of git. */
type Where = Pick<World, 'cwd' | 'files' | 'stdin'>

/** A version to be read. */
export interface FoundVersion {
  /** As the user knows it. */
  readonly name: string
  readonly where: Where
  readonly input: InputFile
}

/** Two versions of one agreement; one of them alone where the other isn't there. */
export interface FoundPair {
  readonly before?: FoundVersion
  readonly after?: FoundVersion
}

/** What is to be compared; `file` is what the help calls one. */
export async function findPairs(
  world: World,
  request: Pick<DiffRequest, 'paths' | 'since'>,
  file: string,
): Promise<Outcome<readonly FoundPair[]>> {
  if (request.since !== undefined) return pairsSince(world, request.since, request.paths)
  const [old, now, ...others] = request.paths
  if (old === undefined || now === undefined) return failure([problem('missing-argument', { argument: file })])
  if (others[0] !== undefined) return failure([problem('too-many-arguments', { argument: others[0] })])
  const found = [await findVersions(world, old), await findVersions(world, now)] as const
  const [before, after] = found
  if (!before.ok || !after.ok) return failure(found.flatMap(({ diagnostics }) => diagnostics))
  return success(await pairUp(before.value, after.value))
}

/**
 * Two that are named are versions of each other, whatever they are called. Of several those in the same place are, since a
 * project has folders that may hold files of one name; then those of the same name, and of the same municipalities.
 */
async function pairUp(before: readonly FoundVersion[], after: readonly FoundVersion[]): Promise<FoundPair[]> {
  const [[old, ...olds], [now, ...nows]] = [before, after]
  if (old && now && olds.length === 0 && nows.length === 0) return [{ before: old, after: now }]
  const matches = new Map<FoundVersion, FoundVersion>()
  for (const keyOf of [placeOf, fileNameOf, municipalitiesOf]) {
    const left = new Map<string, FoundVersion>()
    const taken = new Set(matches.values())
    for (const each of before) if (!taken.has(each)) left.set(await keyOf(each), each)
    for (const version of after) {
      const key = await keyOf(version)
      const same = matches.has(version) ? undefined : left.get(key)
      if (same && key !== '') matches.set(version, same)
      if (same) left.delete(key)
    }
  }
  const taken = new Set(matches.values())
  const gone = before.filter((each) => !taken.has(each)).map((version) => ({ before: version }))
  const kept = after.map((version) => {
    const same = matches.get(version)
    return { ...(same && { before: same }), after: version }
  })
  return [...gone, ...kept]
}

const placeOf = async ({ input }: FoundVersion): Promise<string> => (input.path ?? '').normalize('NFC')

const fileNameOf = async ({ input }: FoundVersion): Promise<string> => basename(input.name).normalize('NFC')

/** A cheap look at the text: the numbers in order. */
async function municipalitiesOf({ where, input }: FoundVersion): Promise<string> {
  const bytes = await where.files.read(input.path ?? '', sizeLimit).catch(() => new Uint8Array())
  const numbers = [...new TextDecoder().decode(bytes).matchAll(/kommunenummer:\s*["']?(\d{4})\b/g)]
  return numbers
    .map(([, number]) => number)
    .toSorted()
    .join()
}

/** The files as they are, each with what it was at a revision; of a folder or a project also what is gone from it since. */
async function pairsSince(
  world: World,
  since: string,
  paths: readonly string[],
): Promise<Outcome<readonly FoundPair[]>> {
  const pairs: FoundPair[] = []
  const projects = new Projects(world)
  for (const name of paths.length > 0 ? paths : ['.']) {
    if (name === '-') return failure([problem('input-without-name', {})])
    const found = await findAgreements(world, projects, [name])
    const problems = problemsIn(found)
    const path = resolve(world.cwd, name)
    const isFolder = (await world.files.status(path).catch(() => undefined))?.kind === 'folder'
    if (problems.some(({ code }) => code !== 'folder-empty') || (problems.length > 0 && !isFolder))
      return failure(problems)
    const isWhole = isFolder || basename(path) === projectFileName
    const revision = await openRevision(world, isFolder ? path : dirname(path), since)
    if (!revision.ok) return revision
    const now = versionsIn(world, found)
    const was = isWhole
      ? await wholeAt(world, revision.value, found)
      : await versionsAt(world, revision.value, basename(path))
    if (now.length + was.length === 0) return failure(problems)
    pairs.push(...(await pairUp(was, now)))
  }
  return success(pairs)
}

/**
 * What the folder that a revision was opened in stood for then: the agreements of its project as its file was. Where it had none
 * that can be read, they are those that the project lists now: a project may come to agreements that were there before.
 */
async function wholeAt(
  world: Where,
  revision: Revision,
  { whole: [project] }: FoundAgreements,
): Promise<readonly FoundVersion[]> {
  const { files, root, prefix } = revision
  const then = await new Projects({ cwd: root, files }).in(join(root, prefix))
  if (then?.outcome.ok || !project?.outcome.ok) return versionsAt(world, revision, '')
  const found = await Promise.all(project.outcome.value.agreements.map((each) => versionsAt(world, revision, each)))
  return found.flat()
}

/** What is wrong with paths, or with the projects that they stand for. */
const problemsIn = ({ problems, whole }: FoundAgreements): Diagnostic[] => [
  ...problems,
  ...whole.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.diagnostics)),
]

const versionsIn = (where: Where, { inputs }: Pick<FoundAgreements, 'inputs'>): FoundVersion[] =>
  inputs.map((input) => ({ name: input.name, where, input }))

/** What lies at a place of a revision, seen from the folder that it was opened in; nothing where there is nothing. */
export async function versionsAt(
  world: Where,
  { name, files, root, prefix }: Revision,
  way: string,
): Promise<readonly FoundVersion[]> {
  const place = posix.join(prefix, way)
  const where = { ...world, files, cwd: root }
  const { inputs } = await findAgreements(where, new Projects(where), [place])
  return inputs.map((input) => ({ name: `${name}:${input.name.split(sep).join('/')}`, where, input }))
}

async function findVersions(world: World, name: string): Promise<Outcome<readonly FoundVersion[]>> {
  const status = name === '-' ? undefined : await world.files.status(resolve(world.cwd, name)).catch(() => undefined)
  const [, revision, path] = (status === undefined && /^([^:]{2,}):(.*)$/s.exec(name)) || []
  if (revision !== undefined && path !== undefined) return findAt(world, revision, path)
  const found = await findAgreements(world, new Projects(world), [name])
  const problems = problemsIn(found)
  return problems.length > 0 ? failure(problems) : success(versionsIn(world, found))
}

/** `HEAD~1:avtaler/fjellby.yaml`, as git has it: a path from the root, or from here where it begins with `./`. */
async function findAt(world: World, name: string, written: string): Promise<Outcome<readonly FoundVersion[]>> {
  const revision = await openRevision(world, world.cwd, name)
  if (!revision.ok) return revision
  const isFromHere = /^\.\.?(\/|$)/.test(written)
  const found = await versionsAt(world, { ...revision.value, prefix: isFromHere ? revision.value.prefix : '' }, written)
  if (found.length > 0) return success(found)
  return failure([problem('file-unreadable', { file: `${name}:${written}`, reason: 'ENOENT' })])
}
