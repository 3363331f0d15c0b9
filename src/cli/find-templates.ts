import { dirname, join } from 'node:path'
import { type Diagnostic, failure, success } from '../model/diagnostic.js'
import type { InputFile } from './find-inputs.js'
import { Projects } from './project/find-project.js'
import { type ReadTemplates, readTemplates, readTemplatesBeside } from './read-templates.js'
import type { World } from './world.js'

/**
 * The templates of a run: those that were asked for, else those of the agreement's project, else those that lie beside it. Each
 * folder is read once.
 */
export class TemplatesOfRun {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #asked: string | undefined
  readonly #projects: Projects
  readonly #read = new Map<string, Promise<ReadTemplates>>()
  readonly #told = new ToldOnce()

  constructor(world: Pick<World, 'cwd' | 'files'>, asked: string | undefined) {
    this.#world = world
    this.#asked = asked
    this.#projects = new Projects(world)
  }

  /** Of what comes from nowhere, only those that were asked for. */
  of({ path, name }: InputFile): Promise<ReadTemplates> {
    const asked = this.#asked
    if (asked !== undefined) return this.#once('', () => readTemplates(this.#world, asked))
    if (path === undefined) return Promise.resolve({ outcome: success(undefined), files: [] })
    return this.#once(dirname(path), () => this.#find(path, name))
  }

  /** What many agreements have in common is told once. */
  untold(problems: readonly Diagnostic[], own: ReadTemplates): Diagnostic[] {
    return this.#told.untold(problems, ofTemplates(problems, own))
  }

  async #find(path: string, name: string): Promise<ReadTemplates> {
    const project = await this.#projects.of(dirname(path))
    if (!project) return readTemplatesBeside(this.#world, path, name)
    const { outcome, read } = project
    if (!outcome.ok) return { outcome: failure(outcome.diagnostics), files: [read] }
    const { templates } = outcome.value
    if (templates === undefined) return readTemplatesBeside(this.#world, path, name)
    return this.#once(join(project.folder, templates), () => readTemplates(this.#world, join(project.name, templates)))
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
