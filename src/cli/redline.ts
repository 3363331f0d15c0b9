import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import {
  makeRedline,
  type RedlineFormat,
  type RedlineOutput,
  type RedlineVersion,
  type RedlineView,
  redlineFormats,
  redlineViews,
} from '../redline.js'
import type { RedlineRequest } from './asked.js'
import { checkInput, optionsOf } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { InputFile } from './find-inputs.js'
import { findOneInput } from './find-one-input.js'
import { TemplatesOfRun } from './find-templates.js'
import { listMade } from './list-made.js'
import { type Plan, planOutputs, type Target } from './plan-outputs.js'
import { readSourceDate } from './read-source-date.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { findObstacle, writeOutputs } from './write-outputs.js'

/** What the file's name has after the new agreement's. */
const suffix = '-endringer'

/** Makes one file of two agreements, in which what changed is marked. Its name is its result. */
export async function redline(run: Run, request: RedlineRequest): Promise<ExitCode> {
  const { world, voice } = run
  const formats = readFormats(request.formats ?? formatsOf(request.output))
  const view = readView(request.view)
  const old = await findOneInput(world, request.old)
  const now = await findOneInput(world, request.new)
  const date = readSourceDate(world.env)
  const plan =
    formats.ok && now.ok
      ? await planOutputs(world, [now.value], { ...request, formats: formats.value, suffix })
      : failure([])
  if (!formats.ok || !view.ok || !old.ok || !now.ok || !date.ok || !plan.ok) {
    const wrong = [formats, view, old, now, date, plan].flatMap(({ diagnostics }) => diagnostics)
    await tellProblems(world, voice, world.stderr, wrong)
    return exitCodeOf(wrong)
  }
  const templates = new TemplatesOfRun(world, request.templates)
  const read = (input: InputFile) => readVersion(run, input, templates, request)
  const [before, after] = [await read(old.value), await read(now.value)]
  if (!before.ok || !after.ok)
    return Math.max(exitCodeOf(before.diagnostics), exitCodeOf(after.diagnostics)) as ExitCode
  const made = await makeRedline(before.value, after.value, formats.value, {
    ...(request.author !== undefined && { author: request.author }),
    ...(date.value !== undefined && { date: date.value }),
    ...(view.value && { view: view.value }),
  })
  const delivered = made.ok ? await deliver(run, plan.value, made.value, request) : []
  const told = [...made.diagnostics, ...delivered]
  await tellProblems(world, voice, world.stderr, told)
  return exitCodeOf(told)
}

/** `-o endringer.html` alone asks for a page. */
const formatsOf = (output = ''): readonly string[] => [
  redlineFormats.find((format) => output.toLowerCase().endsWith(`.${format}`)) ?? 'docx',
]

function readView(written: string | undefined): Outcome<RedlineView | undefined> {
  if (written === undefined || isView(written)) return success(written)
  const near = findNear(written, redlineViews)
  return failure([problem('unknown-view', { view: written, known: redlineViews, ...(near && { near }) })])
}

const isView = (word: string): word is RedlineView => (redlineViews as readonly string[]).includes(word)

function readFormats(written: readonly string[]): Outcome<readonly RedlineFormat[]> {
  const formats = written.map((each) => each.toLowerCase())
  const unknown = formats.find((each) => !isFormat(each))
  if (unknown === undefined) return success([...new Set(formats.filter(isFormat))])
  const near = findNear(unknown, redlineFormats)
  return failure([problem('unknown-format', { format: unknown, known: redlineFormats, ...(near && { near }) })])
}

const isFormat = (word: string): word is RedlineFormat => (redlineFormats as readonly string[]).includes(word)

/** One of the two, checked whole. What is wrong with it is told; what is only unusual is for those who write it. */
async function readVersion(
  { world, voice, pipeline }: Run,
  input: InputFile,
  templates: TemplatesOfRun,
  { size }: Pick<RedlineRequest, 'size'>,
): Promise<Outcome<RedlineVersion>> {
  const { outcome: own, files } = await templates.of(input)
  if (!own.ok) {
    await tellProblems(world, voice, world.stderr, own.diagnostics, undefined, files)
    return own
  }
  const { outcome, read } = await checkInput(world, pipeline, input, optionsOf(own.value, size))
  if (outcome.ok) return success({ checked: outcome.value, templates: own.value })
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error')
  await tellProblems(world, voice, world.stderr, errors, read, files)
  return outcome
}

/** Puts the files where they belong; nothing where nothing was made. Gives what went wrong. */
async function deliver(
  { world }: Run,
  { toStandardOutput, steps }: Plan,
  outputs: readonly RedlineOutput[],
  { force }: Pick<RedlineRequest, 'force'>,
) {
  if (toStandardOutput) {
    await world.stdout.write(outputs[0]?.bytes ?? '')
    return []
  }
  const ready = outputs.flatMap(({ format, bytes }) => {
    const target = steps[0]?.targets.find((each) => each.format === format)
    return target ? [{ target, bytes }] : []
  })
  const look = (target: Target) => findObstacle(world.files, target, { force })
  for (const { target } of ready) {
    const obstacle = await look(target)
    if (obstacle) return [obstacle]
  }
  const { written, failed } = await writeOutputs(world.files, ready, look)
  await listMade(world.stdout, written)
  return failed ? [failed] : []
}
