import { join, posix } from 'node:path'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { wayFrom } from './way-from.js'
import type { FileStatus, Files, GitAnswer, World } from './world.js'

/** A commit, to be read from. Nothing is checked out, and no file on the disk is touched. */
export interface Revision {
  /** As the user named it. */
  readonly name: string
  /** The files as they were; their paths are those that they have on the disk. */
  readonly files: Files
  /** The folder of the repository, absolute. */
  readonly root: string
  /** Where the folder that was asked from lies in it, with `/`; empty for the root. */
  readonly prefix: string
}

/** Opens a commit of the repository that a folder lies in. */
export async function openRevision(
  { git }: Pick<World, 'git'>,
  folder: string,
  name: string,
): Promise<Outcome<Revision>> {
  const unreadable = (reason: string) => failure([problem('revision-unreadable', { revision: name, reason })])
  // A name that begins so would be an option to git.
  if (name.startsWith('-') || name === '') return unreadable('not-a-name')
  const place = await git(['rev-parse', '--show-toplevel', '--show-prefix'], folder)
  if (place.exitCode === undefined) return unreadable('no-git')
  if (place.exitCode !== 0) return unreadable('no-repository')
  const [root = '', prefix = ''] = textOf(place).split('\n')
  const commit = await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], folder)
  if (commit.exitCode !== 0) return unreadable('unknown')
  const home = join(root)
  return success({ name, files: filesAt(git, home, textOf(commit).trim(), name), root: home, prefix })
}

/** The files of a commit, for whoever reads files. What would write is refused: history is what it is. */
function filesAt(git: World['git'], root: string, commit: string, name: string): Files {
  const entries = new Map<string, Promise<ReadonlyMap<string, Entry>>>()
  const entriesOf = (folder: string) => {
    const known = entries.get(folder) ?? listTree(git, root, `${commit}:${folder}`)
    entries.set(folder, known)
    return known
  }
  const find = async (path: string): Promise<Entry | undefined> => {
    const way = wayFrom(root, path)
    if (way === '') return { kind: 'tree', object: commit }
    if (way.startsWith('..')) return undefined
    const folder = posix.dirname(way)
    return (await entriesOf(folder === '.' ? '' : folder)).get(posix.basename(way).normalize('NFC'))
  }
  return {
    shownBefore: `${name}:`,
    async status(path) {
      const entry = await find(path)
      return entry && statusOf(entry)
    },
    async read(path, limit) {
      const entry = await find(path)
      if (!entry) throw systemError('ENOENT')
      if (entry.kind !== 'blob') throw systemError('EISDIR')
      const { exitCode, stdout } = await git(['cat-file', 'blob', entry.object], root)
      if (exitCode !== 0) throw systemError('EIO')
      return stdout.subarray(0, limit + 1)
    },
    async list(folder) {
      return [...(await entriesOf(wayFrom(root, folder))).keys()]
    },
    realPath: async (path) => path,
    makeFolder: refuse,
    append: refuse,
    writeTemporary: refuse,
    rename: refuse,
    remove: refuse,
  }
}

interface Entry {
  readonly kind: 'blob' | 'tree' | 'link'
  readonly object: string
}

/** What lies in a folder of a commit; nothing where there is no such folder. */
async function listTree(git: World['git'], root: string, tree: string): Promise<ReadonlyMap<string, Entry>> {
  const { exitCode, stdout } = await git(['ls-tree', '-z', tree], root)
  if (exitCode !== 0) return new Map()
  const lines = new TextDecoder().decode(stdout).split('\0').filter(Boolean)
  return new Map(
    lines.map((line): [string, Entry] => {
      const [facts = '', name = ''] = line.split('\t')
      const [mode, type, object = ''] = facts.split(' ')
      const kind = mode === '120000' ? 'link' : type === 'tree' ? 'tree' : 'blob'
      return [name.normalize('NFC'), { kind, object }]
    }),
  )
}

const statusOf = ({ kind }: Entry): FileStatus => ({
  kind: kind === 'tree' ? 'folder' : kind === 'blob' ? 'file' : 'other',
  isLink: kind === 'link',
  isReadOnly: true,
})

const textOf = ({ stdout }: GitAnswer): string => new TextDecoder().decode(stdout)

const systemError = (code: string): Error => Object.assign(new Error(code), { code })

const refuse = async (): Promise<never> => {
  throw systemError('EROFS')
}
