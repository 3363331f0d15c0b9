import type { Format } from './format.js'
import type { RuleLevels } from './rule-levels.js'

/**
 * Agreements that are made together, as a politirad.yaml says. Paths are as seen from its folder, with `/`, and don't lead out of it.
 * The file's own type, with its Norwegian keys, is made from schemas/prosjekt.schema.json.
 */
export interface Project {
  /** Files, folders and patterns. */
  readonly agreements: readonly string[]
  /** The agreement itself, and the web edition where there is one. */
  readonly editions: readonly [Edition, ...Edition[]]
  readonly style?: string
  /** The folder of one's own templates. */
  readonly templates?: string
  readonly signatureFields: boolean
  readonly attachSource: boolean
  readonly rules: RuleLevels
}

/** What is made of each agreement. */
export interface Edition {
  readonly isWeb: boolean
  readonly formats: readonly Format[]
  /** Where the files go; beside the agreement where there is none. */
  readonly folder?: string
  /** What they are called, with fields in braces and without an ending; as the agreement's file where nothing is said. */
  readonly name?: string
}

export type { ProjectFile } from '../generated/project-file.js'
