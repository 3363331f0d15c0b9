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
  readonly #told = new Set<string>()

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
  untold(problems: readonly Diagnostic[], { files, outcome }: ReadTemplates): Diagnostic[] {
    return problems.filter((each) => {
      const isShared = outcome.diagnostics.includes(each) || files.some(({ name }) => name === each.place?.file)
      const key = JSON.stringify(each)
      const isTold = isShared && this.#told.has(key)
      if (isShared) this.#told.add(key)
      return !isTold
    })
  }

  #once(key: string, read: () => Promise<ReadTemplates>): Promise<ReadTemplates> {
    const reading = this.#read.get(key) ?? read()
    this.#read.set(key, reading)
    return reading
  }
}
