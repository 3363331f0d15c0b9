import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What code is compiled by and for. Windows has no `getuid`. */
export type Runner = Pick<NodeJS.Process, 'version' | 'arch' | 'pid' | 'getuid'>

/** Files. The build has some hundred parts, of which an agreement needs twenty. */
const most = 200

/**
 * Compiled code on the disk, a file for each part of the build, whose name changes with what is in it, and each engine. Code
 * is run as it stands: so the folder must be the user's, and nobody else may write there. What can't be read or
 * written is left alone without a word: the tool works without.
 */
export class CodeCache {
  readonly #folder: string
  readonly #node: Runner
  readonly #isOwn: boolean

  constructor(folder: string, node: Runner) {
    this.#folder = folder
    this.#node = node
    this.#isOwn = isPrivate(folder, node)
  }

  read(part: string): Buffer | undefined {
    if (!this.#isOwn) return undefined
    try {
      return readFileSync(this.#fileOf(part))
    } catch {
      return undefined
    }
  }

  /** Each file is whole or not there, also where two runs write at once. */
  write(compiled: Iterable<readonly [part: string, code: Buffer]>): void {
    let isReady = false
    try {
      for (const [part, code] of compiled) {
        isReady ||= this.#makeReady()
        if (!isReady) return
        const temporary = `${this.#fileOf(part)}.${this.#node.pid}`
        writeFileSync(temporary, code, { mode: 0o600, flag: 'wx' })
        renameSync(temporary, this.#fileOf(part))
      }
    } catch {
      // a full disk, or one that may not be written
    }
  }

  #makeReady(): boolean {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    if (!isPrivate(this.#folder, this.#node)) return false
    const files = readdirSync(this.#folder).map((name) => join(this.#folder, name))
    if (files.length < most) return true
    const age = new Map(files.map((file) => [file, statSync(file).mtimeMs]))
    files.sort((a, b) => (age.get(b) ?? 0) - (age.get(a) ?? 0))
    for (const file of files.slice(most / 2)) rmSync(file, { force: true })
    return true
  }

  #fileOf(part: string): string {
    const { version, arch } = this.#node
    return join(this.#folder, `${part}-${version}-${arch}`)
  }
}

/** Windows keeps a user's folders to the user. */
function isPrivate(folder: string, { getuid }: Runner): boolean {
  try {
    const status = lstatSync(folder)
    return status.isDirectory() && (!getuid || (status.uid === getuid() && (status.mode & 0o022) === 0))
  } catch {
    return false
  }
}
