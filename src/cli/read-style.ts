import { dirname, join, resolve } from 'node:path'
import { failure, type Outcome, problem } from '../model/diagnostic.js'
import { sizeLimit } from '../model/source.js'
import type { Style } from '../model/style.js'
import { readBelow } from './read-below.js'
import { readOrdinaryFile } from './read-ordinary-file.js'
import type { Pipeline } from './run.js'
import type { World } from './world.js'

export interface ReadStyle {
  readonly outcome: Outcome<Style>
  /** What was read, to show its lines in messages. */
  readonly bytes?: Uint8Array | undefined
  /** The picture that it names, as seen from the current folder. */
  readonly picture?: string
}

/** Reads the style file that the user named, and the picture that it names. */
export async function readStyle(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  { checkStyle }: Pick<Pipeline, 'checkStyle'>,
  name: string,
): Promise<ReadStyle> {
  const path = resolve(cwd, name)
  const bytes = await readOrdinaryFile(files, path, sizeLimit)
  if ('reason' in bytes) return { outcome: failure([problem('file-unreadable', { file: name, ...bytes })]) }
  const folder = dirname(path)
  let named: string | undefined
  const readPicture = (picture: string, limit: number) => {
    const steps = picture.split(/[\\/]/) // written on Windows or not, it is read on both
    named = join(dirname(name), ...steps)
    return readBelow(files, folder, join(folder, ...steps), limit)
  }
  const outcome = await checkStyle(name, bytes, readPicture)
  return { outcome, bytes, ...(named !== undefined && { picture: named }) }
}
