import { dirname } from 'node:path'
import { type Diagnostic, success } from '../model/diagnostic.js'
import type { InputFile } from './find-inputs.js'
import { type ReadTemplates, readTemplates, readTemplatesBeside } from './read-templates.js'
import type { World } from './world.js'

/** The templates of a run: those that were asked for, else those that lie beside each agreement; each folder is read once. */
export class TemplatesOfRun {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #asked: string | undefined
  readonly #read = new Map<string, Promise<ReadTemplates>>()
  readonly #told = new ToldOnce()

  constructor(world: Pick<World, 'cwd' | 'files'>, asked: string | undefined) {
    this.#world = world
    this.#asked = asked
  }

  /** Of what comes from nowhere, only those that were asked for. */
  of({ path, name }: InputFile): Promise<ReadTemplates> {
    const asked = this.#asked
    if (asked !== undefined) return this.#once('', () => readTemplates(this.#world, asked))
    if (path === undefined) return Promise.resolve({ outcome: success(undefined), files: [] })
    return this.#once(dirname(path), () => readTemplatesBeside(this.#world, path, name))
  }

  /** What many agreements have in common is told once. */
  untold(problems: readonly Diagnostic[], own: ReadTemplates): Diagnostic[] {
    return this.#told.untold(problems, ofTemplates(problems, own))
  }

  #once(key: string, read: () => Promise<ReadTemplates>): Promise<ReadTemplates> {
    const reading = this.#read.get(key) ?? read()
    this.#read.set(key, reading)
    return reading
  }
}

/** Those that are about templates themselves. */
export const ofTemplates = (problems: readonly Diagnostic[], { files, outcome }: ReadTemplates): Diagnostic[] =>
  problems.filter((each) => outcome.diagnostics.includes(each) || files.some(({ name }) => name === each.place?.file))

/** Remembers what was told of what several agreements share. */
export class ToldOnce {
  readonly #told = new Set<string>()

  /** Without those of `shared` that were told before. */
  untold(problems: readonly Diagnostic[], shared: readonly Diagnostic[]): Diagnostic[] {
    if (shared.length === 0) return [...problems]
    const keys = new Set(shared.map((each) => JSON.stringify(each)))
    return problems.filter((each) => {
      const key = JSON.stringify(each)
      const isShared = keys.has(key)
      const isTold = isShared && this.#told.has(key)
      if (isShared) this.#told.add(key)
      return !isTold
    })
  }
}
