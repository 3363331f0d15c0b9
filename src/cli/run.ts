import type {
  begin,
  build,
  check,
  checkShared,
  checkStyle,
  dataOf,
  fileNameFor,
  findMunicipality,
  madeWith,
  mend,
  nextStep,
  rules,
  show,
  textSetHash,
  useTemplates,
} from '../pipeline.js'
import type { Voice } from './tell-problems.js'
import type { CliWords } from './words.js'
import type { World } from './world.js'

/** What every command is given. */
export interface Run {
  readonly world: World
  readonly voice: Voice
  readonly words: CliWords
  readonly pipeline: Pipeline
}

/** What the commands use of the pipeline. */
export interface Pipeline {
  readonly check: typeof check
  readonly checkShared: typeof checkShared
  readonly checkStyle: typeof checkStyle
  readonly build: typeof build
  readonly dataOf: typeof dataOf
  readonly madeWith: typeof madeWith
  readonly textSetHash: typeof textSetHash
  readonly begin: typeof begin
  readonly fileNameFor: typeof fileNameFor
  readonly findMunicipality: typeof findMunicipality
  readonly mend: typeof mend
  readonly nextStep: typeof nextStep
  readonly rules: typeof rules
  readonly useTemplates: typeof useTemplates
  readonly show: typeof show
}
