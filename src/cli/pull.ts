import { dirname, join, relative, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { TrackedMode } from '../model/edited-word.js'
import type { PullChange } from '../model/pull.js'
import type { NamedBytes } from '../model/reading.js'
import { sizeLimit } from '../model/source.js'
import type { Pull } from '../pull.js'
import type { PullRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { InputFile } from './find-inputs.js'
import { TemplatesOfRun } from './find-templates.js'
import { inheritedFiles } from './inherited-files.js'
import { readMade } from './read-made.js'
import type { Run } from './run.js'
import { type ReadFile, styleOf, tellProblems } from './tell-problems.js'
import { reasonOf } from './world.js'
import { type ReadyFile, whyUnwritable, writeOutputs } from './write-outputs.js'

/** Takes what was changed in a Word file into its YAML. What was changed is its result, and goes to standard output. */
export async function pull(run: Run, request: PullRequest): Promise<ExitCode> {
  const { world, voice, words } = run
  const work = await prepare(run, request)
  if (!work.outcome.ok) {
    await tellProblems(world, voice, world.stderr, work.outcome.diagnostics, work.read)
    return exitCodeOf(work.outcome.diagnostics)
  }
  const { plan, take, yaml, read } = work.outcome.value
  const { reportLeftOver, reportPull } = await import('../report/report-pull.js')
  const { words: reportWords, chalk } = await styleOf(world, voice, world.stdout)
  const style = { words: reportWords.pull, chalk }
  await world.stdout.write(reportPull(plan, { word: request.path, yaml: yaml.name }, style))
  const all = plan.changes
  const chosen = request.yes || request.dryRun ? all : await choose(run, all, words.questions.take)
  const isWrittenTo = !request.dryRun && chosen !== undefined && chosen.length > 0

  // What nobody is asked about is tried all the same, to tell whether it would do.
  const taken = await take(chosen ?? all)
  const written = taken.ok && isWrittenTo ? await write(run, taken.value.texts, read) : success([])
  if (!taken.ok || !written.ok) {
    await tellProblems(world, voice, world.stderr, [...taken.diagnostics, ...written.diagnostics])
    return exitCodeOf([...taken.diagnostics, ...written.diagnostics])
  }
  const leftOver = taken.value.untaken
  const isRefused = chosen !== undefined && chosen.length < all.length
  if (!isRefused) await world.stdout.write(reportLeftOver(leftOver, style))
  if (isWrittenTo) await world.stdout.write(`${reportWords.pull.taken(chosen.length, written.value)}\n`)
  else if (!chosen) await world.stdout.write(`${reportWords.pull.unasked}\n`)
  const isAll = chosen !== undefined && !isRefused && leftOver.length + plan.untaken.length === 0
  return request.dryRun || isAll ? 0 : 1
}

interface Prepared extends Pull {
  readonly yaml: InputFile
  readonly read: ReadFile
}

async function prepare(
  { world, pipeline }: Run,
  { path, source, changes = 'accepted', templates }: PullRequest,
): Promise<{ outcome: Outcome<Prepared>; read?: ReadFile }> {
  if (!isMode(changes)) {
    const wrong = problem('wrong-option-value', { option: '--changes', value: changes, known: modes })
    return { outcome: failure([wrong]) }
  }
  const { madeFileLimit, planPull } = await import('../pull.js')
  const word = await readMade(world, path, madeFileLimit)
  if (!word.ok) return { outcome: word }
  const yaml = await findYaml(world, word.value, source)
  if (!yaml.ok) return { outcome: yaml }
  const { name } = yaml.value
  let bytes: Uint8Array
  try {
    bytes = await world.files.read(resolve(world.cwd, name), sizeLimit)
  } catch (error) {
    return { outcome: failure([problem('file-unreadable', { file: name, reason: reasonOf(error) })]) }
  }
  const inherited = inheritedFiles(world, name, yaml.value.path)
  const read = { name, bytes, inherited: inherited.bytes }
  const { outcome: own } = await new TemplatesOfRun(world, templates).of(yaml.value)
  if (!own.ok) return { outcome: own, read }
  const with_ = own.value && { templates: own.value }
  const checked = await pipeline.check(name, bytes, inherited.read, with_)
  if (!checked.ok) return { outcome: checked, read }
  const planned = await planPull(word.value, checked.value, { changes, ...with_ })
  return planned.ok
    ? { outcome: success({ ...planned.value, yaml: yaml.value, read }), read }
    : { outcome: planned, read }
}

const modes: readonly TrackedMode[] = ['accepted', 'rejected', 'listed']
const isMode = (value: string): value is TrackedMode => modes.some((each) => each === value)

/** The YAML that was named, else the one that the Word file names: beside it, or in the current folder. */
async function findYaml(
  { cwd, files }: Run['world'],
  word: NamedBytes,
  source: string | undefined,
): Promise<Outcome<InputFile>> {
  const input = (path: string): InputFile => ({ name: relative(cwd, path), path, isStandardInput: false })
  if (source !== undefined) return success({ ...input(resolve(cwd, source)), name: source })
  const { sourceNameOf } = await import('../pull.js')
  const named = await sourceNameOf(word)
  if (!named.ok) return named
  const { value } = named
  const places = value === undefined ? [] : [join(dirname(resolve(cwd, word.file)), value), resolve(cwd, value)]
  for (const place of places) {
    const status = await files.status(place).catch(() => undefined)
    if (status?.kind === 'file') return success(input(place))
  }
  return failure([
    problem('not-pullable', { file: word.file, why: 'yaml', ...(value !== undefined && { source: value }) }),
  ])
}

/** The changes that a person takes, asked about one by one; undefined where there is nobody to ask. */
async function choose(
  { world, words }: Run,
  changes: readonly PullChange[],
  question: string,
): Promise<readonly PullChange[] | undefined> {
  if (changes.length === 0) return []
  if (!world.ask) return undefined
  const { yes, all } = words.answers
  const chosen: PullChange[] = []
  for (const [at, change] of changes.entries()) {
    const answer = (await world.ask(question.replace('{0}', String(at + 1)))).trim().toLowerCase()
    if (all.includes(answer)) return [...chosen, ...changes.slice(at)]
    if (yes.includes(answer)) chosen.push(change)
  }
  return chosen
}

/** Writes the YAML files that were changed, each in its own form; gives their names. */
async function write(
  { world: { cwd, files } }: Run,
  texts: ReadonlyMap<string, string>,
  read: ReadFile,
): Promise<Outcome<string[]>> {
  const { inItsForm } = await import('../pull.js')
  const look = async ({ path, name }: Place): Promise<Diagnostic | undefined> => {
    const reason = await whyUnwritable(files, path)
    return reason === undefined ? undefined : problem('file-unwritable', { file: name, reason, isSource: true })
  }
  const ready: ReadyFile<Place>[] = []
  for (const [name, text] of texts) {
    const target = { path: resolve(cwd, name), name }
    const obstacle = await look(target)
    if (obstacle) return failure([obstacle])
    const before = name === read.name ? read.bytes : read.inherited?.get(name)
    ready.push({ target, bytes: inItsForm(text, before ?? new Uint8Array()) })
  }
  const { written, failed } = await writeOutputs(files, ready, look)
  return failed ? failure([failed]) : success(written.map(({ name }) => name))
}

interface Place {
  readonly path: string
  readonly name: string
}
