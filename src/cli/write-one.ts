import type { Diagnostic } from '../model/diagnostic.js'
import type { Target } from './plan-outputs.js'
import { findUnportable } from './portable-name.js'
import type { Files } from './world.js'
import { findObstacle, writeOutputs } from './write-outputs.js'

/** Writes one file, if nothing stands in its way; gives what does. */
export async function writeOne(
  files: Files,
  target: Target,
  bytes: Uint8Array,
  writing: { readonly force: boolean },
): Promise<Diagnostic | undefined> {
  const look = (place: Target) => findObstacle(files, place, writing)
  const obstacle = (await findUnportable(files, target)) ?? (await look(target))
  return obstacle ?? (await writeOutputs(files, [{ target, bytes }], look)).failed
}
