import { resolve } from 'node:path'
import type { ManifestEntry } from '../../model/manifest.js'
import { printEntry } from '../../project/manifest.js'
import { wayFrom } from '../way-from.js'
import type { World } from '../world.js'
import { fingerprintOf } from './fingerprint-of.js'
import type { MadeFile, RecordPlan, UsedFile } from './job.js'

/** What is known of an agreement that is made, before its files are. */
interface Made extends Pick<ManifestEntry, 'agreement' | 'version' | 'textSet' | 'period'> {
  readonly inputs: readonly UsedFile[]
}

/** Records one agreement. */
export class Recorder {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #plan: RecordPlan
  readonly #made: Made

  constructor(world: Pick<World, 'cwd' | 'files'>, plan: RecordPlan, made: Made) {
    this.#world = world
    this.#plan = plan
    this.#made = made
  }

  /** Whether a file holds what is known to have been written to its place; undefined where nothing is known of the place. */
  knows(path: string, bytes: Uint8Array): boolean | undefined {
    const known = this.#plan.known[path] ?? []
    return known.length === 0 ? undefined : known.includes(fingerprintOf(bytes).sha256)
  }

  /** Says what is about to take its place: if the run is stopped right after, the next one knows whose the files are. */
  async record(files: readonly RecordedFile[]): Promise<ManifestEntry> {
    const { agreement, version, textSet, period, inputs } = this.#made
    const { kept, signedEarlier } = this.#plan
    const outputs = files.map(({ format, isWeb, path, size, sha256 }) => ({
      path: this.#pathOf(path),
      format,
      edition: isWeb ? ('web' as const) : ('agreement' as const),
      bytes: size,
      sha256,
    }))
    const entry: ManifestEntry = {
      agreement: this.#pathOf(resolve(this.#world.cwd, agreement)),
      version,
      settings: this.#plan.settings,
      textSet,
      inputs: inputs.map(({ name, sha256 }) => ({ path: this.#pathOf(resolve(this.#world.cwd, name)), sha256 })),
      ...(period !== undefined && { period }),
      outputs: [...kept, ...outputs],
      ...(signedEarlier.length > 0 && { earlier: [...signedEarlier] }),
    }
    if (this.#plan.log !== undefined) await this.#world.files.append(this.#plan.log, printEntry(entry))
    return entry
  }

  #pathOf(path: string): string {
    return wayFrom(this.#plan.folder, path)
  }
}

/** A file of a format that agreements are made in. */
interface RecordedFile extends Omit<MadeFile, 'format'> {
  readonly format: ManifestEntry['outputs'][number]['format']
  readonly isWeb: boolean
}
