import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Period } from '../model/revision.js'
import type { Revised } from '../report/report-revision.js'
import type { ReviseRequest } from './asked.js'
import { optionsOf, readThrough } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { InputFile } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import { inheritedFiles } from './inherited-files.js'
import { listMade } from './list-made.js'
import { identityOf, type Target } from './plan-outputs.js'
import { findAgreements } from './project/find-agreements.js'
import { Projects } from './project/find-project.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'
import { wayFrom } from './way-from.js'
import type { Files, World } from './world.js'
import { writeOne } from './write-one.js'
import { writeReport } from './write-report.js'

/**
 * Makes the next version of agreements. The files made are its result, one a line on standard output; what was changed, and what
 * people must look at, is told beside it, and as Markdown in a file where that is asked for.
 */
export async function revise(run: Run, request: ReviseRequest): Promise<ExitCode> {
  const { world, voice } = run
  const found = await findAgreements(world, new Projects(world), request.paths)
  const asked = readPeriod(request.period)
  const wrong = [...found.problems, ...asked.diagnostics, ...misuse(found.inputs, request)]
  if (!asked.ok || wrong.length > 0) {
    await tellProblems(world, voice, world.stderr, wrong)
    return exitCodeOf(wrong)
  }
  const work = { ...run, request, templates: new TemplatesOfRun(world, request.templates), period: asked.value }
  const planned: Planned[] = []
  const codes: ExitCode[] = []
  for (const { outcome, read } of found.whole) {
    await tellProblems(world, voice, world.stderr, outcome.diagnostics, read)
    codes.push(exitCodeOf(outcome.diagnostics))
  }
  for (const input of found.inputs) {
    const { outcome, read } = await planOne(work, input)
    const problems = outcome.ok ? [] : outcome.diagnostics
    await tellProblems(world, voice, world.stderr, problems, read)
    codes.push(exitCodeOf(problems))
    if (outcome.ok) planned.push(outcome.value)
  }
  const conflicts = await findConflicts(world, found.inputs, planned, request)
  if (conflicts.length > 0) {
    await tellProblems(world, voice, world.stderr, conflicts)
    return exitCodeOf(conflicts)
  }
  const revised: Planned[] = []
  for (const each of planned) {
    const failed = request.dryRun ? undefined : await write(world.files, each, request)
    await tellProblems(world, voice, world.stderr, failed ? [failed] : [])
    codes.push(exitCodeOf(failed ? [failed] : []))
    if (!failed) revised.push(each)
  }
  codes.push(await tell(run, request, revised, found.inputs))
  return Math.max(0, ...codes) as ExitCode
}

interface Work extends Run {
  readonly request: ReviseRequest
  readonly templates: TemplatesOfRun
  readonly period: Period | undefined
}

/** A next version, checked where it is going to stand. */
interface Planned extends Revised {
  readonly target: Target
  readonly bytes: Uint8Array
}

async function planOne({ world, pipeline, request, templates, period }: Work, input: InputFile) {
  const { outcome: own } = await templates.of(input)
  return readThrough(world, input, request.size, async (file, bytes, readInherited): Promise<Outcome<Planned>> => {
    if (!own.ok) return own
    const options = optionsOf(own.value, request.size)
    const checked = await pipeline.check(file, bytes, readInherited, options)
    if (!checked.ok) return checked
    const { inItsForm, revise } = await import('../revise.js')
    const targetIn = (year: number): Target => targetOf(world.cwd, input, { year, period }, request)
    const revision = await revise(checked.value, {
      readInherited,
      inheritedFrom: (path, year) => wayFrom(dirname(targetIn(year).path), resolve(dirname(input.path ?? ''), path)),
      ...options,
      ...(period && { period }),
    })
    if (!revision.ok) return revision
    const target = targetIn(revision.value.year)
    const anew = inItsForm(revision.value.text, bytes)
    // What it inherits may not be within reach from another folder.
    const { read } = inheritedFiles(world, target.name, target.path)
    const placed = await pipeline.check(target.name, anew, read, options)
    if (!placed.ok) return placed
    return success({ from: file, to: target.name, revision: revision.value, target, bytes: anew })
  })
}

/** New versions that would take each other's place, or that of a file that is read. No option waives that. */
async function findConflicts(
  { files }: World,
  inputs: readonly InputFile[],
  planned: readonly Planned[],
  { inPlace }: ReviseRequest,
): Promise<Diagnostic[]> {
  if (inPlace) return []
  const read = new Set(await Promise.all(inputs.map(({ path = '' }) => identityOf(files, path))))
  const places = new Map<string, Planned[]>()
  for (const each of planned) {
    const identity = await identityOf(files, each.target.path)
    if (read.has(identity)) return [problem('output-is-input', { output: each.target.name })]
    places.set(identity, [...(places.get(identity) ?? []), each])
  }
  return [...places.values()]
    .filter((each) => each.length > 1)
    .map((each) => problem('output-collision', { output: each[0]?.to ?? '', inputs: each.map(({ from }) => from) }))
}

/** The file of the last version is the user's own, and is written only where that is asked for. */
const write = (files: Files, { target, bytes }: Planned, { inPlace, force }: ReviseRequest) =>
  writeOne(files, target, bytes, { force: force || inPlace })

/** Beside the old version, named after the year or the years that the new one is for. */
function targetOf(
  cwd: string,
  input: InputFile,
  { year, period }: { readonly year: number; readonly period: Period | undefined },
  { output, inPlace }: ReviseRequest,
): Target {
  const path = input.path ?? ''
  const ending = extname(path)
  const stem = basename(path, ending).replace(/[-_ ]\d{4}([-–]\d{4})?$/, '')
  const years = period && period.til > period.fra ? `${period.fra}-${period.til}` : year
  const name = `${stem}-${years}${ending}`
  const isFile = output !== undefined && /\.ya?ml$/i.test(output)
  const place = inPlace ? path : isFile ? resolve(cwd, output) : join(resolve(cwd, output ?? dirname(path)), name)
  return { format: 'yaml', path: place, name: relative(cwd, place) }
}

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
  inputs: readonly InputFile[],
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
  const target = { path: resolve(world.cwd, checklist), name: checklist }
  const kept = [...inputs.map(({ name }) => name), ...revised.map(({ to }) => to)]
  const problems = await writeReport(world, target, reportRevisionAsMarkdown(revised, words.revision), kept)
  await tellProblems(world, voice, world.stderr, problems)
  return exitCodeOf(problems)
}
