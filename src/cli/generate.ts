import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Diagnostic, type Outcome, type Silenced, success } from '../model/diagnostic.js'
import type { Style } from '../model/style.js'
import type { Output } from '../pipeline.js'
import type { GenerateRequest } from './asked.js'
import { checkInput, optionsOf } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs } from './find-inputs.js'
import { findReportObstacles } from './find-report-obstacles.js'
import { TemplatesOfRun } from './find-templates.js'
import { listMade } from './list-made.js'
import { type Plan, planOutputs, type Step, type Target } from './plan-outputs.js'
import { planReports } from './plan-reports.js'
import { readSourceDate } from './read-source-date.js'
import { readStyle } from './read-style.js'
import type { ReadTemplates } from './read-templates.js'
import type { Run } from './run.js'
import { tellBug } from './tell-bug.js'
import { Telling } from './tell-findings.js'
import { type ReadFile, summaryOf, tellProblems } from './tell-problems.js'
import { OutputError } from './world.js'
import { findObstacle, type ReadyFile, writeOutputs } from './write-outputs.js'

/**
 * Makes the files of agreements. The files made are its result: one a line on standard output, as seen from the
 * current folder. All else that it says goes to standard error; so do the names too, where a report has standard output.
 */
export async function generate(run: Run, request: GenerateRequest): Promise<ExitCode> {
  const { world, voice } = run
  const found = await findInputs(world, request.paths, request.stdinFilepath)
  const plan = await planOutputs(world, found.inputs, request)
  const date = readSourceDate(world.env)
  const reports = await planReports(world, request, {
    inputs: found.inputs,
    alsoRead: request.style === undefined ? [] : [request.style],
    outputs: plan.ok ? plan.value.steps.flatMap(({ targets }) => targets) : [],
    isOutputTaken: plan.ok && plan.value.toStandardOutput,
  })
  const misused = [
    ...found.problems.filter(isUsageProblem),
    ...plan.diagnostics,
    ...date.diagnostics,
    ...reports.diagnostics,
  ]
  if (!plan.ok || !date.ok || !reports.ok || misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const { quiet } = request
  const telling = new Telling(run, { plan: reports.value, quiet, showSilenced: false, screen: world.stderr })
  await telling.tellAside(found.problems)
  const style = await findStyle(run, request, telling)
  const before = [...found.problems, ...style.diagnostics]
  const templates = new TemplatesOfRun(world, request.templates)
  const obstacles = await findReportObstacles(run, telling, { inputs: found.inputs, templates, size: request.size })
  if (obstacles.length > 0) {
    await tellProblems(world, voice, world.stderr, obstacles)
    return exitCodeOf([...before, ...obstacles])
  }
  const dressed = style.ok ? style.value : undefined
  const work: Work = { ...run, request, plan: plan.value, date: date.value, style: dressed, templates, telling }
  const results: Result[] = []
  for (const step of style.ok ? plan.value.steps : []) {
    results.push(await makeStep(work, step))
    await setImmediate() // lets the memory of one agreement go before the next
  }
  const made = results.flatMap((each) => each.made.map(({ name }) => name))
  const told = await telling.end('', { command: 'generate', made, isDryRun: request.dryRun })
  if (!quiet) await summarizeWork(work, before, results)
  const diagnostics = [...before, ...results.flatMap((each) => each.diagnostics)]
  return Math.max(told, exitCodeOf(diagnostics, reports.value.failSeverity)) as ExitCode
}

interface Work extends Run {
  readonly request: GenerateRequest
  readonly plan: Plan
  readonly date: string | undefined
  readonly style: Style | undefined
  readonly templates: TemplatesOfRun
  readonly telling: Telling
}

interface Result {
  /** The agreement's name. */
  readonly about?: string
  readonly made: readonly Target[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The style asked for, if any is; what is wrong with it is told. */
async function findStyle(
  { world, pipeline }: Run,
  request: GenerateRequest,
  telling: Telling,
): Promise<Outcome<Style | undefined>> {
  if (request.style === undefined) return success(undefined)
  const { outcome, bytes, picture } = await readStyle(world, pipeline, request.style)
  await telling.tellAside(outcome.diagnostics, { name: request.style, bytes })
  if (picture !== undefined) telling.protect([picture])
  return outcome
}

/** One agreement from file to files. What goes wrong with it is told, and the next one is made. */
async function makeStep(work: Work, step: Step): Promise<Result> {
  const { world, voice, request, templates, telling } = work
  const about = step.input.name
  try {
    const own = await templates.of(step.input)
    const { made, diagnostics, silenced, read } = await make(work, step, own)
    const isInOrder = exitCodeOf(diagnostics) === 0
    const untold = templates.untold(diagnostics, own)
    await telling.tell({ diagnostics: untold, silenced, about, isInOrder, read, others: own.files })
    const listed = telling.isOutputTaken ? world.stderr : world.stdout
    if (!request.quiet) await listMade(listed, made)
    return { about, made, diagnostics }
  } catch (error) {
    if (error instanceof OutputError) throw error
    const diagnostics = [await tellBug(world, voice, error, about)]
    telling.keep({ diagnostics, silenced: [], about, isInOrder: false })
    return { about, made: [], diagnostics }
  }
}

async function make(
  work: Work,
  step: Step,
  { outcome: own }: ReadTemplates,
): Promise<Result & { readonly silenced: readonly Silenced[]; readonly read: ReadFile }> {
  const { world, plan, pipeline, date, style, request } = work
  const unread = { name: step.input.name, bytes: undefined }
  if (!own.ok) return { made: [], diagnostics: own.diagnostics, silenced: [], read: unread }
  const { outcome, read } = await checkInput(world, pipeline, step.input, optionsOf(own.value, request.size))
  if (!outcome.ok) return { made: [], diagnostics: outcome.diagnostics, silenced: [], read }
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
    silenced: outcome.value.silenced,
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
  const look = (target: Target) =>
    findObstacle(world.files, target, { force: request.force, isWebEdition: request.public })
  const found = await Promise.all(targets.map(look))
  const obstacles = found.filter((obstacle) => obstacle !== undefined)
  if (obstacles.length > 0) return { made: [], diagnostics: obstacles }
  if (request.dryRun) return { made: targets, diagnostics: [] }

  const ready: ReadyFile[] = targets.flatMap((target) => {
    const output = outputs.find(({ format }) => format === target.format)
    return output ? [{ target, bytes: output.bytes }] : []
  })
  const { written, failed } = await writeOutputs(world.files, ready, look)
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
