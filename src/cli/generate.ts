import type { Diagnostic } from '../model/diagnostic.js'
import type { GenerateRequest } from './asked.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs } from './find-inputs.js'
import { findReportObstacles } from './find-report-obstacles.js'
import { TemplatesOfRun, ToldOnce } from './find-templates.js'
import { listMade } from './list-made.js'
import type { MadeFile, MakeJob, MakeResult } from './make/job.js'
import { makeInOrder } from './make/make-in-order.js'
import { openMakers } from './make/open-makers.js'
import { readWorkers } from './make/plan-workers.js'
import { Styles } from './make/styles.js'
import { type Plan, planOutputs } from './plan-outputs.js'
import { planReports } from './plan-reports.js'
import { readSourceDate } from './read-source-date.js'
import type { Run } from './run.js'
import { tellBug } from './tell-bug.js'
import { Telling } from './tell-findings.js'
import { summaryOf, tellProblems } from './tell-problems.js'

/**
 * Makes the files of agreements. The files made are its result: one a line on standard output, as seen from the
 * current folder. All else that it says goes to standard error; so do the names too, where a report has standard output.
 */
export async function generate(run: Run, request: GenerateRequest): Promise<ExitCode> {
  const { world, voice, pipeline } = run
  const found = await findInputs(world, request.paths, request.stdinFilepath)
  const plan = await planOutputs(world, found.inputs, request)
  const date = readSourceDate(world.env)
  const workers = readWorkers(request.workers)
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
    ...workers.diagnostics,
    ...reports.diagnostics,
  ]
  if (!plan.ok || !date.ok || !workers.ok || !reports.ok || misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const { quiet } = request
  const telling = new Telling(run, { plan: reports.value, quiet, showSilenced: false, screen: world.stderr })
  await telling.tellAside(found.problems)
  const jobs = jobsOf(plan.value, request, date.value)
  const styles = new Styles(world, pipeline)
  const dressed = await tellStyles(jobs, styles, telling)
  const before = [...found.problems, ...dressed.diagnostics]
  const templates = new TemplatesOfRun(world, request.templates)
  const obstacles = await findReportObstacles(run, telling, { inputs: found.inputs, templates, size: request.size })
  if (obstacles.length > 0) {
    await tellProblems(world, voice, world.stderr, obstacles)
    return exitCodeOf([...before, ...obstacles])
  }
  const teller = new MadeTeller(run, telling, quiet)
  const agreements: ToldAgreement[] = []
  const makers = await openMakers(run, dressed.jobs, styles, workers.value)
  try {
    for await (const { job, result } of makeInOrder(dressed.jobs, makers.make, makers.atOnce))
      agreements.push(await teller.tell(job, result))
  } finally {
    await makers.close()
  }
  const made = agreements.flatMap((each) => each.made.map(({ name }) => name))
  const told = await telling.end('', { command: 'generate', made, isDryRun: request.dryRun })
  if (!quiet) await summarize(run, { plan: plan.value, isDryRun: request.dryRun, before, agreements })
  const diagnostics = [...before, ...agreements.flatMap((each) => each.diagnostics)]
  return Math.max(told, exitCodeOf(diagnostics, reports.value.failSeverity)) as ExitCode
}

/** Each agreement with all that is needed to make it, wherever that is done. */
function jobsOf({ steps, formats, toStandardOutput }: Plan, request: GenerateRequest, date: string | undefined) {
  const { signatureFields, attachSource, withComments, force, dryRun, size, style, templates } = request
  const settings = {
    formats,
    signatureFields,
    attachSource,
    withComments,
    public: request.public,
    force,
    dryRun,
    toStandardOutput,
    ...(size && { size }),
    ...(date !== undefined && { date }),
    ...(style !== undefined && { style }),
    ...(templates !== undefined && { templates }),
  }
  return steps.map(({ input, targets }): MakeJob => ({ input, targets, settings }))
}

/** What is wrong with the styles is told, each once. Agreements are made only with one that holds. */
async function tellStyles(jobs: readonly MakeJob[], styles: Styles, telling: Telling) {
  const names = new Set(jobs.flatMap(({ settings }) => settings.style ?? []))
  const diagnostics: Diagnostic[] = []
  const failed = new Set<string | undefined>()
  for (const name of names) {
    const { outcome, bytes, picture } = await styles.of(name)
    await telling.tellAside(outcome.diagnostics, { name, bytes })
    if (picture !== undefined) telling.protect([picture])
    diagnostics.push(...outcome.diagnostics)
    if (!outcome.ok) failed.add(name)
  }
  return { jobs: jobs.filter(({ settings }) => !failed.has(settings.style)), diagnostics }
}

/** What is remembered of an agreement that was told of. */
interface ToldAgreement {
  /** The agreement's name. */
  readonly about: string
  readonly made: readonly MadeFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Tells what came of each agreement, in the order in which they were asked for. */
class MadeTeller {
  readonly #run: Run
  readonly #telling: Telling
  readonly #quiet: boolean
  readonly #once = new ToldOnce()

  constructor(run: Run, telling: Telling, quiet: boolean) {
    this.#run = run
    this.#telling = telling
    this.#quiet = quiet
  }

  async tell({ input }: MakeJob, result: MakeResult): Promise<ToldAgreement> {
    const { world, voice } = this.#run
    const about = input.name
    const { made, inputs, silenced, read, others, bug, output } = result
    this.#telling.protect(inputs.map(({ name }) => name))
    if (bug) {
      const diagnostics = [await tellBug(world, voice, bug, about)]
      this.#telling.keep({ diagnostics, silenced: [], about, isInOrder: false })
      return { about, made, diagnostics }
    }
    if (output) await world.stdout.write(output)
    const isInOrder = exitCodeOf(result.diagnostics) === 0
    const diagnostics = this.#once.untold(result.diagnostics, result.shared)
    await this.#telling.tell({ diagnostics, silenced, about, isInOrder, others, ...(read && { read }) })
    const listed = this.#telling.isOutputTaken ? world.stderr : world.stdout
    if (!this.#quiet) await listMade(listed, made)
    return { about, made, diagnostics: result.diagnostics }
  }
}

interface Worked {
  readonly plan: Plan
  readonly isDryRun: boolean
  /** What was found before any agreement. */
  readonly before: readonly Diagnostic[]
  readonly agreements: readonly ToldAgreement[]
}

async function summarize({ world, voice, words }: Run, { plan, isDryRun, before, agreements }: Worked): Promise<void> {
  const problems = await summaryOf([{ diagnostics: before }, ...agreements], voice)
  const files = agreements.flatMap(({ made }) => made).length
  const notMade = agreements.filter(({ diagnostics }) => exitCodeOf(diagnostics) > 0).length
  const sentences = [
    problems && `${problems}.`,
    !plan.toStandardOutput && (isDryRun ? words.wouldMake(files) : words.made(files)),
    notMade > 0 && words.notMade(notMade),
  ].filter(Boolean)
  if (sentences.length > 0) await world.stderr.write(`${sentences.join(' ')}\n`)
}
