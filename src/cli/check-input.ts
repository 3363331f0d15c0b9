import { failure, type Outcome, problem } from '../model/diagnostic.js'
import type { OwnTemplates } from '../own-templates.js'
import type { Checked } from '../pipeline.js'
import { type InputFile, readInput } from './find-inputs.js'
import type { Pipeline } from './run.js'
import { reasonOf, type World } from './world.js'

export interface CheckedInput {
  readonly outcome: Outcome<Checked>
  /** What was read, to show its lines in messages. */
  readonly bytes: Uint8Array | undefined
}

/** Reads one input and checks it whole. */
export async function checkInput(
  world: World,
  { check }: Pipeline,
  input: InputFile,
  templates?: OwnTemplates,
): Promise<CheckedInput> {
  let bytes: Uint8Array | undefined
  try {
    bytes = await readInput(world, input)
  } catch (error) {
    return { outcome: failure([problem('file-unreadable', { file: input.name, reason: reasonOf(error) })]), bytes }
  }
  return { outcome: check(input.name, bytes, templates && { templates }), bytes }
}
