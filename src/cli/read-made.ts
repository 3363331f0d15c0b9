import { resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { NamedBytes } from '../read-back.js'
import { readOrdinaryFile } from './read-ordinary-file.js'
import { reasonOf, type World } from './world.js'

/** Reads one file whole, or standard input where it is `-`; of one that is too large, only far enough to see it. */
export async function readMade(
  { cwd, files, stdin }: Pick<World, 'cwd' | 'files' | 'stdin'>,
  name: string,
  limit: number,
): Promise<Outcome<NamedBytes>> {
  if (name === '-') return readStandardInput(stdin, limit)
  const bytes = await readOrdinaryFile(files, resolve(cwd, name), limit)
  if ('reason' in bytes) return failure([problem('file-unreadable', { file: name, ...bytes })])
  return success({ file: name, bytes })
}

async function readStandardInput(stdin: World['stdin'], limit: number): Promise<Outcome<NamedBytes>> {
  const file = '<stdin>'
  try {
    return success({ file, bytes: await stdin.read(limit) })
  } catch (error) {
    return failure([problem('file-unreadable', { file, reason: reasonOf(error) })])
  }
}
