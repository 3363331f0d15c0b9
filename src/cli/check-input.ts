import { failure, type Outcome, problem } from '../model/diagnostic.js'
import type { RuleLevels } from '../model/rule-levels.js'
import { type SourceSize, usualSize } from '../model/source-limits.js'
import type { OwnTemplates } from '../own-templates.js'
import type { Checked, CheckOptions, ReadInherited } from '../pipeline.js'
import { type InputFile, readInput } from './find-inputs.js'
import { inheritedFiles } from './inherited-files.js'
import type { Pipeline } from './run.js'
import type { ReadFile } from './tell-problems.js'
import { reasonOf, type World } from './world.js'

export interface CheckedInput {
  readonly outcome: Outcome<Checked>
  /** What was read, to show its lines in messages. */
  readonly read: ReadFile
}

/** Where inputs come from. */
type Reading = Pick<World, 'cwd' | 'files' | 'stdin'>

/** Reads one input, with what it inherits, and checks it whole. */
export async function checkInput(
  world: Reading,
  { check }: Pick<Pipeline, 'check'>,
  input: InputFile,
  options: CheckOptions,
): Promise<CheckedInput> {
  return readThrough(world, input, options.size, (file, bytes, readInherited) =>
    check(file, bytes, readInherited, options),
  )
}

/** What is checked with, as far as it was asked for. */
export const optionsOf = (
  templates: OwnTemplates | undefined,
  size: SourceSize | undefined,
  rules?: RuleLevels,
): CheckOptions => ({
  ...(templates && { templates }),
  ...(size && { size }),
  ...(rules && { rules }),
})

/** Reads one input and hands it on, with a reader for what it inherits. */
export async function readThrough<T>(
  world: Reading,
  input: InputFile,
  size: SourceSize = usualSize,
  use: (file: string, bytes: Uint8Array, readInherited: ReadInherited) => Promise<Outcome<T>>,
): Promise<{ readonly outcome: Outcome<T>; readonly read: ReadFile }> {
  const { path } = input
  const name = `${world.files.shownBefore ?? ''}${input.name}`
  let bytes: Uint8Array
  try {
    bytes = await readInput(world, input, size.bytes)
  } catch (error) {
    const outcome = failure([problem('file-unreadable', { file: name, reason: reasonOf(error) })])
    return { outcome, read: { name, bytes: undefined } }
  }
  const inherited = inheritedFiles(world, input.name, path)
  const outcome = await use(name, bytes, inherited.read)
  return { outcome, read: { name, bytes, inherited: inherited.bytes } }
}
