import { posix } from 'node:path'
import type { World } from './world.js'

/** A commit that touched an agreement. */
export interface Commit {
  /** As short as git has it. */
  readonly hash: string
  /** The day, ISO. */
  readonly date: string
  readonly author: string
  readonly subject: string
  /** What the agreement was called then, from the root of the repository. */
  readonly path: string
}

/**
 * The commits that touched a file or what it inherits, the latest first, and the file by its earlier names too. Names are as seen
 * from the folder.
 */
export async function listCommits(
  { git }: Pick<World, 'git'>,
  folder: string,
  { name, inherited, most }: { readonly name: string; readonly inherited: readonly string[]; readonly most: number },
): Promise<readonly Commit[]> {
  const own = recordsIn(await ask(git, folder, ['--follow', '--name-only', '--', `./${name}`]))
  if (inherited.length === 0) return own.map(toCommit).slice(0, most)
  const prefix = posix.dirname(own[0]?.paths[0] ?? '')
  const pathAt = new Map(own.map(({ hash, paths: [path = ''] }) => [hash, path]))
  const all = [...new Set(pathAt.values()), ...inherited.map((path) => posix.normalize(posix.join(prefix, path)))]
  const both = recordsIn(await ask(git, folder, ['--', ...all.map((path) => `:(top,literal)${path}`)]))
  // What only touched the shared text finds the agreement by the name it had last before.
  let path = own.at(-1)?.paths[0] ?? ''
  return both
    .toReversed()
    .map((each) => {
      path = pathAt.get(each.hash) ?? path
      return toCommit({ ...each, paths: [path] })
    })
    .toReversed()
    .slice(0, most)
}

interface Record {
  readonly hash: string
  readonly date: string
  readonly author: string
  readonly subject: string
  readonly paths: readonly string[]
}

const toCommit = ({ paths: [path = ''], ...record }: Record): Commit => ({ ...record, path })

/** No signature is checked and no program of the repository's run. */
async function ask(git: World['git'], folder: string, given: readonly string[]): Promise<string> {
  const format = '--format=%x1e%h%x1f%cs%x1f%an%x1f%s%x1f'
  const { exitCode, stdout } = await git(['log', '--no-show-signature', '-z', format, ...given], folder)
  return exitCode === 0 ? new TextDecoder().decode(stdout) : ''
}

function recordsIn(answer: string): Record[] {
  return answer
    .split('\u001e')
    .slice(1)
    .map((record) => {
      const [hash = '', date = '', author = '', subject = '', names = ''] = record.split('\u001f')
      const paths = names.split(/[\0\n]/).filter(Boolean)
      return { hash, date, author, subject, paths }
    })
}
