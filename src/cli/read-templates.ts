import { basename, dirname, join, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { type TemplateFile, templateLimits } from '../model/template-file.js'
import type { OwnTemplates } from '../own-templates.js'
import { isBelow } from './is-below.js'
import { readOrdinaryFile } from './read-ordinary-file.js'
import type { ReadFile } from './tell-problems.js'
import { type Files, reasonOf, type World } from './world.js'

/** Own templates lie here, beside the agreements. */
export const templatesFolderName = 'maler'

export interface ReadTemplates {
  /** Undefined where there is no such folder, and none was asked for by name. */
  readonly outcome: Outcome<OwnTemplates | undefined>
  /** What was read, to show its lines in messages. */
  readonly files: readonly ReadFile[]
}

/** The folder that the user named, which must be there. */
export async function readTemplates(world: Outside, name: string): Promise<ReadTemplates> {
  const path = resolve(world.cwd, name)
  const status = await world.files.status(path).catch(() => undefined)
  if (status?.kind === 'folder') return readFolder(world.files, path, name)
  const reason = status ? 'not-a-folder' : 'ENOENT'
  const near = status ? undefined : await nearby(world.files, path)
  return {
    outcome: failure([problem('file-unreadable', { file: name, reason, ...(near && { near }) })]),
    files: [],
  }
}

/** The folder beside an agreement, where there is one. */
export async function readTemplatesBeside(world: Outside, path: string, name: string): Promise<ReadTemplates> {
  const folder = join(dirname(path), templatesFolderName)
  const status = await world.files.status(folder).catch(() => undefined)
  if (status?.kind !== 'folder') return { outcome: success(undefined), files: [] }
  return readFolder(world.files, folder, join(dirname(name), templatesFolderName))
}

type Outside = Pick<World, 'cwd' | 'files'>

async function nearby(files: Files, path: string): Promise<string | undefined> {
  const names = await files.list(dirname(path)).catch(() => [])
  return findNear(basename(path), [...names].sort())
}

async function readFolder(files: Files, folder: string, name: string): Promise<ReadTemplates> {
  const { loadTemplates } = await import('../own-templates.js')
  const walk = new FolderWalk(files, name)
  await walk.read(folder)
  const loaded = loadTemplates(name, walk.found)
  const read = walk.found.map((file) => ({ name: file.name, bytes: file.bytes }))
  if (walk.problems.length === 0) return { outcome: loaded, files: read }
  return { outcome: failure([...walk.problems, ...loaded.diagnostics]), files: read }
}

/** Folders within folders. */
const deepest = 4

/** What is hidden, an editor's or the system's own, and a note to whoever opens the folder. */
const isForPeople = (name: string): boolean => /^\.|^(readme|lesmeg)\b|~$/i.test(name)

class FolderWalk {
  readonly found: TemplateFile[] = []
  readonly problems: Diagnostic[] = []
  readonly #files: Files
  readonly #name: string
  #home = ''

  constructor(files: Files, name: string) {
    this.#files = files
    this.#name = name
  }

  async read(folder: string): Promise<void> {
    try {
      this.#home = await this.#files.realPath(folder)
    } catch (error) {
      this.problems.push(problem('file-unreadable', { file: this.#name, reason: reasonOf(error) }))
      return
    }
    await this.#folder(folder, [])
  }

  /** In the order of their names. */
  async #folder(folder: string, way: readonly string[]): Promise<void> {
    let names: readonly string[]
    try {
      names = await this.#files.list(folder)
    } catch (error) {
      this.problems.push(problem('file-unreadable', { file: this.#nameOf(way), reason: reasonOf(error) }))
      return
    }
    for (const each of [...names].filter((one) => !isForPeople(one)).sort()) {
      if (this.found.length > templateLimits.files) return // told when they are loaded
      await this.#entry(join(folder, each), [...way, each])
    }
  }

  async #entry(path: string, way: readonly string[]): Promise<void> {
    const name = this.#nameOf(way)
    try {
      const status = await this.#files.status(path)
      if (status?.isLink && !isBelow(this.#home, await this.#files.realPath(path)))
        this.problems.push(problem('template-outside', { file: name }))
      else if (status?.kind === 'folder' && way.length < deepest) await this.#folder(path, way)
      else await this.#file(path, way, name)
    } catch (error) {
      this.problems.push(problem('file-unreadable', { file: name, reason: reasonOf(error) }))
    }
  }

  /** What is no template isn't opened; that it isn't read is told. */
  async #file(path: string, way: readonly string[], name: string): Promise<void> {
    const isTemplate = /\.(md|yaml)$/.test(path)
    const bytes = isTemplate ? await readOrdinaryFile(this.#files, path, templateLimits.bytes) : new Uint8Array()
    if ('reason' in bytes) this.problems.push(problem('file-unreadable', { file: name, ...bytes }))
    else this.found.push({ path: way.join('/').normalize('NFC'), name, bytes })
  }

  readonly #nameOf = (way: readonly string[]): string => join(this.#name, ...way)
}
