import { setImmediate } from 'node:timers/promises'
import type { MakeJob, MakeResult } from './job.js'

interface MadeJob {
  readonly job: MakeJob
  readonly result: MakeResult
}

interface BegunJob {
  readonly job: MakeJob
  readonly result: Promise<MakeResult>
}

/**
 * Makes what is asked for, some at once, and gives the results in the order of the jobs. No more than `most` are begun before the
 * first of them is taken, so that neither a slow agreement nor a slow reader lets results pile up.
 */
export async function* makeInOrder(
  jobs: Iterable<MakeJob>,
  make: (job: MakeJob) => Promise<MakeResult>,
  most: number,
): AsyncGenerator<MadeJob> {
  const begun: BegunJob[] = []
  for (const job of jobs) {
    begun.push({ job, result: make(job) })
    if (begun.length >= most) yield* first(begun)
  }
  while (begun.length > 0) yield* first(begun)
}

async function* first(begun: BegunJob[]) {
  const [next] = begun
  if (next) yield { job: next.job, result: await next.result }
  begun.shift()
  await setImmediate() // lets the memory of one agreement go before the next
}
