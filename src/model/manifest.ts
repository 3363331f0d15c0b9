/** What a run made, and of what, as schemas/manifest.schema.json describes it. */
export type { Entry as ManifestEntry, Manifest, Output as OutputRecord } from '../generated/manifest.js'

/** Which part of a project a run makes, from 1. */
export interface Shard {
  readonly index: number
  readonly count: number
}
