import type { ProgressWords } from './words.js'
import type { Output, World } from './world.js'

/** With fewer agreements than this, the names of the files tell all that there is to tell. */
export const worthProgress = 10

interface Progressing {
  readonly all: number
  readonly say: (progress: ProgressWords) => string
  /** Milliseconds. */
  readonly now: () => number
}

/**
 * Shows how far a run has come. On a terminal that is a bar at the bottom, which moves out of the way of all else that is said;
 * elsewhere a line at each tenth.
 */
export class Progress {
  readonly #output: Output
  readonly #run: Progressing
  readonly #begun: number
  #done = 0
  #tenths = 0
  #isShown = false

  constructor(output: Output, run: Progressing) {
    this.#output = output
    this.#run = run
    this.#begun = run.now()
  }

  /** The world, with outputs that don't write across the bar. */
  around(world: World): World {
    const aside = (output: Output): Output => ({
      isTTY: output.isTTY,
      columns: output.columns,
      write: async (content) => {
        if (output.isTTY) await this.#hide()
        await output.write(content)
      },
    })
    return Object.create(world, {
      stdout: { get: () => aside(world.stdout) },
      stderr: { get: () => aside(world.stderr) },
    })
  }

  async step(): Promise<void> {
    this.#done++
    if (this.#output.isTTY) return this.#draw()
    const tenths = Math.floor((10 * this.#done) / this.#run.all)
    if (tenths === this.#tenths) return
    this.#tenths = tenths
    await this.#output.write(`${this.#run.say(this.#state())}\n`)
  }

  end(): Promise<void> {
    return this.#hide()
  }

  async #draw(): Promise<void> {
    const columns = this.#output.columns || 80
    const said = cut(this.#run.say(this.#state()), columns - 1) // terminals may go on to the next line after the last column
    const width = Math.min(30, columns - said.length - 4)
    const full = Math.round((width * this.#done) / this.#run.all)
    const bar = width < 10 ? '' : `${'█'.repeat(full)}${'░'.repeat(width - full)} `
    this.#isShown = true
    await this.#output.write(`\r${bar}${said}\u001b[K`)
  }

  async #hide(): Promise<void> {
    if (!this.#isShown) return
    this.#isShown = false
    await this.#output.write('\r\u001b[K')
  }

  #state(): ProgressWords {
    const { all, now } = this.#run
    const seconds = (now() - this.#begun) / 1000
    const done = this.#done
    if (done < 3 || seconds < 0.5) return { done, all }
    const rate = done / seconds
    return { done, all, rate, left: (all - done) / rate }
  }
}

const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`.slice(0, length)
