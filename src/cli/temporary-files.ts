import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Disk } from './node-files.js'

/** What of the process is needed to know runs apart, and to end as the signal says. */
export type Runner = Pick<NodeJS.Process, 'pid' | 'platform' | 'kill' | 'on' | 'off'>

/**
 * The files under temporary names: this run's, which don't outlive it, and those that killed runs left behind. A name tells
 * the machine and the process that made it: `.politirad-1f2e3d4c-4711-0123456789ab.tmp`.
 */
export class TemporaryFiles {
  readonly #disk: Disk
  readonly #runner: Runner
  readonly #machine: string
  readonly #mark: string
  readonly #own = new Set<string>()
  readonly #writing = new Set<Promise<void>>()
  #isEnding = false
  readonly #swept = new Set<string>()

  /** `mark`: up to eleven hexadecimal digits that tell these from others of the same process. */
  constructor(disk: Disk, runner: Runner, mark = '') {
    this.#disk = disk
    this.#runner = runner
    this.#mark = mark
    this.#machine = machineOf(runner)
  }

  /**
   * Gives an unused path in the folder when something is written there. Until it is forgotten, a signal that ends the run removes
   * it; from then on nothing more is written, and nobody is answered.
   */
  async write(folder: string, writeTo: (path: string) => Promise<void>): Promise<string> {
    if (this.#isEnding) return new Promise(() => {})
    const digits = `${this.#mark}${randomBytes(6).toString('hex')}`.slice(0, 12)
    const path = join(folder, `.politirad-${this.#machine}-${this.#runner.pid}-${digits}.tmp`)
    if (this.#own.size === 0) for (const signal of endingSignals) this.#runner.on(signal, this.#end)
    this.#own.add(path)
    const writing = writeTo(path)
    this.#writing.add(writing)
    try {
      await writing
      return path
    } catch (error) {
      await this.#disk.rm(path, { force: true }).catch(() => {})
      this.forget(path)
      throw error
    } finally {
      this.#writing.delete(writing)
    }
  }

  forget(path: string): void {
    const wasOwn = this.#own.delete(path)
    if (wasOwn && this.#own.size === 0) this.#stopListening()
  }

  /** Removes what killed runs left in the folder, once a run. What can't be removed stands in nobody's way. */
  async sweep(folder: string): Promise<void> {
    if (this.#swept.has(folder)) return
    this.#swept.add(folder)
    const names = await this.#disk.readdir(folder).catch(() => [])
    for (const name of names) await this.#removeLeftBehind(folder, name).catch(() => {})
  }

  async #removeLeftBehind(folder: string, name: string): Promise<void> {
    const [, machine, pid] = temporaryName.exec(name) ?? []
    if (machine === undefined) return
    const path = join(folder, name)
    const status = await this.#disk.lstat(path)
    const age = Date.now() - status.mtimeMs
    const isDead = machine === this.#machine && !this.#isAlive(Number(pid))
    if (status.isFile() && age > (isDead ? surelyWritten : surelyForgotten)) await this.#disk.rm(path, { force: true })
  }

  /** Signal 0 only asks whether there is such a process; one of another user's answers EPERM. */
  #isAlive(pid: number): boolean {
    try {
      return this.#runner.kill(pid, 0)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM'
    }
  }

  /** What is being written is waited for: else it might be made after its removal. A second signal ends the run at once. */
  readonly #end = (signal: NodeJS.Signals): void => {
    this.#isEnding = true
    this.#stopListening()
    void Promise.allSettled(this.#writing).then(() => {
      for (const path of this.#own) removeNow(path)
      this.#runner.kill(this.#runner.pid, signal)
    })
  }

  #stopListening(): void {
    for (const signal of endingSignals) this.#runner.off(signal, this.#end)
  }
}

/** Removes the temporary files with a mark, which a thread of this process had no time to remove. */
export async function removeMarked(folder: string, mark: string, runner: Runner): Promise<void> {
  const begin = `.politirad-${machineOf(runner)}-${runner.pid}-${mark}`
  const names = await readdir(folder).catch(() => [])
  for (const name of names) if (name.startsWith(begin) && temporaryName.test(name)) removeNow(join(folder, name))
}

const machineOf = ({ platform }: Runner): string =>
  createHash('sha256').update(`${hostname()} ${platform}`).digest('hex').slice(0, 8)

/** At once, as the process ends next. What can't be removed, another run sweeps away. */
function removeNow(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // another program has it open
  }
}

export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const temporaryName = /^\.politirad-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/

/** Milliseconds. Process numbers of a container or of WSL may be others than the machine's, which has the same name. */
const surelyWritten = 60_000

/** Milliseconds. Of another machine's runs, and of a number that another process may have by now. */
const surelyForgotten = 24 * 60 * 60_000
