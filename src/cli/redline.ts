import { resolve } from 'node:path'
import { failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { NamedChange } from '../model/redline.js'
import type { CheckedVersion } from '../pipeline.js'
import {
  makeRedline,
  type RedlineFormat,
  type RedlineOutput,
  type RedlineView,
  redlineFormats,
  redlineViews,
} from '../redline.js'
import type { RedlineRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { type FoundVersion, findPairs } from './find-versions.js'
import { listMade } from './list-made.js'
import { type Plan, planOutputs, type Target } from './plan-outputs.js'
import { readSourceDate } from './read-source-date.js'
import { VersionReader } from './read-versions.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import { findObstacle, writeOutputs } from './write-outputs.js'

/** What the file's name has after the new agreement's. */
const suffix = '-endringer'

/** Makes one file of two agreements, in which what changed is marked. Its name is its result. */
export async function redline(run: Run, request: RedlineRequest): Promise<ExitCode> {
  const { world, voice } = run
  const formats = readFormats(request.formats ?? formatsOf(request.output))
  const view = readView(request.view, formats.ok && formats.value.includes('html'))
  const pair = await findPair(run, request)
  const date = readSourceDate(world.env)
  const plan =
    formats.ok && pair.ok
      ? await planOutputs(world, [pair.value.after.input], { ...request, formats: formats.value, suffix })
      : failure([])
  if (!formats.ok || !view.ok || !pair.ok || !date.ok || !plan.ok) {
    const wrong = [formats, view, pair, date, plan].flatMap(({ diagnostics }) => diagnostics)
    await tellProblems(world, voice, world.stderr, wrong)
    return exitCodeOf(wrong)
  }
  const reader = new VersionReader(run, request.templates, { size: request.size })
  const [before, after] = [await reader.read(pair.value.before), await reader.read(pair.value.after)]
  if (!before.ok || !after.ok)
    return Math.max(exitCodeOf(before.diagnostics), exitCodeOf(after.diagnostics)) as ExitCode
  const made = await makeRedline(before.value, after.value, formats.value, {
    changes: await nameChanges(before.value, after.value),
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

/** Only a page has views. */
function readView(written: string | undefined, isPage: boolean): Outcome<RedlineView | undefined> {
  if (written === undefined) return success(written)
  if (isView(written)) return isPage ? success(written) : failure([problem('view-of-no-page', { view: written })])
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

interface Pair {
  readonly before: FoundVersion
  readonly after: FoundVersion
}

/** Two versions of one agreement, wherever `diff` finds them; a folder has several. */
async function findPair({ world, words }: Run, { old, new: now }: RedlineRequest): Promise<Outcome<Pair>> {
  const pairs = await findPairs(world, { paths: [old, now] }, words.help.usage.file)
  if (!pairs.ok) return pairs
  const [{ before, after } = {}, ...others] = pairs.value
  if (before && after && others.length === 0) return success({ before, after })
  const isFolder = async (path: string) => (await world.files.status(resolve(world.cwd, path)))?.kind === 'folder'
  const folder = (await isFolder(old)) ? old : now
  return failure([problem('file-unreadable', { file: folder, reason: 'EISDIR' })])
}

/** What changed in sentences, in the målform of the new agreement. Only substance is worth a comment. */
async function nameChanges(before: CheckedVersion, after: CheckedVersion): Promise<readonly NamedChange[]> {
  const { compareVersions } = await import('../compare-versions.js')
  const { tellItem } = await import('../report/changes/tell-changes.js')
  const compared = await compareVersions(before, after, { pages: false })
  if (!compared.ok) return []
  const comparison = compared.value
  return comparison.changes.map((change) => {
    const { sentence } = tellItem(change, comparison, after.checked.agreement.målform)
    const { pointer } = change.after.value === undefined ? change.before : change.after
    return { text: `${sentence}.`, pointer, ...(change.class !== 'substantive' && { needsNoComment: true }) }
  })
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
