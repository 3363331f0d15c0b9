import { basename, dirname, join, resolve } from 'node:path'
import { failure, type Outcome, problem } from '../model/diagnostic.js'
import { sizeLimit } from '../model/source.js'
import type { Style } from '../model/style.js'
import type { Unreadable } from '../pipeline.js'
import { isBelow } from './is-below.js'
import { readOrdinaryFile } from './read-ordinary-file.js'
import type { Pipeline } from './run.js'
import { type Files, reasonOf, type World } from './world.js'

export interface ReadStyle {
  readonly outcome: Outcome<Style>
  /** What was read, to show its lines in messages. */
  readonly bytes?: Uint8Array | undefined
}

/** Reads the style file that the user named, and the picture that it names. */
export async function readStyle(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  { checkStyle }: Pick<Pipeline, 'checkStyle'>,
  name: string,
): Promise<ReadStyle> {
  const path = resolve(cwd, name)
  const bytes = await readOrdinaryFile(files, path, sizeLimit)
  if ('reason' in bytes) return { outcome: failure([problem('file-unreadable', { file: name, ...bytes })]) }
  const readPicture = (picture: string, limit: number) => readBelow(files, dirname(path), picture, limit)
  return { outcome: await checkStyle(name, bytes, readPicture), bytes }
}

/** Reads a file in a folder or below it. Where a link leads out of there, it isn't followed. */
async function readBelow(files: Files, folder: string, name: string, limit: number): Promise<Uint8Array | Unreadable> {
  try {
    const path = await asOnDisk(files, join(folder, ...name.split(/[\\/]/))) // written on Windows or not, it is read on both
    if (!(await files.status(path))) return await readOrdinaryFile(files, path, limit)
    const [home, real] = [await files.realPath(folder), await files.realPath(path)]
    return isBelow(home, real) ? await readOrdinaryFile(files, real, limit) : { reason: 'outside' }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** A Mac may have written the å of a file's name as two letters, which other machines take for another name. */
async function asOnDisk(files: Files, path: string): Promise<string> {
  if (await files.status(path)) return path
  const names = await files.list(dirname(path)).catch(() => [])
  const same = names.find((each) => each.normalize('NFC') === basename(path).normalize('NFC'))
  return same === undefined ? path : join(dirname(path), same)
}
