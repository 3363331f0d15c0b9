import { basename, dirname, join, posix, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { ComparedPair } from '../report/changes/compared.js'
import type { HistoryRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { type FoundVersion, versionsAt } from './find-versions.js'
import { openRevision, type Revision } from './git.js'
import { type Commit, listCommits } from './list-commits.js'
import { readCount } from './plan-reports.js'
import { onlyOf, readChangesAsked } from './read-changes-asked.js'
import { comparePair, VersionReader } from './read-versions.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { writeChanges } from './write-changes.js'

/** Tells what each commit changed in an agreement, the latest first: commits of what it inherits too. */
export async function history(run: Run, request: HistoryRequest): Promise<ExitCode> {
  const { world, voice } = run
  const asked = readChangesAsked(request, voice.locale, ['text', 'md', 'html'])
  const most = readCount('--max', request.max, 1)
  const misused = [...asked.diagnostics, ...most.diagnostics]
  const commits = asked.ok && most.ok ? await findCommits(run, request.path, most.value) : failure(misused)
  if (!asked.ok || !most.ok || !commits.ok) {
    await tellProblems(world, voice, world.stderr, commits.diagnostics)
    return exitCodeOf(commits.diagnostics)
  }
  const { classes, format, language } = asked.value
  const reader = new VersionReader(run, request.templates, { isSilent: true, size: request.size })
  const versions = new Versions(run, request.path, commits.value)
  const pairs: ComparedPair[] = []
  for (const [at, commit] of commits.value.slice(0, most.value).entries()) {
    const title = `${commit.date} · ${commit.subject} · ${commit.author} (${commit.hash})`
    const compared = await compareAt(reader, versions, at)
    pairs.push(compared.ok ? { ...onlyOf(compared.value, classes), title } : { title, isUnreadable: true })
  }
  const latest = await versions.at(0)
  if (latest && pairs.length === versions.length && pairs.every(({ isUnreadable }) => isUnreadable)) {
    const { diagnostics } = await new VersionReader(run, request.templates, { size: request.size }).read(latest)
    return exitCodeOf(diagnostics)
  }
  const report = { tool: { name: manifest.name, version: manifest.version }, pairs }
  const readNames = new Set([request.path, ...reader.readNames])
  const failed = await writeChanges(run, report, { format, language, output: request.output, readNames })
  return exitCodeOf(failed)
}

/** A version with the one before it that was in order. */
async function compareAt(reader: VersionReader, versions: Versions, at: number): Promise<Outcome<ComparedPair>> {
  const after = await versions.at(at)
  const read = after && (await reader.read(after))
  if (read && !read.ok) return read
  for (let earlier = at + 1; earlier < versions.length; earlier++) {
    const before = await versions.at(earlier)
    if (!before) break
    if ((await reader.read(before)).ok) return comparePair(reader, { before, ...(after && { after }) }, false)
  }
  return comparePair(reader, after ? { after } : {}, false)
}

/** The commits that touched the agreement, with one more than is shown, to compare the last of them with. */
async function findCommits({ world, pipeline }: Run, path: string, most: number): Promise<Outcome<readonly Commit[]>> {
  const place = resolve(world.cwd, path)
  const folder = dirname(place)
  const now = await openRevision(world, folder, 'HEAD')
  if (!now.ok) return now
  const inherited = await inheritedBy({ world, pipeline }, now.value, place)
  const commits = await listCommits(world, folder, { name: basename(place), inherited, most: most + 1 })
  return commits.length > 0 ? success(commits) : failure([problem('no-history', { file: path })])
}

/** What the agreement inherits as it was committed last, as seen from its folder; nothing where it isn't in order. */
async function inheritedBy(
  { world, pipeline }: Pick<Run, 'world' | 'pipeline'>,
  now: Revision,
  place: string,
): Promise<readonly string[]> {
  const [version] = await versionsAt(world, now, basename(place))
  if (!version) return []
  const { checkInput } = await import('./check-input.js')
  const { outcome } = await checkInput({ ...world, ...version.where }, pipeline, version.input, {})
  return outcome.ok ? (outcome.value.source.heritage?.files ?? []).map((each) => each.path) : []
}

/** The agreement as each commit left it, asked of git when it is wanted; undefined where a commit has none. */
class Versions {
  readonly length: number
  readonly #run: Run
  readonly #path: string
  readonly #commits: readonly Commit[]
  readonly #found = new Map<number, Promise<FoundVersion | undefined>>()

  constructor(run: Run, path: string, commits: readonly Commit[]) {
    this.length = commits.length
    this.#run = run
    this.#path = path
    this.#commits = commits
  }

  at(index: number): Promise<FoundVersion | undefined> {
    const commit = this.#commits[index]
    const found =
      this.#found.get(index) ?? (commit ? versionOf(this.#run, this.#path, commit) : Promise.resolve(undefined))
    this.#found.set(index, found)
    return found
  }
}

/** The agreement as a commit left it; undefined where the commit has none. */
async function versionOf({ world }: Run, path: string, commit: Commit): Promise<FoundVersion | undefined> {
  const folder = dirname(resolve(world.cwd, path))
  const revision = await openRevision(world, folder, commit.hash)
  if (!revision.ok) return undefined
  const { root } = revision.value
  const short = { ...revision.value, prefix: posix.dirname(commit.path) }
  const [version] = await versionsAt(world, short, posix.basename(commit.path))
  return version && { ...version, input: { ...version.input, path: join(root, commit.path) } }
}
