import type { Diagnostic, Silenced } from '../../model/diagnostic.js'
import type { ManifestEntry, OutputRecord } from '../../model/manifest.js'
import type { RuleLevels } from '../../model/rule-levels.js'
import type { SourceSize } from '../../model/source-limits.js'
import type { Format } from '../../pipeline.js'
import type { InputFile } from '../find-inputs.js'
import type { Target } from '../plan-outputs.js'
import type { Bug } from '../tell-bug.js'
import type { ReadFile } from '../tell-problems.js'

/**
 * One agreement to make, and what came of it. Both are plain data that can be sent to another thread: no function, no class of
 * ours, and nothing that is alike in all jobs of a run by being the same object.
 */
export interface MakeJob {
  readonly input: InputFile
  readonly editions: readonly JobEdition[]
  readonly settings: MakeSettings
  /** How it is recorded, where it is. */
  readonly record?: RecordPlan
}

/** The agreement itself, or the web edition. */
export interface JobEdition {
  readonly isWeb: boolean
  readonly formats: readonly Format[]
  /** One for each format, in that order; none where the one file goes to standard output. */
  readonly targets: readonly Target[]
}

/** What a manifest is told of an agreement that is made. */
export interface RecordPlan {
  /** The manifest's folder, absolute. */
  readonly folder: string
  /** Each agreement gets a line there just before its files take their places; absent where no later run goes on from it. */
  readonly log?: string
  /** SHA-256 of what was asked for. */
  readonly settings: string
  /** By the target's path, the hashes of what is known to have been written there: it may be replaced. */
  readonly known: Readonly<Record<string, readonly string[]>>
  /** What was signed: it stays. */
  readonly kept: readonly OutputRecord[]
  /** What was signed of earlier versions. */
  readonly signedEarlier: readonly OutputRecord[]
}

/** How one agreement is made. In one run each may have its own. */
export interface MakeSettings {
  readonly signatureFields: boolean
  readonly attachSource: boolean
  readonly withComments: boolean
  readonly force: boolean
  /** Nothing is written; that it could be is looked at all the same. */
  readonly dryRun: boolean
  /** The file is handed back instead of being written. */
  readonly toStandardOutput: boolean
  readonly size?: SourceSize
  /** The ISO date that the files carry instead of the agreement's own. */
  readonly date?: string
  /** The style file, as the user named it. */
  readonly style?: string
  /** The folder of one's own templates, as the user named it; without it, the project's or the one beside the agreement. */
  readonly templates?: string
  /** How bad what rules find is, where a project says something else than they do. */
  readonly rules?: RuleLevels
}

export interface MakeResult {
  /** What was written, or would be in a dry run. */
  readonly made: readonly MadeFile[]
  readonly diagnostics: readonly Diagnostic[]
  /** Those of the diagnostics that other agreements may have too, since they are about templates. */
  readonly shared: readonly Diagnostic[]
  readonly silenced: readonly Silenced[]
  /** Every file that was read, each once, in the order: agreement, inherited, style, picture, templates. */
  readonly inputs: readonly UsedFile[]
  /** The agreement's bytes and those of what it inherits, where there is something to tell of them. */
  readonly read?: ReadFile
  /** Other files that something is told of. */
  readonly others: readonly ReadFile[]
  /** What the manifest says of it. */
  readonly entry?: ManifestEntry
  /** What goes to standard output. */
  readonly output?: Uint8Array
  /** Our mistake, because of which nothing was made. */
  readonly bug?: Bug
}

export interface MadeFile extends Target, Fingerprint {}

export interface UsedFile extends Fingerprint {
  readonly kind: 'agreement' | 'inherited' | 'style' | 'picture' | 'template'
  /** As seen from the current folder. */
  readonly name: string
}

export interface Fingerprint {
  /** In hex, of the bytes as they lie on the disk. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
}

export const nothingMade: MakeResult = {
  made: [],
  diagnostics: [],
  shared: [],
  silenced: [],
  inputs: [],
  others: [],
}
