import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Diagnostic, type Outcome, success } from '../model/diagnostic.js'
import type { Style } from '../model/style.js'
import type { Output } from '../pipeline.js'
import type { GenerateRequest } from './asked.js'
import { checkInput } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import { type Plan, planOutputs, type Step, type Target } from './plan-outputs.js'
import { readSourceDate } from './read-source-date.js'
import { readStyle } from './read-style.js'
import type { ReadTemplates } from './read-templates.js'
import type { Run } from './run.js'
import { tellBug } from './tell-bug.js'
import { type ReadFile, summaryOf, tellProblems } from './tell-problems.js'
import { OutputError } from './world.js'
import { findObstacle, type ReadyFile, writeOutputs } from './write-outputs.js'

/**
 * Makes the files of agreements. The files made are its result: one a line on standard output, as seen from the
 * current folder. All else that it says goes to standard error.
 */
export async function generate(run: Run, request: GenerateRequest): Promise<ExitCode> {
  const { world, voice } = run
  const found = await findInputs(world, request.paths, request.stdinFilepath)
  const plan = await planOutputs(world, found.inputs, request)
  const date = readSourceDate(world.env)
  const misused = [...found.problems.filter(isUsageProblem), ...plan.diagnostics, ...date.diagnostics]
  if (!plan.ok || !date.ok || misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  await tellProblems(world, voice, world.stderr, found.problems)
  const style = await findStyle(run, request)
  const before = [...found.problems, ...style.diagnostics]
  const templates = new TemplatesOfRun(world, request.templates)
  const dressed = style.ok ? style.value : undefined
  const work: Work = { ...run, request, plan: plan.value, date: date.value, style: dressed, templates }
  const results: Result[] = []
  for (const step of style.ok ? plan.value.steps : []) {
    results.push(await makeStep(work, step))
    await setImmediate() // lets the memory of one agreement go before the next
  }
  if (!request.quiet) await summarizeWork(work, before, results)
  return exitCodeOf([...before, ...results.flatMap(({ diagnostics }) => diagnostics)])
}

interface Work extends Run {
  readonly request: GenerateRequest
  readonly plan: Plan
  readonly date: string | undefined
  readonly style: Style | undefined
  readonly templates: TemplatesOfRun
}

interface Result {
  /** The agreement's name. */
  readonly about?: string
  readonly made: readonly Target[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The style asked for, if any is; what is wrong with it is told. */
async function findStyle(
  { world, voice, pipeline }: Run,
  request: GenerateRequest,
): Promise<Outcome<Style | undefined>> {
  if (request.style === undefined) return success(undefined)
  const { outcome, bytes } = await readStyle(world, pipeline, request.style)
  const told = outcome.diagnostics.filter(({ severity }) => severity === 'error' || !request.quiet)
  await tellProblems(world, voice, world.stderr, told, { name: request.style, bytes })
  return outcome
}

/** One agreement from file to files. What goes wrong with it is told, and the next one is made. */
async function makeStep(work: Work, step: Step): Promise<Result> {
  const { world, voice, request, templates } = work
  try {
    const own = await templates.of(step.input)
    const { made, diagnostics, read } = await make(work, step, own)
    const told = diagnostics.filter(({ severity }) => severity === 'error' || !request.quiet)
    await tellProblems(world, voice, world.stderr, templates.untold(told, own), read, own.files)
    if (!request.quiet && made.length > 0) await world.stdout.write(made.map(({ name }) => `${name}\n`).join(''))
    return { about: step.input.name, made, diagnostics }
  } catch (error) {
    if (error instanceof OutputError) throw error
    return { about: step.input.name, made: [], diagnostics: [await tellBug(world, voice, error, step.input.name)] }
  }
}

async function make(
  work: Work,
  step: Step,
  { outcome: own }: ReadTemplates,
): Promise<Result & { readonly read: ReadFile }> {
  const { world, plan, pipeline, date, style, request } = work
  if (!own.ok) return { made: [], diagnostics: own.diagnostics, read: { name: step.input.name, bytes: undefined } }
  const { outcome, read } = await checkInput(world, pipeline, step.input, own.value)
  if (!outcome.ok) return { made: [], diagnostics: outcome.diagnostics, read }
  const built = await pipeline.build(outcome.value, plan.formats, {
    signatureFields: request.signatureFields,
    attachSource: request.attachSource,
    withComments: request.withComments,
    public: request.public,
    fileNames: Object.fromEntries(step.targets.map(({ format, path }) => [format, basename(path)])),
    ...(date && { date }),
    ...(style && { style }),
    ...(own.value && { templates: own.value }),
  })
  const delivered = built.ok ? await deliver(work, step.targets, built.value) : nothing
  return {
    made: delivered.made,
    diagnostics: [...own.diagnostics, ...outcome.diagnostics, ...built.diagnostics, ...delivered.diagnostics],
    read,
  }
}

const nothing: Result = { made: [], diagnostics: [] }

/** Puts what was made where it belongs, if nothing stands in the way of any of it. */
async function deliver(work: Work, targets: readonly Target[], outputs: readonly Output[]): Promise<Result> {
  const { world, request, plan } = work
  if (plan.toStandardOutput) {
    if (!request.dryRun) await world.stdout.write(outputs[0]?.bytes ?? '')
    return nothing
  }
  const found = await Promise.all(
    targets.map((target) => findObstacle(world.files, target, { force: request.force, isWebEdition: request.public })),
  )
  const obstacles = found.filter((obstacle) => obstacle !== undefined)
  if (obstacles.length > 0) return { made: [], diagnostics: obstacles }
  if (request.dryRun) return { made: targets, diagnostics: [] }

  const ready: ReadyFile[] = targets.flatMap((target) => {
    const output = outputs.find(({ format }) => format === target.format)
    return output ? [{ target, bytes: output.bytes }] : []
  })
  const { written, failed } = await writeOutputs(world.files, ready)
  return { made: written, diagnostics: failed ? [failed] : [] }
}

async function summarizeWork(work: Work, found: readonly Diagnostic[], results: readonly Result[]): Promise<void> {
  const { world, voice, words, request, plan } = work
  const problems = await summaryOf([{ diagnostics: found }, ...results], voice)
  const files = results.flatMap(({ made }) => made).length
  const notMade = results.filter(({ diagnostics }) => exitCodeOf(diagnostics) > 0).length
  const sentences = [
    problems && `${problems}.`,
    !plan.toStandardOutput && (request.dryRun ? words.wouldMake(files) : words.made(files)),
    notMade > 0 && words.notMade(notMade),
  ].filter(Boolean)
  if (sentences.length > 0) await world.stderr.write(`${sentences.join(' ')}\n`)
}
