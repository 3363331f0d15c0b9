import type { FoundProblems } from '../report/report-stylish.js'
import type { ValidateRequest } from './asked.js'
import { checkInput } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs } from './find-inputs.js'
import type { Run } from './run.js'
import { summaryOf, tellProblems, tellSilenced } from './tell-problems.js'

/** Checks agreements. What it finds is its result, and goes to standard output. */
export async function validate({ world, voice, words, pipeline }: Run, request: ValidateRequest): Promise<ExitCode> {
  const found = await findInputs(world, request.paths, request.stdinFilepath)
  const misused = found.problems.filter(isUsageProblem)
  if (misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const { stdout } = world
  const all: FoundProblems[] = [{ diagnostics: found.problems }]
  await tellProblems(world, voice, stdout, found.problems)
  let inOrder = 0
  let silenced = 0
  for (const input of found.inputs) {
    const { outcome, bytes } = await checkInput(world, pipeline, input)
    const told = outcome.diagnostics.filter(({ severity }) => severity === 'error' || !request.quiet)
    await tellProblems(world, voice, stdout, told, { name: input.name, bytes })
    all.push({ diagnostics: outcome.diagnostics, about: input.name })
    if (!outcome.ok) continue
    inOrder++
    silenced += outcome.value.silenced.length
    if (request.showSilenced) await tellSilenced(world, voice, stdout, outcome.value.silenced)
  }

  const inputs = found.inputs.length
  if (!request.quiet) {
    const summary = await summaryOf(all, voice)
    const sentences = [
      summary && `${summary}.`,
      silenced > 0 && words.silenced(silenced),
      inOrder > 0 && words.inOrder(inOrder, inputs),
    ].filter(Boolean)
    await stdout.write(`${sentences.join(' ')}\n`)
  }
  return exitCodeOf(all.flatMap(({ diagnostics }) => diagnostics))
}
