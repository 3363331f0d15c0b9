import type { Diagnostic } from '../model/diagnostic.js'
import type { GenerateRequest } from './asked.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findReportObstacles } from './find-report-obstacles.js'
import { TemplatesOfRun } from './find-templates.js'
import type { MakeJob } from './make/job.js'
import { MadeTeller, type ToldAgreement } from './make/made-teller.js'
import { makeInOrder } from './make/make-in-order.js'
import { openMakers } from './make/open-makers.js'
import { readWorkers } from './make/plan-workers.js'
import { Styles } from './make/styles.js'
import { type MakingPlan, type MakingStep, planMaking, projectFilesOf } from './plan-making.js'
import { planReports } from './plan-reports.js'
import { Progress, worthProgress } from './progress.js'
import { findAgreements } from './project/find-agreements.js'
import { Projects } from './project/find-project.js'
import { openRecordings, planScope } from './project/plan-recordings.js'
import { type SortedRun, sortOutAll, writeManifests } from './project/sorted-run.js'
import { readSourceDate } from './read-source-date.js'
import type { Run } from './run.js'
import { Telling } from './tell-findings.js'
import { summaryOf, tellProblems } from './tell-problems.js'

/**
 * Makes the files of agreements. The files made are its result: one a line on standard output, as seen from the
 * current folder. All else that it says goes to standard error; so do the names too, where a report has standard output.
 */
export async function generate(run: Run, request: GenerateRequest): Promise<ExitCode> {
  const { world, voice, pipeline } = run
  const projects = new Projects(world)
  const found = await findAgreements(world, projects, request.paths, request.stdinFilepath)
  const plan = await planMaking(run, found.inputs, request, projects)
  const scope = plan.ok ? planScope(request, plan.value, found.whole) : plan
  const date = readSourceDate(world.env)
  const workers = readWorkers(request.workers)
  const reports = await planReports(world, request, {
    inputs: found.inputs,
    alsoRead: [
      ...(request.style === undefined ? [] : [request.style]),
      ...(plan.ok ? projectFilesOf(plan.value.steps, scope.ok ? scope.value.shard : undefined) : []),
      ...(request.manifest === undefined ? [] : [request.manifest]),
    ],
    outputs: plan.ok ? targetsIn(plan.value.steps) : [],
    isOutputTaken: plan.ok && plan.value.toStandardOutput,
  })
  const misused = [
    ...found.problems.filter(isUsageProblem),
    ...scope.diagnostics,
    ...date.diagnostics,
    ...workers.diagnostics,
    ...reports.diagnostics,
  ]
  if (!plan.ok || !scope.ok || !date.ok || !workers.ok || !reports.ok || misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const { quiet } = request
  const telling = new Telling(run, { plan: reports.value, quiet, showSilenced: false, screen: world.stderr })
  await telling.begin('generate', scope.value.steps.length)
  await telling.tellAside(found.problems)
  for (const { outcome, read } of found.whole) await telling.tellAside(outcome.diagnostics, read)
  const jobs = jobsOf(scope.value.steps, plan.value, request, date.value)
  const styles = new Styles(world, pipeline)
  const dressed = await tellStyles(jobs, styles, telling)
  const templates = new TemplatesOfRun(world, request.templates)
  const inputs = scope.value.steps.map(({ input }) => input)
  const obstacles = await findReportObstacles(run, telling, { inputs, templates, size: request.size })
  const recordings =
    obstacles.length > 0
      ? undefined
      : await openRecordings(world, request, { scope: scope.value, jobs: dressed.jobs, whole: found.whole })
  const before = [
    ...found.problems,
    ...found.whole.flatMap(({ outcome }) => outcome.diagnostics),
    ...dressed.diagnostics,
  ]
  if (!recordings?.ok) {
    const inTheWay = recordings?.diagnostics ?? obstacles
    await tellProblems(world, voice, world.stderr, inTheWay)
    return exitCodeOf([...before, ...inTheWay])
  }
  const sorted = await sortOutAll(run, recordings.value, { templates, request })
  const agreements: ToldAgreement[] = []
  for (const { about, diagnostics } of sorted.findings) {
    const isInOrder = exitCodeOf(diagnostics) === 0
    await telling.tell({ diagnostics, silenced: [], about, isInOrder })
    agreements.push({ about, made: [], diagnostics })
  }

  const progress = beginProgress(run, sorted.jobs.length, quiet)
  const around: Run = progress ? { ...run, world: progress.around(world) } : run
  const listed = telling.isOutputTaken ? world.stderr : world.stdout
  const isAtBar = progress !== undefined && world.stderr.isTTY && listed.isTTY // where the bar is enough
  const teller = new MadeTeller(around, telling, !quiet && !isAtBar)
  const makers = await openMakers(run, sorted.jobs, styles, workers.value)
  try {
    for await (const { job, result } of makeInOrder(sorted.jobs, makers.make, makers.atOnce)) {
      agreements.push(await teller.tell(job, result))
      sorted.keep(job, result)
      await progress?.step()
    }
  } finally {
    await makers.close()
  }
  await progress?.end()
  const unwritten =
    request.dryRun || request.check
      ? []
      : await writeManifests(run, sorted, { scope: scope.value, foundAll: found.problems.length === 0 })
  await tellProblems(world, voice, world.stderr, unwritten)
  const made = agreements.flatMap((each) => each.made.map(({ name }) => name))
  const told = await telling.end('', { command: 'generate', made, isDryRun: request.dryRun })
  if (!quiet) await summarize(run, { plan: plan.value, request, before, agreements, sorted })
  const diagnostics = [...before, ...agreements.flatMap((each) => each.diagnostics), ...unwritten]
  return Math.max(told, exitCodeOf(diagnostics, reports.value.failSeverity)) as ExitCode
}

const targetsIn = (steps: readonly MakingStep[]) =>
  steps.flatMap(({ editions }) => editions.flatMap(({ targets }) => targets))

/** Each agreement with all that is needed to make it, wherever that is done. */
function jobsOf(
  steps: readonly MakingStep[],
  { toStandardOutput }: MakingPlan,
  request: GenerateRequest,
  date: string | undefined,
): MakeJob[] {
  const { withComments, force, dryRun, size, templates } = request
  return steps.map(({ input, editions, project }): MakeJob => {
    const ofProject = project?.outcome.ok ? project.outcome.value : undefined
    const style = request.style ?? (ofProject?.style === undefined ? undefined : project?.pathTo(ofProject.style))
    const settings = {
      signatureFields: request.signatureFields && ofProject?.signatureFields !== false,
      attachSource: request.attachSource || ofProject?.attachSource === true,
      ...{ withComments, force, dryRun, toStandardOutput },
      ...(size && { size }),
      ...(date !== undefined && { date }),
      ...(style !== undefined && { style }),
      ...(templates !== undefined && { templates }),
      ...(ofProject && ofProject.rules.size > 0 && { rules: ofProject.rules }),
    }
    return { input, editions, settings }
  })
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

function beginProgress({ world, words }: Run, all: number, quiet: boolean): Progress | undefined {
  if (quiet || all < worthProgress) return undefined
  return new Progress(world.stderr, { all, say: words.progress, now: () => performance.now() })
}

interface Worked {
  readonly plan: MakingPlan
  readonly request: GenerateRequest
  /** What was found before any agreement. */
  readonly before: readonly Diagnostic[]
  readonly agreements: readonly ToldAgreement[]
  readonly sorted: SortedRun
}

async function summarize(
  { world, voice, words }: Run,
  { plan, request, before, agreements, sorted }: Worked,
): Promise<void> {
  const problems = await summaryOf([{ diagnostics: before }, ...agreements], voice)
  const files = agreements.flatMap(({ made }) => made).length
  const failing = agreements.filter(({ diagnostics }) => exitCodeOf(diagnostics) > 0).length
  const { dryRun, check } = request
  const say = dryRun ? words.wouldMake : words.made
  const isAllUnchanged = files === 0 && failing === 0 && sorted.unchanged + sorted.signed > 0
  const sentences = [
    problems && `${problems}.`,
    check && words.upToDate(plan.steps.length - failing, plan.steps.length),
    !check && !plan.toStandardOutput && !isAllUnchanged && say(files),
    !check && failing > 0 && words.notMade(failing),
    !check && sorted.unchanged > 0 && words.unchanged(sorted.unchanged),
    sorted.signed > 0 && words.signed(sorted.signed),
  ].filter(Boolean)
  if (sentences.length > 0) await world.stderr.write(`${sentences.join(' ')}\n`)
}
