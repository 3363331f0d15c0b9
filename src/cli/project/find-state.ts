import type { OutputFault } from '../../model/diagnostic.js'
import type { ManifestEntry, OutputRecord } from '../../model/manifest.js'
import { isSigned } from '../made-by-politirad.js'
import { fingerprintOf } from '../make/fingerprint-of.js'
import type { Files } from '../world.js'
import type { ManifestFile, Recorded } from './manifest-file.js'

/** An agreement's files as they would be made now. */
export interface Wanted {
  /** As the manifest has it. */
  readonly agreement: string
  readonly version: string
  /** SHA-256 of all that was asked for. */
  readonly settings: string
  /** Absolute. */
  readonly outputs: readonly WantedOutput[]
  /** The templates of one's own that it would meet, by their absolute paths. */
  readonly templates: ReadonlyMap<string, string>
}

export interface WantedOutput extends Pick<OutputRecord, 'format' | 'edition'> {
  /** Absolute. */
  readonly path: string
}

/** How an agreement's files are. */
export interface State {
  readonly faults: readonly { readonly path: string; readonly fault: OutputFault }[]
  /** What was signed since it was made, or earlier. */
  readonly signed: readonly SignedFile[]
  /** The files that the agreement is made of say something else than when its files were made. */
  readonly saysElse: boolean
  readonly entry?: ManifestEntry
}

export interface SignedFile extends OutputRecord {
  /** Absolute. */
  readonly at: string
  /** Gone, or another than the one that was signed. */
  readonly isLost?: 'gone' | 'changed'
}

interface Content {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Bytes. */
const largestFile = 200_000_000

/** Holds what lies on the disk against what the manifest says. Files that many agreements share are hashed once. */
export class StateFinder {
  readonly #files: Files
  readonly #manifest: ManifestFile
  readonly #recorded: Recorded
  readonly #hashes = new Map<string, Promise<string | undefined>>()

  constructor(files: Files, manifest: ManifestFile, recorded: Recorded) {
    this.#files = files
    this.#manifest = manifest
    this.#recorded = recorded
  }

  async of(wanted: Wanted): Promise<State> {
    const entry = this.#recorded.entries.get(wanted.agreement)
    const saysElse = entry !== undefined && !(await this.#saysTheSame(entry, wanted))
    const isMadeSo = entry?.version === wanted.version && entry.settings === wanted.settings
    const signed = await this.#findSigned(entry, wanted)
    const signedPaths = new Set(signed.map(({ at }) => at))
    const faults: State['faults'][number][] = []
    for (const output of wanted.outputs) {
      if (signedPaths.has(output.path)) continue
      const fault = await this.#faultOf(output, entry, isMadeSo && !saysElse)
      if (fault) faults.push({ path: output.path, fault })
    }
    return { faults, signed, saysElse, ...(entry && { entry }) }
  }

  async #faultOf(
    { path, format, edition }: WantedOutput,
    entry: ManifestEntry | undefined,
    isMadeOfTheSame: boolean,
  ): Promise<OutputFault | undefined> {
    const found = await this.#contentOf(path)
    if (!found) return 'missing'
    const name = this.#manifest.pathOf(path)
    const isOurs = this.#recorded.hashesOf(name).has(found.sha256)
    const record = entry?.outputs.find((output) => output.path === name)
    if (!isOurs) return record ? 'edited' : 'stale'
    const isAsMade = record?.sha256 === found.sha256 && record.format === format && record.edition === edition
    return isAsMade && isMadeOfTheSame ? undefined : 'stale'
  }

  async #saysTheSame(entry: ManifestEntry, { templates }: Wanted): Promise<boolean> {
    const left = new Map(templates)
    for (const { path, sha256 } of entry.inputs) {
      const at = this.#manifest.resolve(path)
      const now = left.get(at) ?? (await this.#hashOf(at))
      left.delete(at)
      if (now !== sha256) return false
    }
    return left.size === 0 // a template that wasn't there
  }

  /** A signed file is one that the manifest says is, or one in a place of ours that has been signed since. */
  async #findSigned(entry: ManifestEntry | undefined, { outputs }: Wanted): Promise<SignedFile[]> {
    const recorded = (entry?.outputs ?? []).filter(({ signed }) => signed)
    const found: SignedFile[] = []
    for (const record of recorded) {
      const at = this.#manifest.resolve(record.path)
      const now = await this.#contentOf(at)
      const isLost = now ? now.sha256 !== record.sha256 && 'changed' : 'gone'
      found.push({ ...record, at, ...(isLost && { isLost }) })
    }
    for (const { path: at, format, edition } of outputs) {
      if (edition === 'web' || found.some((each) => each.at === at)) continue
      const path = this.#manifest.pathOf(at)
      const now = await this.#contentOf(at)
      if (!now || this.#recorded.hashesOf(path).has(now.sha256) || !isSigned(format, now.bytes)) continue
      found.push({ path, format, edition, bytes: now.bytes.length, sha256: now.sha256, signed: true, at })
    }
    return found
  }

  async #contentOf(path: string): Promise<Content | undefined> {
    const status = await this.#files.status(path).catch(() => undefined)
    if (status?.kind !== 'file') return undefined
    const bytes = await this.#files.read(path, largestFile)
    return { bytes, sha256: fingerprintOf(bytes).sha256 }
  }

  #hashOf(path: string): Promise<string | undefined> {
    const hash = this.#hashes.get(path) ?? this.#contentOf(path).then((found) => found?.sha256)
    this.#hashes.set(path, hash)
    return hash
  }
}
