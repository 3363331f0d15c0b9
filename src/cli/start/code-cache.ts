import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'

/** What code is compiled by and for. Windows has no `getuid`. */
export type Runner = Pick<NodeJS.Process, 'version' | 'arch' | 'getuid'>

/** Files. The build has some hundred parts, of which an agreement needs twenty. */
const most = 200

/** A file before it has its name. */
const temporaryEnd = '.tmp'

/** Milliseconds. Nothing takes that long to write: a temporary file of this age was left behind. */
const longest = 3_600_000

/** Bytes, before the code: a checksum, and as many again, as V8 copies code that doesn't begin at a multiple of eight. */
const headLength = 8

/**
 * Compiled code on the disk, a file for each part of the build, whose name changes with what is in it, and each engine. Code
 * is run as it stands: so the folder must be the user's, and nobody else may write there; and a file that isn't what
 * was written (V8 itself doesn't look) is as good as none. What can't be read or written is left alone without a word: the
 * tool works without.
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
      const file = this.#fileOf(part)
      return unsealed(readFileSync(file), basename(file))
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
        writeWhole(this.#fileOf(part), code)
      }
    } catch {
      // a full disk, or one that may not be written
    }
  }

  #makeReady(): boolean {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 })
    if (!isPrivate(this.#folder, this.#node)) return false
    sweep(this.#folder)
    return true
  }

  #fileOf(part: string): string {
    const { version, arch } = this.#node
    return join(this.#folder, `${part}-${version}-${arch}`)
  }
}

/** Takes away what was left behind, and the oldest where there are too many. */
function sweep(folder: string): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name)
    return { path, isTemporary: name.endsWith(temporaryEnd), changed: changedAt(path) }
  })
  const leftBehind = files.filter(({ isTemporary, changed }) => isTemporary && Date.now() - changed > longest)
  const kept = files.filter(({ isTemporary }) => !isTemporary).sort((a, b) => b.changed - a.changed)
  const old = kept.length < most ? [] : kept.slice(most / 2)
  for (const { path } of [...leftBehind, ...old]) rmSync(path, { force: true })
}

/** The name is random: one made of the process' number would be in the way for good, where such a number comes back. */
function writeWhole(file: string, code: Buffer): void {
  const temporary = `${file}.${Math.random().toString(36).slice(2)}${temporaryEnd}`
  try {
    writeFileSync(temporary, sealed(code, basename(file)), { mode: 0o600, flag: 'wx' })
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Against damage, not against people: those the folder keeps out. The name tells whose code it is, and for which engine. */
const checksum = (code: Uint8Array, name: string): number => crc32(code, crc32(name))

function sealed(code: Buffer, name: string): Buffer {
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(checksum(code, name))
  return Buffer.concat([head, code])
}

function unsealed(bytes: Buffer, name: string): Buffer | undefined {
  const code = bytes.subarray(headLength)
  return code.length > 0 && bytes.readUInt32LE() === checksum(code, name) ? code : undefined
}

/** Another run may have taken the file away. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
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
