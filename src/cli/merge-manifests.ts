import { dirname, join, resolve } from 'node:path'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import type { Manifest } from '../model/manifest.js'
import { mergeManifests, type Part } from '../project/merge-manifests.js'
import type { ManifestRequest } from './asked.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { fingerprintOf } from './make/fingerprint-of.js'
import { ManifestFile, manifestName } from './project/manifest-file.js'
import type { Run } from './run.js'
import { tellProblems } from './tell-problems.js'
import type { Files } from './world.js'
import { largestFile } from './write-outputs.js'

/**
 * Puts the manifests of a run's parts together, if they are all parts of it: nothing is missing, nothing was made twice, and every file
 * lies where the whole says, as it was made.
 */
export async function mergeParts(
  { world, voice, words }: Pick<Run, 'world' | 'voice' | 'words'>,
  { paths, output, quiet }: ManifestRequest,
): Promise<ExitCode> {
  const refuse = async (wrong: readonly Diagnostic[]): Promise<ExitCode> => {
    await tellProblems(world, voice, world.stderr, wrong)
    return exitCodeOf(wrong)
  }
  const parts: Part[] = []
  const unread: Diagnostic[] = []
  for (const path of paths) {
    const file = new ManifestFile(world, resolve(world.cwd, path))
    const read = await file.readWhole()
    if (read.ok && read.value) parts.push({ name: path, manifest: read.value })
    else unread.push(...(read.ok ? [problem('file-unreadable', { file: path, reason: 'ENOENT' })] : read.diagnostics))
  }
  if (unread.length > 0) return refuse(unread)
  const merged = mergeManifests(parts)
  if (!merged.ok) return refuse(merged.diagnostics)
  const whole = new ManifestFile(world, resolve(world.cwd, output ?? join(dirname(paths[0] ?? '.'), manifestName())))
  const replaced = await whole.readWhole() // what takes its place is a manifest too, or nothing
  if (!replaced.ok) return refuse(replaced.diagnostics)
  const differing = await findDiffering(world.files, whole, merged.value)
  if (differing.length > 0) return refuse(differing)
  const failed = await whole.write(merged.value)
  if (failed.length > 0) return refuse(failed)
  const files = merged.value.agreements.flatMap(({ outputs }) => outputs).length
  await world.stdout.write(`${whole.name}\n`)
  if (!quiet) await world.stderr.write(`${words.merged(parts.length, merged.value.agreements.length, files)}\n`)
  return 0
}

async function findDiffering(files: Files, whole: ManifestFile, { agreements }: Manifest): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const { path: output, sha256 } of agreements.flatMap(({ outputs }) => outputs)) {
    const path = whole.resolve(output)
    const isThere = (await files.status(path).catch(() => undefined))?.kind === 'file'
    const now = isThere ? fingerprintOf(await files.read(path, largestFile)).sha256 : undefined
    if (now !== sha256) found.push(problem('made-file-differs', { output, isGone: !isThere }))
  }
  return found
}
