import type { Format } from '../../model/format.js'
import type { Output } from '../../pipeline.js'
import type { Target } from '../plan-outputs.js'
import type { World } from '../world.js'
import { findObstacle, type ReadyFile, writeOutputs } from '../write-outputs.js'
import { fingerprintOf } from './fingerprint-of.js'
import type { JobEdition, MadeFile, MakeJob, MakeResult } from './job.js'
import type { Recorder } from './recorder.js'

/** Puts what was made of an agreement where it belongs, if nothing stands in the way of any of it. */
export async function deliver(
  { files }: Pick<World, 'files'>,
  { editions, settings }: MakeJob,
  built: readonly (readonly Output[])[],
  recorder: Recorder | undefined,
): Promise<Pick<MakeResult, 'made' | 'diagnostics' | 'output' | 'entry'>> {
  const { toStandardOutput, dryRun, force } = settings
  if (toStandardOutput) {
    const output = built[0]?.[0]
    return { made: [], diagnostics: [], ...(output && !dryRun && { output: output.bytes }) }
  }
  const ready = editions.flatMap((edition, i) => readyFiles(edition, built[i] ?? []))
  const isOurs = (path: string) => (bytes: Uint8Array) => recorder?.knows(path, bytes)
  const look = (target: EditionFile) =>
    findObstacle(files, target, { force, isWebEdition: target.isWeb, isOurs: isOurs(target.path) })
  const found = await Promise.all(ready.map(({ target }) => look(target)))
  const obstacles = found.filter((obstacle) => obstacle !== undefined)
  if (obstacles.length > 0) return { made: [], diagnostics: obstacles }
  const targets = ready.map(({ target }) => target)
  if (dryRun) return { made: targets, diagnostics: [] }

  let entry: MakeResult['entry']
  const { written, failed } = await writeOutputs(files, ready, look, async () => {
    entry = await recorder?.record(targets)
  })
  return { made: written, diagnostics: failed ? [failed] : [], ...(entry && !failed && { entry }) }
}

/** A file of one of the editions. */
interface EditionFile extends MadeFile {
  readonly format: Format
  readonly isWeb: boolean
}

function readyFiles({ isWeb, targets, formats }: JobEdition, outputs: readonly Output[]): ReadyFile<EditionFile>[] {
  return formats.flatMap((format, i) => {
    const output = outputs.find((each) => each.format === format)
    const target: Target | undefined = targets[i]
    if (!output || !target) return []
    return [{ target: { ...target, format, isWeb, ...fingerprintOf(output.bytes) }, bytes: output.bytes }]
  })
}
