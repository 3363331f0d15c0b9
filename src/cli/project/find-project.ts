import { dirname, join, relative } from 'node:path'
import { failure, type Outcome, problem } from '../../model/diagnostic.js'
import type { Project } from '../../model/project.js'
import { sizeLimit } from '../../model/source.js'
import { readOrdinaryFile } from '../read-ordinary-file.js'
import type { ReadFile } from '../tell-problems.js'
import { type Files, reasonOf, type World } from '../world.js'

/** Makes the folder that it lies in a project. Without anything in it, it only says how far up agreements may inherit. */
export const projectFileName = 'politirad.yaml'

/** A project as it lies on the disk. */
export interface FoundProject {
  /** Absolute. */
  readonly folder: string
  /** As seen from the current folder; empty where it is that. */
  readonly name: string
  readonly outcome: Outcome<Project>
  /** A path in it as seen from the current folder. */
  readonly pathTo: (path: string) => string
  /** The politirad.yaml, to show its lines in messages. */
  readonly read: ReadFile
}

/** The projects that agreements belong to; each is read once. */
export class Projects {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #found = new Map<string, Promise<FoundProject | undefined>>()

  constructor(world: Pick<World, 'cwd' | 'files'>) {
    this.#world = world
  }

  /** The project of a folder: the nearest one upwards. */
  async of(folder: string): Promise<FoundProject | undefined> {
    const home = await nearestProjectFolder(this.#world.files, folder)
    return home === undefined ? undefined : this.in(home)
  }

  /** The project whose folder it is. */
  in(folder: string): Promise<FoundProject | undefined> {
    const reading = this.#found.get(folder) ?? readProject(this.#world, folder)
    this.#found.set(folder, reading)
    return reading
  }
}

/** The nearest folder upwards that has a politirad.yaml. */
export async function nearestProjectFolder(files: Files, folder: string): Promise<string | undefined> {
  for (let each = folder; ; each = dirname(each)) {
    const status = await files.status(join(each, projectFileName)).catch(() => undefined)
    if (status?.kind === 'file') return each
    if (dirname(each) === each) return undefined
  }
}

async function readProject(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  folder: string,
): Promise<FoundProject | undefined> {
  const path = join(folder, projectFileName)
  const name = relative(cwd, folder)
  const file = `${files.shownBefore ?? ''}${join(name, projectFileName)}`
  try {
    if ((await files.status(path))?.kind !== 'file') return undefined
    const bytes = await readOrdinaryFile(files, path, sizeLimit)
    if ('reason' in bytes) return unreadable(folder, name, file, bytes.reason)
    if (saysNothing(bytes)) return undefined
    const { checkProject } = await import('../../pipeline.js')
    return { ...placed(folder, name), outcome: await checkProject(file, bytes), read: { name: file, bytes } }
  } catch (error) {
    return unreadable(folder, name, file, reasonOf(error))
  }
}

const placed = (folder: string, name: string) => ({ folder, name, pathTo: (path: string) => join(name, path) })

const unreadable = (folder: string, name: string, file: string, reason: string): FoundProject => ({
  ...placed(folder, name),
  outcome: failure([problem('file-unreadable', { file, reason })]),
  read: { name: file, bytes: undefined },
})

/** Comments at most. */
const saysNothing = (bytes: Uint8Array): boolean =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll(/^\s*#.*$/gm, '')
    .trim() === ''
