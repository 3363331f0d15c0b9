import { type Diagnostic, type Silenced, success } from '../model/diagnostic.js'
import type { FoundProblems } from '../report/report-stylish.js'
import type { ValidateRequest } from './asked.js'
import { checkInput, readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf, isUsageProblem } from './exit-code.js'
import { findInputs, type InputFile } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import type { ReadTemplates } from './read-templates.js'
import type { Pipeline, Run } from './run.js'
import { type ReadFile, summaryOf, tellProblems, tellSilenced } from './tell-problems.js'
import type { World } from './world.js'

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
    } = request.shared ? await checkShared(world, pipeline, input) : await checkWith(world, pipeline, input, own)
    if (ok) inOrder++
    const told = diagnostics.filter(({ severity }) => severity === 'error' || !request.quiet)
    await tellProblems(world, voice, stdout, templates.untold(told, own), read, own.files)
    if (request.showSilenced) await tellSilenced(world, voice, stdout, given)
    silenced += given.length
    all.push({ diagnostics, about: input.name })
  }

  const inputs = found.inputs.length
  const say = request.shared ? words.filesInOrder : words.inOrder
  if (!request.quiet) {
    const summary = await summaryOf(all, voice)
    const sentences = [
      summary && `${summary}.`,
      silenced > 0 && words.silenced(silenced),
      inOrder > 0 && say(inOrder, inputs),
    ].filter(Boolean)
    await stdout.write(`${sentences.join(' ')}\n`)
  }
  return exitCodeOf(all.flatMap(({ diagnostics }) => diagnostics))
}

interface CheckedWith {
  readonly ok: boolean
  readonly diagnostics: readonly Diagnostic[]
  readonly read: ReadFile
  readonly silenced: readonly Silenced[]
}

const noTemplates: ReadTemplates = { outcome: success(undefined), files: [] }

async function checkShared(world: World, pipeline: Pipeline, input: InputFile): Promise<CheckedWith> {
  const { outcome, read } = await readThrough<unknown>(world, input, pipeline.checkShared)
  return { ok: outcome.ok, diagnostics: outcome.diagnostics, read, silenced: [] }
}

/** Checks an agreement, and the templates of one's own that it would be made with. */
async function checkWith(
  world: World,
  pipeline: Pipeline,
  input: InputFile,
  { outcome: own }: ReadTemplates,
): Promise<CheckedWith> {
  if (!own.ok) {
    return { ok: false, diagnostics: own.diagnostics, read: { name: input.name, bytes: undefined }, silenced: [] }
  }
  const { outcome, read } = await checkInput(world, pipeline, input, own.value)
  const silenced = outcome.ok ? outcome.value.silenced : []
  if (!outcome.ok || !own.value) return { ok: outcome.ok, diagnostics: outcome.diagnostics, read, silenced }
  const used = await pipeline.useTemplates(outcome.value.agreement, own.value)
  return { ok: used.ok, diagnostics: [...own.diagnostics, ...outcome.diagnostics, ...used.diagnostics], read, silenced }
}
