import { basename, dirname, join, relative, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import type { Manifest, ManifestEntry, Shard } from '../../model/manifest.js'
import { inOrder, parseEntries, parseManifest, printManifest } from '../../project/manifest.js'
import { readOrdinaryFile } from '../read-ordinary-file.js'
import { wayFrom } from '../way-from.js'
import type { Files, World } from '../world.js'
import { whyUnwritable, writeOutputs } from '../write-outputs.js'
import { projectFileName } from './find-project.js'

/** A manifest of 3,570 agreements has some ten megabytes. */
const largestManifest = 100_000_000

/** What a project's manifest is called; of a part, with which part it is. */
export const manifestName = (shard?: Shard): string =>
  shard ? `politirad-manifest.${shard.index}-of-${shard.count}.json` : 'politirad-manifest.json'

/** Whether a file is called as the manifest of a project, or of a part of one. */
export const isProjectManifest = (path: string): boolean => /^politirad-manifest.*\.json$/i.test(basename(path))

/** What a run of a project reads and writes besides: nothing else takes their places. */
export const projectFilesIn = (folder: string, shard?: Shard): string[] =>
  [projectFileName, manifestName(), ...(shard ? [manifestName(shard)] : [])].map((name) => join(folder, name))

/** What is known of earlier runs. */
export interface Recorded {
  /** By the agreement's path, as the manifest has it. */
  readonly entries: ReadonlyMap<string, ManifestEntry>
  /** The same as runs that came to their end left it: what a run that was stopped was about to write may not be there. */
  readonly settled: ReadonlyMap<string, ManifestEntry>
  /** All that was written to a path for an agreement, as far as is known: a run that was stopped may have written the one or the other. */
  readonly hashesOf: (agreement: string, path: string) => ReadonlySet<string>
  /** The agreements that a path was made for. */
  readonly ownersOf: (path: string) => ReadonlySet<string>
}

/** What several manifests tell together; of two entries of an agreement, that of the later one. */
export function recordedIn(parts: readonly (readonly ManifestEntry[])[], log: readonly ManifestEntry[]): Recorded {
  const byName = (entries: readonly ManifestEntry[]) => new Map(entries.map((entry) => [entry.agreement, entry]))
  const settled = parts.flat()
  const hashes = new Map<string, Map<string, Set<string>>>()
  for (const { agreement, outputs, earlier = [] } of [...settled, ...log])
    for (const { path, sha256 } of [...outputs, ...earlier]) {
      const owners = hashes.get(path) ?? new Map<string, Set<string>>()
      hashes.set(path, owners.set(agreement, (owners.get(agreement) ?? new Set()).add(sha256)))
    }
  return {
    entries: byName([...settled, ...log]),
    settled: byName(settled),
    hashesOf: (agreement, path) => hashes.get(path)?.get(agreement) ?? nothing,
    ownersOf: (path) => new Set(hashes.get(path)?.keys()),
  }
}

/**
 * The manifest of a project, or of one run, as it lies on the disk. While a run goes on, it is left as it is, and each agreement gets a
 * line in a log beside it just before its files are put in their places: so a run that was stopped, however it was, is
 * gone on with.
 */
export class ManifestFile {
  readonly path: string
  /** As seen from the current folder. */
  readonly name: string
  readonly #files: Files
  readonly #cwd: string

  constructor({ cwd, files }: Pick<World, 'cwd' | 'files'>, path: string) {
    this.path = path
    this.name = relative(cwd, path)
    this.#files = files
    this.#cwd = cwd
  }

  get folder(): string {
    return dirname(this.path)
  }

  get log(): string {
    return this.path.replace(/(?:\.json)?$/i, '.log.jsonl')
  }

  /** A path as the manifest has it. */
  pathOf(path: string): string {
    return wayFrom(this.folder, path)
  }

  /** The path of a file that the manifest tells of. */
  resolve(path: string): string {
    return resolve(this.folder, ...path.split('/'))
  }

  /** What earlier runs made, as this manifest and those before it tell; nothing, where there was none. */
  async read(before: readonly ManifestFile[] = []): Promise<Outcome<Recorded>> {
    const parts: ManifestEntry[][] = []
    for (const file of [...before, this]) {
      const manifest = await file.readWhole()
      if (!manifest.ok) return manifest
      const entries = manifest.value?.agreements ?? []
      if (entries.some(leadsOut)) return failure([problem('not-a-manifest', { file: file.name })])
      parts.push(entries)
    }
    const log = await readOrdinaryFile(this.#files, this.log, largestManifest)
    const logged =
      'reason' in log ? [] : parseEntries(new TextDecoder().decode(log)).filter((entry) => !leadsOut(entry))
    return success(recordedIn(parts, logged))
  }

  /** What it says; undefined where there is none. */
  async readWhole(): Promise<Outcome<Manifest | undefined>> {
    const bytes = await readOrdinaryFile(this.#files, this.path, largestManifest)
    if ('reason' in bytes) {
      if (bytes.reason === 'ENOENT') return success(undefined)
      return failure([problem('file-unreadable', { file: this.name, reason: bytes.reason })])
    }
    const manifest = parseManifest(new TextDecoder().decode(bytes))
    return manifest ? success(manifest) : failure([problem('not-a-manifest', { file: this.name })])
  }

  /** Why it can't be written, or its log where it has one; undefined where they can. */
  async findObstacle(hasLog = false): Promise<Diagnostic | undefined> {
    for (const path of [this.path, ...(hasLog ? [this.log] : [])]) {
      const reason = await whyUnwritable(this.#files, path)
      const file = path === this.path ? this.name : relative(this.#cwd, path)
      if (reason !== undefined) return problem('file-unwritable', { file, reason })
    }
    return undefined
  }

  /** Writes the whole. Gives what stood in the way. */
  async write(manifest: Manifest): Promise<readonly Diagnostic[]> {
    const text = printManifest({ ...manifest, agreements: inOrder(manifest.agreements) })
    const before = await readOrdinaryFile(this.#files, this.path, largestManifest)
    if (!('reason' in before) && new TextDecoder().decode(before) === text) return []
    const target = { path: this.path, name: this.name }
    const { failed } = await writeOutputs(this.#files, [{ target, bytes: new TextEncoder().encode(text) }], () =>
      this.findObstacle(),
    )
    return failed ? [failed] : []
  }

  /** The log has done its work when all that it tells stands in the manifest. */
  async forgetLog(): Promise<void> {
    await this.#files.remove(this.log).catch(() => {}) // the next run reads it again
  }
}

const nothing: ReadonlySet<string> = new Set()

/** A manifest from a stranger could name any file. Those of a project lie in its folder. */
const leadsOut = ({ agreement, inputs, outputs, earlier = [] }: ManifestEntry): boolean =>
  [agreement, ...[...inputs, ...outputs, ...earlier].map(({ path }) => path)].some(
    (path) => path.startsWith('/') || path.includes('\\') || /^[a-z]:/i.test(path) || path.split('/').includes('..'),
  )
