import { describeBug } from '../tell-bug.js'
import type { Thread, Threads } from '../world.js'
import { type MakeJob, type MakeResult, nothingMade } from './job.js'

/**
 * Makes agreements in several threads, which are started as they are needed. One that dies takes its agreement with it and
 * nothing else: the next is made by a new one.
 */
export class MakingPool {
  readonly #threads: Threads
  readonly #idle: Thread[] = []
  readonly #running = new Set<Thread>()
  readonly #waiting: ((thread: Thread) => void)[] = []
  readonly #most: number

  constructor(threads: Threads, most: number) {
    this.#threads = threads
    this.#most = most
  }

  /** Never fails: that a thread died is a part of the result. */
  async make(job: MakeJob): Promise<MakeResult> {
    const thread = await this.#take()
    try {
      const result = await thread.make(job)
      this.#give(thread)
      return result
    } catch (error) {
      this.#running.delete(thread)
      if (this.#waiting.length > 0) this.#give(this.#start())
      return { ...nothingMade, bug: describeBug(error) }
    }
  }

  /** What is being made is left as it is: files that are there are whole, and others aren't there. */
  async stop(): Promise<void> {
    await Promise.all([...this.#running].map((thread) => thread.stop()))
  }

  async #take(): Promise<Thread> {
    const idle = this.#idle.pop()
    if (idle) return idle
    if (this.#running.size < this.#most) return this.#start()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  #start(): Thread {
    const thread = this.#threads.start()
    this.#running.add(thread)
    return thread
  }

  #give(thread: Thread): void {
    const next = this.#waiting.shift()
    if (next) next(thread)
    else this.#idle.push(thread)
  }
}
