import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findInputs, type InputFile } from './find-inputs.js'
import type { World } from './world.js'

/** The one file that is asked for; a folder is none. */
export async function findOneInput(
  world: Pick<World, 'cwd' | 'files'>,
  path: string,
  stdinFilepath?: string,
): Promise<Outcome<InputFile>> {
  const { inputs, problems } = await findInputs(world, [path], stdinFilepath)
  const [input, ...others] = inputs
  const isOne = input && others.length === 0 && (input.isStandardInput || input.name === path)
  if (isOne) return success(input)
  return failure(
    problems.length > 0 && !input ? problems : [problem('file-unreadable', { file: path, reason: 'EISDIR' })],
  )
}
