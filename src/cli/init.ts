import { dirname, join, relative, resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Municipality } from '../model/municipalities.js'
import { schemaName, schemaText } from '../model/schema-file.js'
import type { InitRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { Target } from './plan-outputs.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { findObstacle, writeOutputs } from './write-outputs.js'

/** Writes a new agreement with what the register knows, and the schema beside it. What isn't given is asked for at a terminal. */
export async function init(run: Run, request: InitRequest): Promise<ExitCode> {
  const { world, voice } = run
  const begun = await begin(run, request)
  const written = begun.ok ? await write(run, begun.value) : begun
  await tellProblems(world, voice, world.stderr, written.diagnostics)
  if (written.ok) await world.stdout.write(written.value.map((name) => `${name}\n`).join(''))
  return exitCodeOf(written.diagnostics)
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

/** Nothing that is there is written over; a schema beside an earlier agreement is left. */
async function write({ world }: Run, { file, yaml }: Begun): Promise<Outcome<string[]>> {
  const { cwd, files } = world
  const targetAt = (format: Target['format'], path: string): Target => ({ format, path, name: relative(cwd, path) })
  const target = targetAt('yaml', resolve(cwd, file))
  const schema = targetAt('schema', join(dirname(target.path), schemaName('avtale')))
  const obstacle = await findObstacle(files, target, { force: false })
  if (obstacle) return failure([obstacle])
  const ready = [{ target, bytes: encode(yaml) }]
  const isThere = await files.status(schema.path).catch(() => undefined)
  if (!isThere) ready.push({ target: schema, bytes: encode(await schemaText('avtale')) })
  const { written, failed } = await writeOutputs(files, ready)
  return failed ? failure([failed]) : success(written.map(({ name }) => name))
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
