import type { FoundProblems } from '../report/report-stylish.js'
import type { ValidateRequest } from './asked.js'
import { readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs } from './find-inputs.js'
import type { Run } from './run.js'
import { summaryOf, tellProblems } from './tell-problems.js'

/** Checks agreements. What it finds is its result, and goes to standard output. */
export async function validate({ world, voice, words, pipeline }: Run, request: ValidateRequest): Promise<ExitCode> {
  const found = await findInputs(world, request.paths, request.stdinFilepath, request.shared)
  const misused = found.problems.filter(isUsageProblem)
  if (misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const { stdout } = world
  const all: FoundProblems[] = [{ diagnostics: found.problems }]
  await tellProblems(world, voice, stdout, found.problems)
  const check = request.shared ? pipeline.checkShared : pipeline.check
  let inOrder = 0
  for (const input of found.inputs) {
    const { outcome, read } = await readThrough<unknown>(world, input, check)
    if (outcome.ok) inOrder++
    const told = outcome.diagnostics.filter(({ severity }) => severity === 'error' || !request.quiet)
    await tellProblems(world, voice, stdout, told, read)
    all.push({ diagnostics: outcome.diagnostics, about: input.name })
  }

  const inputs = found.inputs.length
  const say = request.shared ? words.filesInOrder : words.inOrder
  if (!request.quiet) {
    const summary = await summaryOf(all, voice)
    const sentences = [summary && `${summary}.`, inOrder > 0 && say(inOrder, inputs)].filter(Boolean)
    await stdout.write(`${sentences.join(' ')}\n`)
  }
  return exitCodeOf(all.flatMap(({ diagnostics }) => diagnostics))
}
