import { dirname, join, relative, resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Municipality } from '../model/municipalities.js'
import { schemaName, schemaText } from '../model/schema-file.js'
import type { InitRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { listMade } from './list-made.js'
import type { Target } from './plan-outputs.js'
import { findUnportable } from './portable-name.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { findObstacle, isThere, type ReadyFile, type WriteResult, writeOutputs } from './write-outputs.js'

/** Writes a new agreement with what the register knows, and the schema beside it. What isn't given is asked for at a terminal. */
export async function init(run: Run, request: InitRequest): Promise<ExitCode> {
  const { world, voice } = run
  const begun = await begin(run, request)
  const { written, failed } = begun.ok ? await write(run, begun.value) : { written: [] }
  const problems = failed ? [...begun.diagnostics, failed] : begun.diagnostics
  await tellProblems(world, voice, world.stderr, problems)
  await listMade(world.stdout, written)
  return exitCodeOf(problems)
}

/** What is asked for, and what else must be known, as texts. */
async function begin(run: Run, request: InitRequest): Promise<Outcome<Begun>> {
  const { pipeline, words } = run
  const chosen = await chooseMunicipalities(run, request)
  if (!chosen.ok) return chosen
  const avtaletype = request.family ?? (await choose(run, words.questions.family, families))
  if (!isOneOf(families, avtaletype)) return wrongOption('--avtaletype', avtaletype, families)
  const målform = request.malform ?? (await choose(run, words.questions.malform, malformer))
  if (!isOneOf(malformer, målform)) return wrongOption('--målform', målform, malformer)
  const file = request.path ?? pipeline.fileNameFor(chosen.value)
  return success({ file, yaml: pipeline.begin({ municipalities: chosen.value, avtaletype, målform }) })
}

const families = ['samarbeidsavtale', 'politirådsavtale'] as const
const malformer = ['nb', 'nn'] as const

/** A new agreement as text, and the name of its file. */
interface Begun {
  readonly file: string
  readonly yaml: string
}

/** The municipalities that were named, or the one that is answered; a wrong answer is asked for again. */
async function chooseMunicipalities(run: Run, { municipalities }: InitRequest): Promise<Outcome<Municipality[]>> {
  const { world, voice, words, pipeline } = run
  const found = municipalities.map((each) => pipeline.findMunicipality(each))
  const wrong = found.find((each) => !each.ok)
  if (wrong) return failure(wrong.diagnostics)
  if (found.length > 0) return success(found.flatMap((each) => (each.ok ? [each.value] : [])))
  for (;;) {
    const answer = (await world.ask?.(words.questions.municipality))?.trim()
    if (!answer) return failure([problem('missing-option', { option: '--kommune', example: '3120' })])
    const one = pipeline.findMunicipality(answer)
    if (one.ok) return success([one.value])
    await tellProblems(world, voice, world.stderr, one.diagnostics)
  }
}

/** The first choice where there is no answer. */
async function choose({ world }: Run, question: string, choices: readonly [string, ...string[]]): Promise<string> {
  const answer = (await world.ask?.(`${question} (${choices.join(', ')}) [${choices[0]}]: `))?.trim()
  return answer || choices[0]
}

const isOneOf = <T extends string>(choices: readonly T[], value: string): value is T =>
  choices.some((each) => each === value)

const wrongOption = (option: string, value: string, known: readonly string[]): Outcome<never> =>
  failure([problem('wrong-option-value', { option, value, known })])

/** Nothing that is there is written over; a schema beside an earlier agreement will do for the new one. */
async function write({ world }: Run, { file, yaml }: Begun): Promise<WriteResult<Target>> {
  const { cwd, files } = world
  const targetAt = (format: Target['format'], path: string): Target => ({ format, path, name: relative(cwd, path) })
  const agreement = targetAt('yaml', resolve(cwd, file))
  const schema = targetAt('schema', join(dirname(agreement.path), schemaName('avtale')))
  const look = (place: Target) => findObstacle(files, place, { force: false })
  const failed = (await findUnportable(files, agreement)) ?? (await look(agreement))
  if (failed) return { written: [], failed }
  const hasSchema = await isThere(files, schema)
  if (typeof hasSchema === 'object') return { written: [], failed: hasSchema }
  const ready: ReadyFile[] = [{ target: agreement, bytes: encode(yaml) }]
  if (!hasSchema) ready.push({ target: schema, bytes: encode(await schemaText('avtale')) })
  return writeOutputs(files, ready, look)
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
