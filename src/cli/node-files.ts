import * as promises from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Runner, TemporaryFiles } from './temporary-files.js'
import type { FileStatus, Files } from './world.js'

/** What of Node's file system is used. Tests hand in one that fails. */
export type Disk = Pick<typeof promises, 'lstat' | 'mkdir' | 'open' | 'readdir' | 'realpath' | 'rename' | 'rm' | 'stat'>

/** The real file system, as a process uses it. */
export function nodeFiles(runner: Runner, disk: Disk = promises): Files {
  let temporaries: TemporaryFiles | undefined
  return {
    status: (path) => status(disk, path),
    read: (path, limit) => read(disk, path, limit),
    list: (folder) => disk.readdir(folder),
    realPath: (path) => disk.realpath(path),
    makeFolder: (folder) => makeFolder(disk, folder),
    writeTemporary: async (folder, bytes, inPlaceOf) => {
      const { TemporaryFiles } = await import('./temporary-files.js') // and with it node:crypto, which takes its time
      temporaries ??= new TemporaryFiles(disk, runner)
      const own = temporaries
      await own.sweep(folder)
      return own.write(folder, (path) => writeNew(disk, path, bytes, inPlaceOf))
    },
    append: async (path, text) => {
      await makeFolder(disk, dirname(path))
      const file = await disk.open(path, 'a')
      await file.writeFile(new TextEncoder().encode(text)).finally(() => file.close())
    },
    rename: async (from, to) => {
      await disk.rename(from, to)
      temporaries?.forget(from)
    },
    remove: async (path) => {
      temporaries?.forget(path)
      await disk.rm(path, { force: true })
    },
  }
}

async function status(disk: Disk, path: string): Promise<FileStatus | undefined> {
  const own = await orNothing(disk.lstat(path))
  if (!own) return undefined
  const isLink = own.isSymbolicLink()
  const target = isLink ? await orNothing(disk.stat(path)) : own
  const kind = target?.isFile() ? 'file' : target?.isDirectory() ? 'folder' : 'other'
  return { kind, isLink, isReadOnly: target !== undefined && (target.mode & 0o222) === 0 }
}

/** A path below a file leads nowhere, just as one below nothing, and links that lead in a ring. */
async function orNothing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return undefined
    throw error
  }
}

async function read(disk: Disk, path: string, limit: number): Promise<Uint8Array> {
  const file = await disk.open(path)
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
    await file.close().catch(() => {}) // what was read is read
  }
}

/** Node's own `recursive` never ends where nothing can be made in a folder that is there, as in /proc on Linux. */
async function makeFolder(disk: Disk, folder: string): Promise<void> {
  if (await isFolder(disk, folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(disk, parent)
  try {
    await disk.mkdir(folder)
  } catch (error) {
    if (!(await isFolder(disk, folder))) throw error // another program may have made it meanwhile
  }
}

const isFolder = async (disk: Disk, path: string): Promise<boolean> =>
  (await orNothing(disk.stat(path)))?.isDirectory() === true

/** To the disk itself, so that a loss of power after the rename leaves no empty file. */
async function writeNew(disk: Disk, path: string, bytes: Uint8Array, inPlaceOf?: string): Promise<void> {
  const file = await disk.open(path, 'wx')
  try {
    await file.writeFile(bytes)
    const earlier = inPlaceOf === undefined ? undefined : await orNothing(disk.stat(inPlaceOf))
    if (earlier) await file.chmod(earlier.mode & 0o777).catch(() => {}) // not every file system has permissions
    await file.sync().catch(refuseUnlessUnknown)
  } catch (error) {
    await file.close().catch(() => {})
    throw error
  }
  await file.close() // over the network, this is where a full disk may be told
}

/** Some network disks know no sync. */
function refuseUnlessUnknown(error: NodeJS.ErrnoException): void {
  if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(error.code ?? '')) throw error
}
