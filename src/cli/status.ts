import type { StatusRequest } from './asked.js'
import { checkInput, optionsOf } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { TemplatesOfRun } from './find-templates.js'
import { findAgreements } from './project/find-agreements.js'
import { Projects } from './project/find-project.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'

/** Tells what an agreement lacks before its next step. What is missing is no error: the way is there to be walked. */
export async function status(
  { world, voice, pipeline }: Run,
  { path, stdinFilepath, templates: asked, size }: StatusRequest,
): Promise<ExitCode> {
  const { inputs, problems, whole } = await findAgreements(world, new Projects(world), [path], stdinFilepath)
  await tellProblems(world, voice, world.stderr, problems)
  const codes = [exitCodeOf(problems)]
  for (const { outcome, read } of whole) {
    await tellProblems(world, voice, world.stderr, outcome.diagnostics, read)
    codes.push(exitCodeOf(outcome.diagnostics))
  }
  const templates = new TemplatesOfRun(world, asked)
  for (const input of inputs) {
    const { outcome: own, files } = await templates.of(input)
    if (!own.ok) {
      await tellProblems(world, voice, world.stderr, own.diagnostics, undefined, files)
      codes.push(exitCodeOf(own.diagnostics))
      continue
    }
    const { outcome, read } = await checkInput(world, pipeline, input, optionsOf(own.value, size))
    if (outcome.ok) {
      const { reportNextStep } = await import('../report/report-next-step.js')
      const { words, chalk } = await styleOf(world, voice, world.stdout)
      await world.stdout.write(reportNextStep(pipeline.nextStep(outcome.value), { words: words.nextStep, chalk }))
    } else {
      const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error')
      await tellProblems(world, voice, world.stderr, errors, read, files)
      codes.push(exitCodeOf(errors))
    }
  }
  return Math.max(...codes) as ExitCode
}
