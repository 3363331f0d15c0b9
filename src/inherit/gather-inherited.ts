import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { ReadInherited } from '../model/reading.js'
import type { InheritedFile, Source } from '../model/source.js'
import { type Reference, readReferences } from './read-references.js'

/** What a person can keep an eye on. */
export const inheritanceLimits = { files: 30, levels: 8 } as const

export interface GatherKit {
  /** All inherited files together may be as large as one. */
  readonly bytes: number
  readonly read: ReadInherited
  readonly load: (file: string, bytes: Uint8Array, kind: 'shared') => Outcome<Source>
}

/**
 * The files that an agreement inherits, and those that they inherit, each once and before all that inherit it. `path` is
 * the agreement's own name.
 */
export async function gatherInherited(
  own: Source,
  path: string,
  kit: GatherKit,
): Promise<Outcome<readonly InheritedFile[]>> {
  const gathering = new Gathering(kit)
  await gathering.follow(own, [path])
  const { files, diagnostics } = gathering
  return diagnostics.some(({ severity }) => severity === 'error') ? failure(diagnostics) : success(files, diagnostics)
}

class Gathering {
  readonly files: InheritedFile[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly #kit: GatherKit
  readonly #met = new Set<string>()
  #bytes = 0

  constructor(kit: GatherKit) {
    this.#kit = kit
  }

  /** `chain` leads from the agreement to the source, both with it. */
  async follow(source: Source, chain: readonly string[]): Promise<void> {
    const { references, problems } = readReferences(source, chain.at(-1) ?? '')
    this.diagnostics.push(...problems)
    for (const reference of references) {
      const { path, place } = reference
      if (chain.includes(path)) {
        const circle = [...chain.slice(chain.indexOf(path)), path]
        this.diagnostics.push(problem('inherited-cycle', { chain: circle }, place))
      } else if (!this.#met.has(path)) {
        this.#met.add(path)
        await this.#add(reference, chain)
      }
    }
  }

  async #add(reference: Reference, chain: readonly string[]): Promise<void> {
    const source = await this.#load(reference, chain)
    if (!source) return
    await this.follow(source, [...chain, reference.path])
    this.files.push({ path: reference.path, source })
  }

  async #load({ written, path, place }: Reference, chain: readonly string[]): Promise<Source | undefined> {
    const limits = { ...inheritanceLimits, bytes: this.#kit.bytes }
    const { files, levels, bytes: limit } = limits
    const refuse = (what: keyof typeof limits): undefined => {
      this.diagnostics.push(problem('inherits-too-much', { what, limit: limits[what] }, place))
    }
    if (chain.length > levels) return refuse('levels')
    if (this.#met.size > files) return refuse('files')
    const read = await this.#kit.read(path, limit)
    if ('reason' in read) {
      const { reason, near } = read
      const detail = { path: written, reason, ...(near !== undefined && { near: beside(written, near) }) }
      this.diagnostics.push(
        reason === 'outside'
          ? problem('inherited-outside', { path: written, isAbsolute: false }, place)
          : problem('inherited-unreadable', detail, place),
      )
      return undefined
    }
    this.#bytes += read.bytes.length
    if (read.bytes.length <= limit && this.#bytes > limit) return refuse('bytes')
    const source = this.#kit.load(read.file, read.bytes, 'shared')
    this.diagnostics.push(...source.diagnostics)
    return source.ok ? source.value : undefined
  }
}

/** `felles/ost.yaml` and `øst.yaml` → `felles/øst.yaml`. */
const beside = (written: string, name: string): string => written.replace(/[^/\\]*$/, () => name)
