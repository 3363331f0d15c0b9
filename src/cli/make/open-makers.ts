import type { Run } from '../run.js'
import type { MakeJob, MakeResult } from './job.js'
import { Maker } from './maker.js'
import { workersFor } from './plan-workers.js'
import type { Styles } from './styles.js'

/** Who makes agreements. */
interface Makers {
  readonly make: (job: MakeJob) => Promise<MakeResult>
  /** How many may be begun before the first of them is told. */
  readonly atOnce: number
  readonly close: () => Promise<void>
}

/** Threads, or this one where they wouldn't help or the console is read or written. `asked`: how many threads the user wants. */
export async function openMakers(
  { world, pipeline }: Pick<Run, 'world' | 'pipeline'>,
  jobs: readonly MakeJob[],
  styles: Styles,
  asked: number | undefined,
): Promise<Makers> {
  const isAtConsole = jobs.some(({ input, settings }) => input.isStandardInput || settings.toStandardOutput)
  const mayHelp = !isAtConsole && workersFor(jobs.length, asked, Number.POSITIVE_INFINITY) > 0
  const areLarge = jobs.some(({ settings }) => settings.size !== undefined)
  const threads = mayHelp ? await world.openThreads?.(areLarge) : undefined
  const count = threads ? workersFor(jobs.length, asked, threads.cores) : 0
  if (threads && count > 0) {
    const { MakingPool } = await import('./making-pool.js')
    const pool = new MakingPool(threads, count)
    return { make: (job) => pool.make(job), atOnce: count * waitingForEach, close: () => pool.stop() }
  }
  const maker = new Maker(world, pipeline, styles)
  return { make: (job) => maker.make(job), atOnce: 1, close: async () => {} }
}

/** Jobs for each thread, so that none stands idle while a large agreement keeps the others' results waiting. */
const waitingForEach = 4
