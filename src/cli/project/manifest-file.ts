import { dirname, relative, resolve, sep } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import type { Manifest, ManifestEntry, Shard } from '../../model/manifest.js'
import { inOrder, parseEntries, parseManifest, printManifest } from '../../project/manifest.js'
import { readOrdinaryFile } from '../read-ordinary-file.js'
import type { Files, World } from '../world.js'
import { whyUnwritable, writeOutputs } from '../write-outputs.js'

/** A manifest of 3,570 agreements has some ten megabytes. */
const largestManifest = 100_000_000

/** What a project's manifest is called; of a part, with which part it is. */
export const manifestName = (shard?: Shard): string =>
  shard ? `politirad-manifest.${shard.index}-of-${shard.count}.json` : 'politirad-manifest.json'

/** What is known of earlier runs. */
export interface Recorded {
  /** By the agreement's path, as the manifest has it. */
  readonly entries: ReadonlyMap<string, ManifestEntry>
  /** All that was written to a path, as far as is known: a run that was stopped may have written the one or the other. */
  readonly hashesOf: (path: string) => ReadonlySet<string>
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

  constructor({ cwd, files }: Pick<World, 'cwd' | 'files'>, path: string) {
    this.path = path
    this.name = relative(cwd, path)
    this.#files = files
  }

  get folder(): string {
    return dirname(this.path)
  }

  get log(): string {
    return this.path.replace(/(?:\.json)?$/i, '.log.jsonl')
  }

  /** A path as the manifest has it. */
  pathOf(path: string): string {
    return relative(this.folder, path).split(sep).join('/')
  }

  /** The path of a file that the manifest tells of. */
  resolve(path: string): string {
    return resolve(this.folder, ...path.split('/'))
  }

  /** What earlier runs made; nothing, where there was none. */
  async read(): Promise<Outcome<Recorded>> {
    const manifest = await this.readWhole()
    if (!manifest.ok) return manifest
    const log = await readOrdinaryFile(this.#files, this.log, largestManifest)
    const logged = 'reason' in log ? [] : parseEntries(new TextDecoder().decode(log))
    const whole = manifest.value?.agreements ?? []
    const entries = new Map([...whole, ...logged].map((entry) => [entry.agreement, entry]))
    const hashes = new Map<string, Set<string>>()
    for (const { outputs } of [...whole, ...logged])
      for (const { path, sha256 } of outputs) hashes.set(path, (hashes.get(path) ?? new Set()).add(sha256))
    return success({ entries, hashesOf: (path) => hashes.get(path) ?? nothing })
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

  /** Why it can't be written; undefined where it can. */
  async findObstacle(): Promise<Diagnostic | undefined> {
    const reason = await whyUnwritable(this.#files, this.path)
    return reason === undefined ? undefined : problem('file-unwritable', { file: this.name, reason })
  }

  /** Writes the whole; the log has done its work then. Gives what stood in the way. */
  async write(manifest: Manifest): Promise<readonly Diagnostic[]> {
    const text = printManifest({ ...manifest, agreements: inOrder(manifest.agreements) })
    const before = await readOrdinaryFile(this.#files, this.path, largestManifest)
    if (!('reason' in before) && new TextDecoder().decode(before) === text) return this.#forgetLog()
    const target = { path: this.path, name: this.name }
    const { failed } = await writeOutputs(this.#files, [{ target, bytes: new TextEncoder().encode(text) }], () =>
      this.findObstacle(),
    )
    return failed ? [failed] : this.#forgetLog()
  }

  async #forgetLog(): Promise<readonly Diagnostic[]> {
    await this.#files.remove(this.log).catch(() => {}) // what it tells stands in the manifest too
    return []
  }
}

const nothing: ReadonlySet<string> = new Set()
