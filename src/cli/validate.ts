import { type Diagnostic, type Outcome, type Silenced, success } from '../model/diagnostic.js'
import type { SourceSize } from '../model/source-limits.js'
import type { CheckOptions } from '../pipeline.js'
import type { FoundProblems } from '../report/report-stylish.js'
import type { ValidateRequest } from './asked.js'
import { optionsOf, readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs, type InputFile } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import type { Check, Mending } from './mending.js'
import { planReports } from './plan-reports.js'
import { findAgreements, rulesFor } from './project/find-agreements.js'
import { Projects } from './project/find-project.js'
import { projectFilesIn } from './project/manifest-file.js'
import type { ReadTemplates } from './read-templates.js'
import type { Run } from './run.js'
import { Telling } from './tell-findings.js'
import { type ReadFile, summaryOf, tellProblems } from './tell-problems.js'
import type { CliWords } from './words.js'

/**
 * Checks agreements, and mends them where that is asked for. What it finds is its result, and goes to standard output, or
 * where reports are to go.
 */
export async function validate(run: Run, request: ValidateRequest): Promise<ExitCode> {
  const { world, voice, words } = run
  const projects = new Projects(world)
  const found = request.shared
    ? { ...(await findInputs(world, request.paths, request.stdinFilepath, true)), whole: [] }
    : await findAgreements(world, projects, request.paths, request.stdinFilepath)
  const { quiet, showSilenced, fix, dryRun } = request
  const givesYaml = fix && !dryRun && found.inputs.some(({ isStandardInput }) => isStandardInput)
  const plan = await planReports(world, request, {
    inputs: found.inputs,
    alsoRead: found.whole.flatMap(({ folder }) => projectFilesIn(folder)),
    isOutputTaken: givesYaml,
  })
  const misused = [...found.problems.filter(isUsageProblem), ...plan.diagnostics]
  if (!plan.ok || misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const screen = givesYaml ? world.stderr : world.stdout
  const telling = new Telling(run, { plan: plan.value, quiet, showSilenced, screen })
  const shownOn = telling.isOutputTaken ? world.stderr : screen
  const mending = fix ? await beginMending(run, { dryRun, ...(!quiet && { screen: shownOn }) }) : undefined
  const through: CheckThrough = (input, check) =>
    mending ? mending.mend(input, check, request.size) : readThrough(world, input, request.size, check)
  const all: FoundProblems[] = [{ diagnostics: found.problems }]
  await telling.begin('validate', found.inputs.length)
  await telling.tellAside(found.problems)
  for (const { outcome, read } of found.whole) {
    all.push({ diagnostics: outcome.diagnostics })
    await telling.tellAside(outcome.diagnostics, read)
  }
  const templates = new TemplatesOfRun(world, request.templates)
  let inOrder = 0
  let silenced = 0
  for (const input of found.inputs) {
    // Shared text is no agreement yet: which templates it meets isn't known.
    const own = request.shared ? noTemplates : await templates.of(input)
    const {
      ok,
      diagnostics,
      read,
      silenced: given,
    } = request.shared
      ? await checkShared(run, input, through, request.size)
      : await checkWith(run, input, own, through, optionsOf(undefined, request.size, await rulesFor(projects, input)))
    if (ok) inOrder++
    const untold = templates.untold(diagnostics, own)
    const about = { about: input.name, isInOrder: ok, read, others: own.files }
    await telling.tell({ diagnostics: untold, silenced: given, ...about })
    silenced += given.length
    all.push({ diagnostics, about: input.name })
  }

  const inputs = found.inputs.length
  const say = request.shared ? words.filesInOrder : words.inOrder
  const summary = await summaryOf(all, voice)
  const sentences = [
    summary && `${summary}.`,
    ...sayMended(all, mending, dryRun, words),
    silenced > 0 && words.silenced(silenced),
    inOrder > 0 && say(inOrder, inputs),
  ].filter(Boolean)
  const told = await telling.end(quiet ? '' : sentences.join(' '), {
    command: 'validate',
    made: mending?.made ?? [],
    isDryRun: dryRun,
  })
  const diagnostics = all.flatMap((each) => each.diagnostics)
  return Math.max(told, exitCodeOf(diagnostics, plan.value.failSeverity)) as ExitCode
}

interface CheckedWith {
  readonly ok: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly read: ReadFile
  readonly silenced: readonly Silenced[]
}

const noTemplates: ReadTemplates = { outcome: success(undefined), files: [] }

/** Loaded only where something is to be mended. */
async function beginMending(...given: ConstructorParameters<typeof Mending>): Promise<Mending> {
  const { Mending } = await import('./mending.js')
  return new Mending(...given)
}

/** Reads one input, checks it, and mends it where that is asked for. */
type CheckThrough = <T>(
  input: InputFile,
  check: Check<T>,
) => Promise<{ readonly outcome: Outcome<T>; readonly read: ReadFile }>

async function checkShared({ pipeline }: Run, input: InputFile, through: CheckThrough, size?: SourceSize) {
  const { outcome, read } = await through<unknown>(input, (file, bytes, readInherited) =>
    pipeline.checkShared(file, bytes, readInherited, size),
  )
  return { ok: outcome.ok, diagnostics: outcome.diagnostics, read, silenced: [] }
}

/** Checks an agreement, and the templates of one's own that it would be made with. */
async function checkWith(
  { pipeline }: Run,
  input: InputFile,
  { outcome: own }: ReadTemplates,
  through: CheckThrough,
  options: CheckOptions,
): Promise<CheckedWith> {
  if (!own.ok) {
    return { ok: false, diagnostics: own.diagnostics, read: { name: input.name, bytes: undefined }, silenced: [] }
  }
  const { outcome, read } = await through(input, (file, bytes, readInherited) =>
    pipeline.check(file, bytes, readInherited, { ...options, ...(own.value && { templates: own.value }) }),
  )
  const silenced = outcome.ok ? outcome.value.silenced : []
  if (!outcome.ok || !own.value) return { ok: outcome.ok, diagnostics: outcome.diagnostics, read, silenced }
  const used = await pipeline.useTemplates(outcome.value.agreement, own.value)
  return { ok: used.ok, diagnostics: [...own.diagnostics, ...outcome.diagnostics, ...used.diagnostics], read, silenced }
}

/** What was mended or, where nothing was to be, how much of what was found could be. */
function sayMended(all: readonly FoundProblems[], mending: Mending | undefined, dryRun: boolean, words: CliWords) {
  if (!mending) {
    const found = all.flatMap(({ diagnostics, about }) =>
      diagnostics.map(({ fix }) => fix?.place.file === about && fix),
    )
    const mendable = found.filter(Boolean).length
    return mendable > 0 ? [words.mendable(mendable, found.length)] : []
  }
  const elsewhere = [...mending.elsewhere].map(([file, places]) => words.mendElsewhere(places.size, file))
  const say = dryRun ? words.wouldMend : words.mended
  return [say(mending.lines, mending.made.length), ...elsewhere]
}
