import { dirname, join, relative, resolve } from 'node:path'
import type { Attachment } from '../model/attachment.js'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { extractSource, madeFileLimit } from '../read-back.js'
import type { ExtractRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { listMade } from './list-made.js'
import { placeSources } from './place-sources.js'
import type { Target } from './plan-outputs.js'
import { findUnportable } from './portable-name.js'
import { readMade } from './read-made.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import type { Files, World } from './world.js'
import { findObstacle, isThere, type ReadyFile, type WriteResult, writeOutputs } from './write-outputs.js'

/** Takes the YAML out of a file: to standard output, or with what it inherits to files of their own. */
export async function extract({ world, voice }: Run, request: ExtractRequest): Promise<ExitCode> {
  const { path, output } = request
  const made = await readMade(world, path, madeFileLimit)
  const extracted = made.ok ? await extractSource(made.value) : made
  const [own, ...inherited] = extracted.ok ? extracted.value : []
  if (!own) {
    await tellProblems(world, voice, world.stderr, extracted.diagnostics)
    return exitCodeOf(extracted.diagnostics)
  }
  if (output === undefined || output === '-') {
    await world.stdout.write(own.text)
    const more = problem('several-sources', { count: inherited.length }, undefined, 'hint')
    if (inherited.length > 0) await tellProblems(world, voice, world.stderr, [more])
    return 0
  }
  const { written, failed } = await write(world, [own, ...inherited], { ...request, output })
  const problems = failed ? [failed] : []
  await tellProblems(world, voice, world.stderr, problems)
  await listMade(world.stdout, written)
  return exitCodeOf(problems)
}

async function write(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  sources: readonly [Attachment, ...Attachment[]],
  { output, force }: ExtractRequest & { readonly output: string },
): Promise<WriteResult<Target>> {
  const path = resolve(cwd, output)
  const isFile = /\.ya?ml$/i.test(output)
  const count = sources.length
  if (isFile && count > 1) return { written: [], failed: problem('several-sources', { output, count }) }
  const target = (place: string): Target => ({ format: 'yaml', path: place, name: relative(cwd, place) })
  const look = (place: Target) => findObstacle(files, place, { force })
  const ready: ReadyFile[] = []
  for (const { steps, text, isMark } of placeSources(sources)) {
    const place = target(isFile ? path : join(path, ...steps))
    if (isMark && (await isThere(files, place)) === true) continue
    const failed = (await findUnportable(files, place)) ?? (await findLink(files, path, place)) ?? (await look(place))
    if (failed) return { written: [], failed }
    ready.push({ target: place, bytes: new TextEncoder().encode(text) })
  }
  return writeOutputs(files, ready, look)
}

/** A folder below the one that was named, but which a link leads elsewhere. */
async function findLink(files: Files, folder: string, { path, name }: Target): Promise<Diagnostic | undefined> {
  for (let each = dirname(path); each.length > folder.length; each = dirname(each)) {
    const status = await files.status(each).catch(() => undefined)
    if (status?.isLink) return problem('file-unwritable', { file: name, reason: 'link' })
  }
  return undefined
}
