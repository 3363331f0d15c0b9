import type { Output } from '../../pipeline.js'
import type { Target } from '../plan-outputs.js'
import type { Files } from '../world.js'
import { findObstacle, type ReadyFile, writeOutputs } from '../write-outputs.js'
import { fingerprintOf } from './fingerprint-of.js'
import type { MadeFile, MakeJob, MakeResult } from './job.js'

/** Puts what was made where it belongs, if nothing stands in the way of any of it. */
export async function deliver(
  files: Files,
  { targets, settings }: MakeJob,
  outputs: readonly Output[],
): Promise<Pick<MakeResult, 'made' | 'diagnostics' | 'output'>> {
  const { toStandardOutput, dryRun, force } = settings
  if (toStandardOutput) {
    const [output] = outputs
    return { made: [], diagnostics: [], ...(output && !dryRun && { output: output.bytes }) }
  }
  const look = (target: Target) => findObstacle(files, target, { force, isWebEdition: settings.public })
  const found = await Promise.all(targets.map(look))
  const obstacles = found.filter((obstacle) => obstacle !== undefined)
  if (obstacles.length > 0) return { made: [], diagnostics: obstacles }
  const ready = targets.flatMap((target) => readyFile(target, outputs))
  if (dryRun) return { made: ready.map(({ target }) => target), diagnostics: [] }

  const { written, failed } = await writeOutputs(files, ready, look)
  return { made: written, diagnostics: failed ? [failed] : [] }
}

function readyFile(target: Target, outputs: readonly Output[]): ReadyFile<MadeFile>[] {
  const output = outputs.find(({ format }) => format === target.format)
  return output ? [{ target: { ...target, ...fingerprintOf(output.bytes) }, bytes: output.bytes }] : []
}
