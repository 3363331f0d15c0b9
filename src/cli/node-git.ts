import { execFile } from 'node:child_process'
import type { GitAnswer } from './world.js'

/** Bytes that git may answer: more than any file that is read. */
const largestAnswer = 64 * 1024 * 1024

/** Runs the real git, with no shell between. */
export const nodeGit = (args: readonly string[], folder: string): Promise<GitAnswer> =>
  new Promise((resolve) => {
    execFile(
      'git',
      [...args],
      { cwd: folder, encoding: 'buffer', maxBuffer: largestAnswer, windowsHide: true },
      (error, stdout) => {
        const isThere = error === null || typeof error.code === 'number'
        resolve({ exitCode: error === null ? 0 : isThere ? Number(error.code) : undefined, stdout })
      },
    )
  })
