import type { MakeJob, MakeResult } from './make/job.js'

/**
 * Everything outside that the command line reads or changes. `bin/politirad.js` hands in the real one; tests hand in
 * their own.
 */
export interface World {
  /** The arguments after the program's name. */
  readonly argv: readonly string[]
  /** What runs this program: Node, and the file that begins it. */
  readonly self: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The absolute path of the current folder. */
  readonly cwd: string
  /** As `process.platform`. */
  readonly platform: string
  /** The language of the user's system, BCP 47. */
  readonly systemLocale: () => string
  readonly stdin: Input
  /** Asks a person at a terminal; absent where there is none. Empty where they answer nothing more. */
  readonly ask?: ((question: string) => Promise<string>) | undefined
  readonly stdout: Output
  readonly stderr: Output
  readonly files: Files
  /** Asks git something in a folder; it has no shell, so arguments are what they are. */
  readonly git: (args: readonly string[], folder: string) => Promise<GitAnswer>
  /** Absent where all must be done in one thread. `areLarge`: agreements may be larger than usual, and so may the threads' memory. */
  readonly openThreads?: (areLarge: boolean) => Promise<Threads>
  /** Asks somebody on the network. Only what posts a comment does. */
  readonly fetch: typeof fetch
}

/** Threads that make agreements. */
export interface Threads {
  /** How many this process may keep busy. */
  readonly cores: number
  readonly start: () => Thread
}

export interface Thread {
  /** One at a time. Fails when the thread dies; then nothing but whole files is left of what it did. */
  readonly make: (job: MakeJob) => Promise<MakeResult>
  /** At once. What it was asked for is never answered. */
  readonly stop: () => Promise<void>
}

export interface GitAnswer {
  /** Undefined where there is no git, or it couldn't be run in that folder. */
  readonly exitCode: number | undefined
  readonly stdout: Uint8Array
}

export interface Input {
  /** Reads to the end, but no more than one byte past the limit. */
  readonly read: (limit: number) => Promise<Uint8Array>
}

export interface Output {
  readonly isTTY: boolean
  /** Of the terminal. */
  readonly columns?: number | undefined
  /** Resolves when it is taken; fails with an OutputError. A reader that has gone away is no error. */
  readonly write: (content: string | Uint8Array) => Promise<void>
}

/** What stands at a path. Of a link, what it leads to. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other'
  readonly isLink: boolean
  /** Nobody may write it. */
  readonly isReadOnly: boolean
}

/** Paths are absolute. A promise that fails has an error with a `code` such as ENOENT. */
export interface Files {
  /** What stands before their names in messages, where they aren't those on the disk: `HEAD~1:`. */
  readonly shownBefore?: string
  /** Undefined where there is nothing. */
  readonly status: (path: string) => Promise<FileStatus | undefined>
  /** Reads no more than one byte past the limit. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>
  /** The names in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** The path with its links followed. */
  readonly realPath: (path: string) => Promise<string>
  /** With its parents; one that is there is left as it is. */
  readonly makeFolder: (folder: string) => Promise<void>
  /**
   * Writes a new file of an unused name in the folder, to the disk itself, and gives its path. Whoever may read and write the
   * file whose place it is to take, may this one too. What killed runs left in the folder goes.
   */
  readonly writeTemporary: (folder: string, bytes: Uint8Array, inPlaceOf?: string) => Promise<string>
  /** Adds to a file, which is made with its folder if it isn't there. A run that is stopped may leave a part of the text. */
  readonly append: (path: string, text: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

/** Standard output or standard error takes nothing more, for a reason of the system's such as ENOSPC. */
export class OutputError extends Error {
  readonly reason: string

  constructor(cause: unknown) {
    super('the output takes nothing more', { cause })
    this.reason = systemCode(cause) ?? 'EIO'
  }
}

/** The system's code for what went wrong with a file; an error without one is a bug of ours and goes on up. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error)
  if (code === undefined) throw error
  return code
}

/** Windows has errors that Node calls UNKNOWN. */
function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:E[A-Z0-9]+|UNKNOWN)$/.test(code) ? code : undefined
}
