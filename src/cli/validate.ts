import { type Diagnostic, type Silenced, success } from '../model/diagnostic.js'
import type { SourceSize } from '../model/source-limits.js'
import type { FoundProblems } from '../report/report-stylish.js'
import type { ValidateRequest } from './asked.js'
import { checkInput, optionsOf, readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs, type InputFile } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import { planReports } from './plan-reports.js'
import type { ReadTemplates } from './read-templates.js'
import type { Run } from './run.js'
import { Telling } from './tell-findings.js'
import { type ReadFile, summaryOf, tellProblems } from './tell-problems.js'

/** Checks agreements. What it finds is its result, and goes to standard output, or where reports are to go. */
export async function validate(run: Run, request: ValidateRequest): Promise<ExitCode> {
  const { world, voice, words } = run
  const found = await findInputs(world, request.paths, request.stdinFilepath, request.shared)
  const plan = await planReports(world, request, { inputs: found.inputs })
  const misused = [...found.problems.filter(isUsageProblem), ...plan.diagnostics]
  if (!plan.ok || misused.length > 0) {
    await tellProblems(world, voice, world.stderr, misused)
    return exitCodeOf(misused)
  }

  const { quiet, showSilenced, size } = request
  const telling = new Telling(run, { plan: plan.value, quiet, showSilenced, screen: world.stdout })
  const all: FoundProblems[] = [{ diagnostics: found.problems }]
  await telling.tellAside(found.problems)
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
    } = request.shared ? await checkShared(run, input, size) : await checkWith(run, input, own, size)
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
    silenced > 0 && words.silenced(silenced),
    inOrder > 0 && say(inOrder, inputs),
  ].filter(Boolean)
  const told = await telling.end(quiet ? '' : sentences.join(' '), { command: 'validate', made: [], isDryRun: false })
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

async function checkShared({ world, pipeline }: Run, input: InputFile, size?: SourceSize): Promise<CheckedWith> {
  const { outcome, read } = await readThrough<unknown>(world, input, size, (file, bytes, readInherited) =>
    pipeline.checkShared(file, bytes, readInherited, size),
  )
  return { ok: outcome.ok, diagnostics: outcome.diagnostics, read, silenced: [] }
}

/** Checks an agreement, and the templates of one's own that it would be made with. */
async function checkWith(
  { world, pipeline }: Run,
  input: InputFile,
  { outcome: own }: ReadTemplates,
  size?: SourceSize,
): Promise<CheckedWith> {
  if (!own.ok) {
    return { ok: false, diagnostics: own.diagnostics, read: { name: input.name, bytes: undefined }, silenced: [] }
  }
  const { outcome, read } = await checkInput(world, pipeline, input, optionsOf(own.value, size))
  const silenced = outcome.ok ? outcome.value.silenced : []
  if (!outcome.ok || !own.value) return { ok: outcome.ok, diagnostics: outcome.diagnostics, read, silenced }
  const used = await pipeline.useTemplates(outcome.value.agreement, own.value)
  return { ok: used.ok, diagnostics: [...own.diagnostics, ...outcome.diagnostics, ...used.diagnostics], read, silenced }
}
