import { basename, dirname, join } from 'node:path'
import type { Unreadable } from '../pipeline.js'
import { isBelow } from './is-below.js'
import { readOrdinaryFile } from './read-ordinary-file.js'
import { type Files, reasonOf } from './world.js'

/** Reads a file that lies in a folder or below it. Where a link leads out of there, it isn't followed. */
export async function readBelow(
  files: Files,
  folder: string,
  path: string,
  limit: number,
): Promise<Uint8Array | Unreadable> {
  try {
    if (!isBelow(folder, path)) return { reason: 'outside' }
    const found = await asOnDisk(files, path)
    if (!(await files.status(found))) return await readOrdinaryFile(files, found, limit)
    const [home, real] = [await files.realPath(folder), await files.realPath(found)]
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
