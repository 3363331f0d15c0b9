import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Period, Revision } from '../model/revision.js'
import type { ReviseRequest } from './asked.js'
import { optionsOf, readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { findInputs, type InputFile } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import { listMade } from './list-made.js'
import type { Target } from './plan-outputs.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'
import type { Files } from './world.js'
import { writeOne } from './write-one.js'

/**
 * Makes the next version of agreements. The files made are its result, one a line on standard output; what was changed, and what
 * people must look at, is told beside it, and as Markdown in a file where that is asked for.
 */
export async function revise(run: Run, request: ReviseRequest): Promise<ExitCode> {
  const { world, voice } = run
  const found = await findInputs(world, request.paths)
  const asked = readPeriod(request.period)
  const wrong = [...found.problems, ...asked.diagnostics, ...misuse(found.inputs, request)]
  if (!asked.ok || wrong.length > 0) {
    await tellProblems(world, voice, world.stderr, wrong)
    return exitCodeOf(wrong)
  }
  const templates = new TemplatesOfRun(world, request.templates)
  const revised: Revised[] = []
  const codes: ExitCode[] = []
  for (const input of found.inputs) {
    const { outcome, read } = await reviseOne({ ...run, request, templates }, input, asked.value)
    const problems = outcome.ok ? [] : outcome.diagnostics
    await tellProblems(world, voice, world.stderr, problems, read)
    codes.push(exitCodeOf(problems))
    if (outcome.ok) revised.push(outcome.value)
  }
  codes.push(await tell(run, request, revised))
  return Math.max(0, ...codes) as ExitCode
}

interface Work extends Run {
  readonly request: ReviseRequest
  readonly templates: TemplatesOfRun
}

interface Revised {
  /** As seen from the current folder. */
  readonly from: string
  readonly to: string
  readonly revision: Revision
}

async function reviseOne({ world, pipeline, request, templates }: Work, input: InputFile, period: Period | undefined) {
  const { outcome: own } = await templates.of(input)
  return readThrough(world, input, request.size, async (file, bytes, readInherited): Promise<Outcome<Revised>> => {
    if (!own.ok) return own
    const with_ = optionsOf(own.value, request.size)
    const checked = await pipeline.check(file, bytes, readInherited, with_)
    if (!checked.ok) return checked
    const { inItsForm, revise } = await import('../revise.js')
    const folderOf = (year: number): string => dirname(targetOf(world.cwd, input, year, request).path)
    const revision = await revise(checked.value, {
      readInherited,
      inheritedFrom: (path, year) => wayFrom(folderOf(year), resolve(dirname(input.path ?? ''), path)),
      ...with_,
      ...(period && { period }),
    })
    if (!revision.ok) return revision
    const target = targetOf(world.cwd, input, revision.value.year, request)
    if (request.inPlace !== (target.path === input.path))
      return failure([problem('output-is-input', { output: target.name })])
    const bytesAnew = inItsForm(revision.value.text, bytes)
    const failed = request.dryRun ? undefined : await write(world.files, target, bytesAnew, request)
    if (failed) return failure([failed])
    return success({ from: file, to: target.name, revision: revision.value })
  })
}

/** The file of the last version is the user's own, and is written only where that is asked for. */
const write = (files: Files, target: Target, bytes: Uint8Array, { inPlace, force }: ReviseRequest) =>
  writeOne(files, target, bytes, { force: force || inPlace })

/** Beside the old version, named after the year or the years that the new one is for. */
function targetOf(cwd: string, input: InputFile, year: number, { output, inPlace, period }: ReviseRequest) {
  const path = input.path ?? ''
  const ending = extname(path)
  const stem = basename(path, ending).replace(/[-_ ]\d{4}([-–]\d{4})?$/, '')
  const name = `${stem}-${period?.replace('–', '-') ?? year}${ending}`
  const isFile = output !== undefined && /\.ya?ml$/i.test(output)
  const place = inPlace ? path : isFile ? resolve(cwd, output) : join(resolve(cwd, output ?? dirname(path)), name)
  return { format: 'yaml', path: place, name: relative(cwd, place) } as const
}

/** As agreements name what they inherit. */
const wayFrom = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')

/** `2028-2031`, with a hyphen or a dash, or one year. */
function readPeriod(written: string | undefined): Outcome<Period | undefined> {
  if (written === undefined) return success(undefined)
  const [, first, last = first] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(written.trim()) ?? []
  const period = { fra: Number(first), til: Number(last) }
  const isPeriod = first !== undefined && period.fra <= period.til && period.fra > 1900 && period.til < 2200
  return isPeriod
    ? success(period)
    : failure([problem('wrong-option-value', { option: '--period', value: written, known: ['2028-2031'] })])
}

function misuse(inputs: readonly InputFile[], { output, inPlace }: ReviseRequest): Diagnostic[] {
  if (inputs.some(({ path }) => path === undefined)) return [problem('input-without-name', {})]
  if (inPlace && output !== undefined)
    return [problem('conflicting-options', { option: '--in-place', other: '--output' })]
  return output !== undefined && /\.ya?ml$/i.test(output) && inputs.length > 1
    ? [problem('output-is-one-file', { output, inputs: inputs.length, formats: 1 })]
    : []
}

async function tell(
  { world, voice }: Run,
  { checklist, dryRun, quiet }: ReviseRequest,
  revised: readonly Revised[],
): Promise<ExitCode> {
  if (revised.length === 0) return 0
  const { reportRevision, reportRevisionAsMarkdown } = await import('../report/report-revision.js')
  const { words, chalk } = await styleOf(world, voice, world.stderr)
  if (!quiet)
    for (const each of revised)
      await world.stderr.write(reportRevision({ ...each, isDryRun: dryRun }, { words: words.revision, chalk }))
  await listMade(
    world.stdout,
    revised.map(({ to }) => ({ name: to })),
  )
  if (checklist === undefined || dryRun) return 0
  const path = resolve(world.cwd, checklist)
  const target = { format: 'md', path, name: checklist } as const
  const bytes = new TextEncoder().encode(reportRevisionAsMarkdown(revised, words.revision))
  const failed = await writeOne(world.files, target, bytes, { force: true })
  const problems = failed ? [failed] : []
  await tellProblems(world, voice, world.stderr, problems)
  return exitCodeOf(problems)
}
