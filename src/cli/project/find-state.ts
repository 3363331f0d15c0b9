import type { OutputFault } from '../../model/diagnostic.js'
import type { ManifestEntry, OutputRecord } from '../../model/manifest.js'
import { isSigned } from '../made-by-politirad.js'
import { fingerprintOf } from '../make/fingerprint-of.js'
import type { Files } from '../world.js'
import { largestFile } from '../write-outputs.js'
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
  /** The years that it is for now, where it says any. */
  readonly period: () => Promise<string | undefined>
}

interface WantedOutput extends Pick<OutputRecord, 'format' | 'edition'> {
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
  /** What was signed is of other years than what the agreement is for now. */
  readonly isNextVersion: boolean
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
    const entry = this.#recorded.entries.get(wanted.agreement) ?? (await this.#findRenamed(wanted))
    const saysElse = entry !== undefined && !(await this.#saysTheSame(entry, wanted))
    const isMadeSo = entry?.version === wanted.version && entry.settings === wanted.settings && !saysElse
    const contents = await this.#contentsOf([
      ...wanted.outputs.map(({ path }) => path),
      ...(entry?.outputs ?? []).map(({ path }) => this.#manifest.resolve(path)),
    ])
    const signed = this.#findSigned(entry, wanted, contents)
    const signedPaths = new Set(signed.map(({ at }) => at))
    const isNextVersion = signed.length > 0 && saysElse && (await isOtherPeriod(entry, wanted))
    const faults: State['faults'][number][] = []
    for (const output of wanted.outputs) {
      if (signedPaths.has(output.path)) continue
      const fault = this.#faultOf(output, entry, isMadeSo, contents)
      if (fault) faults.push({ path: output.path, fault })
    }
    return { faults, signed, saysElse, isNextVersion, ...(entry && { entry }) }
  }

  #faultOf(
    { path, format, edition }: WantedOutput,
    entry: ManifestEntry | undefined,
    isMadeSo: boolean,
    contents: Contents,
  ): OutputFault | undefined {
    const found = contents.get(path)
    if (!found) return 'missing'
    const name = this.#manifest.pathOf(path)
    const record = entry?.outputs.find((output) => output.path === name)
    if (!this.knownFor(entry, path).has(found.sha256)) return record ? 'edited' : 'stale'
    const isAsMade = record?.sha256 === found.sha256 && record.format === format && record.edition === edition
    return isAsMade && isMadeSo ? undefined : 'stale'
  }

  /** The hashes of what is known to have been written to a path for an agreement. */
  knownFor(entry: ManifestEntry | undefined, path: string): ReadonlySet<string> {
    return entry ? this.#recorded.hashesOf(entry.agreement, this.#manifest.pathOf(path)) : new Set()
  }

  /** The agreement by another name: one that is gone, and said the same to the letter. */
  async #findRenamed({ agreement }: Wanted): Promise<ManifestEntry | undefined> {
    const now = await this.#hashOf(this.#manifest.resolve(agreement))
    for (const entry of this.#recorded.entries.values()) {
      const [own] = entry.inputs
      if (!own || own.sha256 !== now || (await this.#hashOf(this.#manifest.resolve(entry.agreement)))) continue
      return { ...entry, inputs: [{ path: agreement, sha256: own.sha256 }, ...entry.inputs.slice(1)] }
    }
    return undefined
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

  /** A signed file is one that the manifest says is, or one of ours that has been signed since, wherever it was made. */
  #findSigned(entry: ManifestEntry | undefined, { outputs }: Wanted, contents: Contents): SignedFile[] {
    const found: SignedFile[] = []
    for (const record of entry?.outputs ?? []) {
      const at = this.#manifest.resolve(record.path)
      const now = contents.get(at)
      if (record.signed) found.push({ ...record, at, ...signedNow(record, now) })
      else if (
        now &&
        now.sha256 !== record.sha256 &&
        record.edition === 'agreement' &&
        isSigned(record.format, now.bytes)
      )
        found.push({ ...record, at, bytes: now.bytes.length, sha256: now.sha256, signed: true })
    }
    for (const { path: at, format, edition } of outputs) {
      const now = contents.get(at)
      if (edition === 'web' || !now || found.some((each) => each.at === at)) continue
      if (this.knownFor(entry, at).has(now.sha256) || !isSigned(format, now.bytes)) continue
      const path = this.#manifest.pathOf(at)
      found.push({ path, format, edition, bytes: now.bytes.length, sha256: now.sha256, signed: true, at })
    }
    return found
  }

  async #contentsOf(paths: readonly string[]): Promise<Contents> {
    const contents = new Map<string, Content>()
    for (const path of new Set(paths)) {
      const content = await this.#contentOf(path)
      if (content) contents.set(path, content)
    }
    return contents
  }

  /** What can't be read is like nothing that was made; why it can't is told when it is made. */
  async #contentOf(path: string): Promise<Content | undefined> {
    try {
      if ((await this.#files.status(path))?.kind !== 'file') return undefined
      const bytes = await this.#files.read(path, largestFile)
      return { bytes, sha256: fingerprintOf(bytes).sha256 }
    } catch {
      return { bytes: new Uint8Array(), sha256: '' }
    }
  }

  #hashOf(path: string): Promise<string | undefined> {
    const hash = this.#hashes.get(path) ?? this.#contentOf(path).then((found) => found?.sha256)
    this.#hashes.set(path, hash)
    return hash
  }
}

type Contents = ReadonlyMap<string, Content>

/** A second signature is added at the end: what was signed before is still there. */
function signedNow(record: OutputRecord, now: Content | undefined): Partial<SignedFile> {
  if (!now) return { isLost: 'gone' }
  if (now.sha256 === record.sha256) return {}
  const isThere = fingerprintOf(now.bytes.subarray(0, record.bytes)).sha256 === record.sha256
  const isSignedFurther = isThere && isSigned(record.format, now.bytes.subarray(record.bytes))
  return isSignedFurther ? { bytes: now.bytes.length, sha256: now.sha256 } : { isLost: 'changed' }
}

async function isOtherPeriod(entry: ManifestEntry | undefined, { period }: Wanted): Promise<boolean> {
  const now = entry?.period === undefined ? undefined : await period()
  return now !== undefined && now !== entry?.period
}
