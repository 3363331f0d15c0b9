import { dirname, join } from 'node:path'
import type { ReadInherited } from '../pipeline.js'
import { nearestProjectFolder } from './project/find-project.js'
import { readBelow } from './read-below.js'
import type { World } from './world.js'

/** The files that one agreement inherits, as they lie on the disk. */
export interface InheritedFiles {
  readonly read: ReadInherited
  /** What was read, by the names in problems' places, to show its lines in messages. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

/**
 * Reads what an agreement inherits from its project's folder. `name` is the agreement as the user named it, `path` where it
 * lies; what comes from standard input without a name stands in the current folder.
 */
export function inheritedFiles(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  name: string,
  path?: string,
): InheritedFiles {
  const folder = path === undefined ? cwd : dirname(path)
  const shownFolder = path === undefined ? '' : dirname(name)
  const bytes = new Map<string, Uint8Array>()
  let project: Promise<string> | undefined // its folder, else the agreement's own
  const read: ReadInherited = async (way, limit) => {
    project ??= nearestProjectFolder(files, folder).then((found) => found ?? folder)
    const steps = way.split('/')
    const found = await readBelow(files, await project, join(folder, ...steps), limit)
    if ('reason' in found) return found
    const file = `${files.shownBefore ?? ''}${join(shownFolder, ...steps)}`
    bytes.set(file, found)
    return { file, bytes: found }
  }
  return { read, bytes }
}
