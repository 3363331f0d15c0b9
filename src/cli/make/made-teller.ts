import type { Diagnostic } from '../../model/diagnostic.js'
import { exitCodeOf } from '../exit-code.js'
import { ToldOnce } from '../find-templates.js'
import { listMade } from '../list-made.js'
import type { Run } from '../run.js'
import { tellBug } from '../tell-bug.js'
import type { Telling } from '../tell-findings.js'
import type { MadeFile, MakeJob, MakeResult } from './job.js'

/** What is remembered of an agreement that was told of. */
export interface ToldAgreement {
  /** The agreement's name. */
  readonly about: string
  readonly made: readonly MadeFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Tells what came of each agreement, in the order in which they were asked for. */
export class MadeTeller {
  readonly #run: Run
  readonly #telling: Telling
  /** Whether the names of the files are wanted. */
  readonly #lists: boolean
  readonly #once = new ToldOnce()

  constructor(run: Run, telling: Telling, lists: boolean) {
    this.#run = run
    this.#telling = telling
    this.#lists = lists
  }

  async tell({ input }: MakeJob, result: MakeResult): Promise<ToldAgreement> {
    const { world, voice } = this.#run
    const about = input.name
    const { made, inputs, silenced, read, others, bug, output } = result
    this.#telling.protect(inputs.map(({ name }) => name))
    if (bug) {
      const diagnostics = [await tellBug(world, voice, bug, about)]
      await this.#telling.keep({ diagnostics, silenced: [], about, isInOrder: false })
      return { about, made, diagnostics }
    }
    if (output) await world.stdout.write(output)
    const isInOrder = exitCodeOf(result.diagnostics) === 0
    const diagnostics = this.#once.untold(result.diagnostics, result.shared)
    await this.#telling.tell({ diagnostics, silenced, about, isInOrder, others, made, ...(read && { read }) })
    const listed = this.#telling.isOutputTaken ? world.stderr : world.stdout
    if (this.#lists) await listMade(listed, made)
    return { about, made, diagnostics: result.diagnostics }
  }
}
