import { lstat, mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStatus, Files } from './world.js'

/** The real file system. */
export const nodeFiles: Files = {
  status,
  read,
  list: (folder) => readdir(folder),
  realPath: (path) => realpath(path),
  makeFolder,
  writeTemporary,
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
}

async function status(path: string): Promise<FileStatus | undefined> {
  const own = await orNothing(lstat(path))
  if (!own) return undefined
  const isLink = own.isSymbolicLink()
  const target = isLink ? await orNothing(stat(path)) : own
  const kind = target?.isFile() ? 'file' : target?.isDirectory() ? 'folder' : 'other'
  return { kind, isLink, isReadOnly: target !== undefined && (target.mode & 0o222) === 0 }
}

/** A path below a file leads nowhere, just as one below nothing. */
async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

async function read(path: string, limit: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const buffer = Buffer.alloc(Math.min(size, limit) + 1)
    let length = 0
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return buffer.subarray(0, length)
  } finally {
    await file.close()
  }
}

/** Node's own `recursive` never ends where nothing can be made in a folder that is there, as in /proc on Linux. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  try {
    await mkdir(folder)
  } catch (error) {
    if (!(await isFolder(folder))) throw error // another program may have made it meanwhile
  }
}

const isFolder = async (path: string): Promise<boolean> => (await orNothing(stat(path)))?.isDirectory() === true

async function writeTemporary(folder: string, bytes: Uint8Array, inPlaceOf?: string): Promise<string> {
  const { randomBytes } = await import('node:crypto') // loading it costs more than checking an agreement's templates
  const path = join(folder, `.politirad-${randomBytes(6).toString('hex')}.tmp`)
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    const earlier = inPlaceOf === undefined ? undefined : await orNothing(stat(inPlaceOf))
    if (earlier) await file.chmod(earlier.mode & 0o777).catch(() => {}) // not every file system has permissions
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(path, { force: true })
    throw error
  }
  await file.close()
  return path
}
