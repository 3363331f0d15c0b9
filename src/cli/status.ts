import type { StatusRequest } from './asked.js'
import { checkInput } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { findInputs } from './find-inputs.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'

/** Tells what one agreement lacks before its next step. What is missing is no error: the way is there to be walked. */
export async function status(
  { world, voice, pipeline }: Run,
  { path, stdinFilepath }: StatusRequest,
): Promise<ExitCode> {
  const { inputs, problems } = await findInputs(world, [path], stdinFilepath)
  await tellProblems(world, voice, world.stderr, problems)
  let worst = exitCodeOf(problems)
  for (const input of inputs) {
    const { outcome, bytes } = await checkInput(world, pipeline, input)
    if (outcome.ok) {
      const { reportNextStep } = await import('../report/report-next-step.js')
      const { words, chalk } = await styleOf(world, voice, world.stdout)
      await world.stdout.write(reportNextStep(pipeline.nextStep(outcome.value), { words: words.nextStep, chalk }))
    } else {
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error')
      await tellProblems(world, voice, world.stderr, errors, { name: input.name, bytes })
      worst = Math.max(worst, exitCodeOf(errors)) as ExitCode
    }
  }
  return worst
}
