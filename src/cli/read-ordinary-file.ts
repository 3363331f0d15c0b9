import { basename, dirname } from 'node:path'
import { findNear } from '../model/find-near.js'
import type { Unreadable } from '../pipeline.js'
import { type Files, reasonOf } from './world.js'

/** Reads a file whole, or no more than one byte past the limit. A folder, a pipe or a device isn't opened. */
export async function readOrdinaryFile(files: Files, path: string, limit: number): Promise<Uint8Array | Unreadable> {
  try {
    const status = await files.status(path)
    if (!status) return { reason: 'ENOENT', ...(await nearby(files, path)) }
    if (status.kind !== 'file') return { reason: status.kind === 'folder' ? 'EISDIR' : 'not-a-file' }
    return await files.read(path, limit)
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** The file of a like name beside the one that isn't there. */
async function nearby(files: Files, path: string): Promise<Pick<Unreadable, 'near'>> {
  const names = await files.list(dirname(path)).catch(() => [])
  const near = findNear(basename(path), [...names].sort())
  return near === undefined ? {} : { near }
}
