import { resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { NamedBytes } from '../read-back.js'
import { reasonOf, type World } from './world.js'

/** Reads one file whole, or standard input where it is `-`; of one that is too large, only far enough to see it. */
export async function readMade(
  { cwd, files, stdin }: Pick<World, 'cwd' | 'files' | 'stdin'>,
  name: string,
  limit: number,
): Promise<Outcome<NamedBytes>> {
  if (name === '-') return success({ file: '<stdin>', bytes: await stdin.read(limit) })
  const path = resolve(cwd, name)
  try {
    const status = await files.status(path)
    if (status?.kind === 'folder') return failure([problem('file-unreadable', { file: name, reason: 'not-a-file' })])
    return success({ file: name, bytes: await files.read(path, limit) })
  } catch (error) {
    return failure([problem('file-unreadable', { file: name, reason: reasonOf(error) })])
  }
}
