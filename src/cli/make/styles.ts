import { type ReadStyle, readStyle } from '../read-style.js'
import type { Pipeline } from '../run.js'
import type { World } from '../world.js'
import { fingerprintOf } from './fingerprint-of.js'
import type { UsedFile } from './job.js'

/** The styles of a process, each read once, however many agreements wear it. */
export class Styles {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #pipeline: Pick<Pipeline, 'checkStyle'>
  readonly #read = new Map<string, Promise<ReadStyle>>()

  constructor(world: Pick<World, 'cwd' | 'files'>, pipeline: Pick<Pipeline, 'checkStyle'>) {
    this.#world = world
    this.#pipeline = pipeline
  }

  of(name: string): Promise<ReadStyle> {
    const reading = this.#read.get(name) ?? readStyle(this.#world, this.#pipeline, name)
    this.#read.set(name, reading)
    return reading
  }
}

/** The style file itself, and its picture. */
export function filesOfStyle(name: string, { bytes, picture, outcome }: ReadStyle): UsedFile[] {
  const logo = outcome.ok ? outcome.value.logo?.picture : undefined
  return [
    ...(bytes ? [{ kind: 'style', name, ...fingerprintOf(bytes) } as const] : []),
    ...(logo && picture !== undefined
      ? [{ kind: 'picture', name: picture, sha256: logo.sha256, size: logo.size } as const]
      : []),
  ]
}
