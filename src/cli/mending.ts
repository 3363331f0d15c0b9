import { failure, type Outcome, type Place, problem, success } from '../model/diagnostic.js'
import { type SourceSize, usualSize } from '../model/source-limits.js'
import type { ReadInherited } from '../pipeline.js'
import { readThrough } from './check-input.js'
import type { InputFile } from './find-inputs.js'
import type { Run } from './run.js'
import { type ReadFile, tellChanges } from './tell-problems.js'
import type { Output } from './world.js'
import { whyUnwritable, writeOutputs } from './write-outputs.js'

export type Check<T> = (file: string, bytes: Uint8Array, readInherited: ReadInherited) => Promise<Outcome<T>>

interface Manner {
  /** Shows what would be mended, and writes nothing. */
  readonly dryRun: boolean
  /** Where changes are shown; absent where nobody wants to see them. */
  readonly screen?: Output
}

/** Mends the files of one run, each in its place; what comes from standard input goes to standard output. */
export class Mending {
  /** The files that were mended, or would be. */
  readonly made: string[] = []
  /** What could be mended in files that are inherited: its places, by file. Several agreements may inherit one. */
  readonly elsewhere = new Map<string, Set<string>>()
  lines = 0
  readonly #run: Run
  readonly #manner: Manner

  constructor(run: Run, manner: Manner) {
    this.#run = run
    this.#manner = manner
  }

  /** Reads, checks and mends one input. What it gives is of the mended file, unless that can't be written. */
  async mend<T>(
    input: InputFile,
    check: Check<T>,
    size?: SourceSize,
  ): Promise<{ readonly outcome: Outcome<T>; readonly read: ReadFile }> {
    const { world, pipeline } = this.#run
    const { outcome: tried, read } = await readThrough(world, input, size, async (file, bytes, readInherited) =>
      success(await pipeline.mend(file, bytes, (each) => check(file, each, readInherited))),
    )
    if (!tried.ok) return { outcome: tried, read }
    const { bytes, changes, outcome, before } = tried.value
    const unwritten = changes.length > 0 ? await this.#write(input, bytes) : undefined
    if (input.isStandardInput) await this.#pass(bytes, size)
    if (unwritten) return { outcome: failure([...before.diagnostics, unwritten]), read }
    if (changes.length > 0) this.made.push(input.name)
    this.lines += changes.length
    for (const { fix } of outcome.diagnostics) if (fix && fix.place.file !== input.name) this.#leave(fix.place)
    const { screen } = this.#manner
    if (screen) await tellChanges(world, this.#run.voice, screen, input.name, changes)
    return { outcome, read: { ...read, bytes } }
  }

  #leave({ file, line, column }: Place): void {
    const places = this.elsewhere.get(file) ?? new Set()
    this.elsewhere.set(file, places.add(`${line}:${column}`))
  }

  /** Gives what went wrong. */
  async #write({ path, name, isStandardInput }: InputFile, bytes: Uint8Array) {
    if (this.#manner.dryRun || isStandardInput || path === undefined) return undefined
    const { files } = this.#run.world
    const unwritable = (reason: string) => problem('file-unwritable', { file: name, reason, isSource: true })
    const look = async () => {
      const reason = await whyUnwritable(files, path)
      return reason === undefined ? undefined : unwritable(reason)
    }
    const obstacle = await look()
    if (obstacle) return obstacle
    const { failed } = await writeOutputs(files, [{ target: { path, name }, bytes }], look)
    return failed?.code === 'file-unwritable' ? unwritable(failed.detail.reason) : failed
  }

  /** Mended or not: who reads it waits for it. What was read of a file that is too large is only its beginning. */
  async #pass(bytes: Uint8Array, { bytes: most }: SourceSize = usualSize): Promise<void> {
    if (!this.#manner.dryRun && bytes.length <= most) await this.#run.world.stdout.write(bytes)
  }
}
