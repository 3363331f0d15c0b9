/**
 * What a thread runs: jobs in, results out, one at a time. It reads and writes files by itself and says nothing to anybody; what it
 * doesn't survive, the other side is told by its end.
 */
import { parentPort, workerData } from 'node:worker_threads'
import * as pipeline from '../../pipeline.js'
import { nodeFiles } from '../node-files.js'
import type { ThreadSetting } from '../node-threads.js'
import { describeBug } from '../tell-bug.js'
import { type MakeJob, type MakeResult, nothingMade } from './job.js'
import { Maker } from './maker.js'

const { cwd, mark }: ThreadSetting = workerData
const stdin = { read: () => Promise.reject(new Error('a thread has no standard input')) }
const maker = new Maker({ cwd, files: nodeFiles(process, undefined, mark), stdin }, pipeline)

parentPort?.on('message', async (job: MakeJob) => answer(await maker.make(job)))

/** What can't be sent is a mistake of ours; sent by itself, its words would be lost. */
function answer(result: MakeResult): void {
  try {
    parentPort?.postMessage(result)
  } catch (error) {
    parentPort?.postMessage({ ...nothingMade, bug: describeBug(error) })
  }
}
