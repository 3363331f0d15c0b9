import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { MakeJob, MakeResult } from './make/job.js'
import { endingSignals, type Runner, removeMarked } from './temporary-files.js'
import type { Thread, Threads } from './world.js'

/** What a thread is told when it begins. */
export interface ThreadSetting {
  readonly cwd: string
  /** Stands in the names of its temporary files. */
  readonly mark: string
}

interface Setting {
  readonly cwd: string
  /** What a thread runs. */
  readonly entry?: URL
  readonly limits: ResourceLimits
}

/** Beside this file in the build, where all parts lie in one folder. */
const builtEntry = new URL('./worker.cjs', import.meta.url)

/** Threads of this process. A signal that ends the run ends them first, so that nothing of theirs is left half done. */
export class NodeThreads implements Threads {
  readonly cores = availableParallelism()
  readonly #runner: Runner
  readonly #setting: Required<Setting>
  readonly #running = new Set<NodeThread>()
  #isEnding = false

  constructor(runner: Runner, setting: Setting) {
    this.#runner = runner
    this.#setting = { entry: builtEntry, ...setting }
  }

  start(): Thread {
    if (this.#running.size === 0 && !this.#isEnding)
      for (const signal of endingSignals) this.#runner.on(signal, this.#end)
    const thread = new NodeThread(this.#runner, this.#setting, () => this.#forget(thread))
    this.#running.add(thread)
    if (this.#isEnding) void thread.stop()
    return thread
  }

  #forget(thread: NodeThread): void {
    this.#running.delete(thread)
    if (this.#running.size === 0) this.#stopListening()
  }

  /** A second signal ends the run at once. */
  readonly #end = (signal: NodeJS.Signals): void => {
    this.#isEnding = true
    this.#stopListening()
    void Promise.allSettled([...this.#running].map((thread) => thread.stop())).then(() =>
      this.#runner.kill(this.#runner.pid, signal),
    )
  }

  #stopListening(): void {
    for (const signal of endingSignals) this.#runner.off(signal, this.#end)
  }
}

/**
 * Megabytes. Where more than some 1,000 are allowed, V8 takes twice the memory before it collects any. An agreement of usual size needs
 * a tenth of that; one of several megabytes may need it all, and isn't to fail in a thread where it wouldn't fail without.
 */
export const limitsFor = (areLarge: boolean): ResourceLimits => ({
  maxYoungGenerationSizeMb: 24,
  ...(!areLarge && { maxOldGenerationSizeMb: 1024 }),
})

interface Asked {
  readonly job: MakeJob
  readonly answer: (result: MakeResult) => void
  readonly fail: (error: unknown) => void
}

class NodeThread implements Thread {
  readonly #runner: Runner
  readonly #worker: Worker
  readonly #mark = randomBytes(3).toString('hex')
  readonly #ended: Promise<void>
  #asked: Asked | undefined
  #isStopped = false
  #isOver = false
  #error: unknown

  constructor(runner: Runner, { cwd, entry, limits }: Required<Setting>, forget: () => void) {
    this.#runner = runner
    const workerData: ThreadSetting = { cwd, mark: this.#mark }
    this.#worker = new Worker(entry, { workerData, resourceLimits: limits, argv: [] })
    this.#worker.on('message', (result: MakeResult) => this.#take()?.answer(result))
    this.#worker.on('messageerror', (error) => this.#take()?.fail(error))
    this.#worker.on('error', (error) => {
      this.#error = error
    })
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', (code) => void this.#clearUp(code).then(resolve).then(forget))
    })
  }

  make(job: MakeJob): Promise<MakeResult> {
    return new Promise((answer, fail) => {
      if (this.#isOver) return fail(this.#error)
      this.#asked = { job, answer, fail }
      this.#worker.postMessage(job)
    })
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#worker.terminate()
    await this.#ended
  }

  #take(): Asked | undefined {
    const asked = this.#asked
    this.#asked = undefined
    return asked
  }

  /** What was being written when the thread ended has no other to remove it. Who stopped it isn't answered. */
  async #clearUp(code: number): Promise<void> {
    this.#isOver = true
    this.#error ??= new Error(`a thread ended with ${code}`)
    const asked = this.#take()
    const targets = asked?.job.editions.flatMap((edition) => edition.targets) ?? []
    const folders = new Set(targets.map(({ path }) => dirname(path)))
    for (const folder of folders) await removeMarked(folder, this.#mark, this.#runner)
    if (!this.#isStopped) asked?.fail(this.#error)
  }
}
