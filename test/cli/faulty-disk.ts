import * as promises from 'node:fs/promises'
import type { Disk } from '../../src/cli/node-files.js'

/** What a run asks of the disk, and how each may fail. */
export const faults = {
  lstat: ['EACCES', 'ESTALE'],
  stat: ['EIO'],
  readdir: ['EACCES', 'EMFILE'],
  realpath: ['EIO'],
  mkdir: ['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENOTDIR', 'EMFILE'],
  open: ['EACCES', 'EPERM', 'EMFILE', 'ENFILE', 'ENAMETOOLONG', 'EBUSY', 'ELOOP', 'UNKNOWN'],
  create: [
    'ENOSPC',
    'EACCES',
    'EPERM',
    'EROFS',
    'EMFILE',
    'ENFILE',
    'ENAMETOOLONG',
    'EDQUOT',
    'EFBIG',
    'EINVAL',
    'UNKNOWN',
  ],
  read: ['EIO', 'ETIMEDOUT'],
  writeFile: ['EIO', 'ENOSPC', 'EDQUOT', 'EFBIG'],
  sync: ['EIO', 'ENOSPC', 'EDQUOT'],
  close: ['EIO', 'EDQUOT'],
  rename: ['EBUSY', 'EPERM', 'EACCES', 'EXDEV', 'ENOENT', 'EROFS', 'ENOSPC', 'EIO'],
  rm: ['EBUSY', 'EPERM', 'EIO'],
} as const

export type Step = keyof typeof faults

/** The time that a step is taken, from 1, and the code that it fails with. */
export interface Fault {
  readonly step: Step
  readonly time: number
  readonly code: string
}

/**
 * The real disk, but for the steps that fail; after half of the bytes, where it is writing. `taken` counts the steps.
 */
export function faultyDisk(...due: readonly Fault[]): { readonly disk: Disk; readonly taken: Map<Step, number> } {
  const taken = new Map<Step, number>()
  const failIfDue = (step: Step): void => {
    const time = (taken.get(step) ?? 0) + 1
    taken.set(step, time)
    const fault = due.find((each) => each.step === step && each.time === time)
    if (fault) throw Object.assign(new Error(`${fault.code}: ${step}`), { code: fault.code, syscall: step })
  }
  const guarded = <A extends unknown[], R>(step: Step, real: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      failIfDue(step)
      return real(...args)
    }
  }
  const open = async (path: string, flags?: string) => {
    failIfDue(flags === 'wx' ? 'create' : 'open')
    const file = await promises.open(path, flags)
    return {
      stat: () => file.stat(),
      read: guarded('read', (buffer: Uint8Array, at: number, length: number) => file.read(buffer, at, length)),
      writeFile: async (bytes: Uint8Array) => {
        await file.writeFile(bytes.subarray(0, bytes.length / 2))
        failIfDue('writeFile')
        await file.writeFile(bytes.subarray(bytes.length / 2))
      },
      chmod: (mode: number) => file.chmod(mode),
      sync: guarded('sync', () => file.sync()),
      close: async () => {
        await file.close()
        failIfDue('close')
      },
    }
  }
  const disk = {
    lstat: guarded('lstat', (path: string) => promises.lstat(path)),
    stat: guarded('stat', (path: string) => promises.stat(path)),
    readdir: guarded('readdir', (path: string) => promises.readdir(path)),
    realpath: guarded('realpath', (path: string) => promises.realpath(path)),
    mkdir: guarded('mkdir', (path: string) => promises.mkdir(path)),
    rename: guarded('rename', promises.rename),
    rm: guarded('rm', promises.rm),
    open,
  }
  return { disk: disk as unknown as Disk, taken }
}
