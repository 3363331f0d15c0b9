import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { type Diagnostic, problem } from '../../model/diagnostic.js'
import { isBelow } from '../is-below.js'
import type { Writable } from '../made-by-politirad.js'
import { type Files, reasonOf, type World } from '../world.js'
import { largestFile } from '../write-outputs.js'
import { writeReport } from '../write-report.js'

/** Lies in a folder that `ci report` made, and that it may empty. */
const markName = '.politirad-ci'
const mark = 'politirad ci report made this folder, and empties it each time.\n'

const ownFiles = ['report.md', 'counts.env', 'findings.json', 'findings.sarif', 'findings.xml']
/** By a run that was killed. */
const leftBehind = /^\.politirad-[\w-]+\.tmp$/
const ownFolders = ['files', 'redlines']

/**
 * Makes the folder of a report, or empties it. All in it is handed on as ours, so nothing may be there that another run made, or
 * that the change itself brought along: files, or links that lead elsewhere. What isn't plainly ours to remove is left as it
 * is, and is told; then nothing may be written there.
 */
export async function prepareFolder(world: Pick<World, 'cwd' | 'files'>, name: string): Promise<readonly Diagnostic[]> {
  const { cwd, files } = world
  const folder = resolve(cwd, name)
  try {
    const link = await findLink(files, cwd, folder)
    if (link !== undefined) return [unusable(name, { reason: 'link', entry: relative(cwd, link) || name })]
    const status = await files.status(folder)
    if (status && status.kind !== 'folder') return [problem('file-unwritable', { file: name, reason: 'ENOTDIR' })]
    const found = status ? await lookThrough(files, folder) : { ours: [] }
    if ('reason' in found) return [unusable(name, { ...found, entry: relative(folder, found.entry) })]
    for (const path of found.ours) await files.remove(path)
    return await writeReport(world, { path: join(folder, markName), name: join(name, markName) }, mark, [], '-o')
  } catch (error) {
    return [problem('file-unwritable', { file: name, reason: reasonOf(error) })]
  }
}

const unusable = (folder: string, why: Why): Diagnostic => problem('report-folder-unusable', { folder, ...why })

interface Why {
  readonly reason: 'link' | 'not-ours' | 'signed'
  /** What stands in the way. */
  readonly entry: string
}

/** The folder itself, or one on the way to it from the current folder: the user named them, but not where a link leads. */
async function findLink(files: Files, cwd: string, folder: string): Promise<string | undefined> {
  for (let each = folder; each !== cwd && each !== dirname(each); each = dirname(each)) {
    if ((await files.status(each))?.isLink) return each
    if (!isBelow(cwd, folder)) return undefined
  }
  return undefined
}

/** What is to be removed, or why nothing may be. */
async function lookThrough(files: Files, folder: string): Promise<{ readonly ours: readonly string[] } | Why> {
  const names = await files.list(folder)
  if (names.length === 0) return { ours: [] }
  const marked = await files.status(join(folder, markName))
  const isMarked = marked?.kind === 'file' && !marked.isLink
  const ours: string[] = []
  for (const name of names) {
    const path = join(folder, name)
    const status = await files.status(path)
    const isOwnFile = (ownFiles.includes(name) || leftBehind.test(name)) && status?.kind !== 'folder'
    if (name === markName && isMarked) continue
    if (!isMarked || !(isOwnFile || ownFolders.includes(name))) return { reason: 'not-ours', entry: path }
    ours.push(...(await filesBelow(files, path)))
  }
  for (const path of ours) if (await isSignedFile(files, path)) return { reason: 'signed', entry: path }
  return { ours }
}

/** Links are what they are, and not followed. */
async function filesBelow(files: Files, path: string): Promise<string[]> {
  const status = await files.status(path)
  if (status?.kind !== 'folder' || status.isLink) return [path]
  const below: string[] = []
  for (const name of await files.list(path)) below.push(...(await filesBelow(files, join(path, name))))
  return below
}

/** What was signed is evidence, wherever it lies. */
async function isSignedFile(files: Files, path: string): Promise<boolean> {
  const format = extname(basename(path)).slice(1).toLowerCase()
  const status = await files.status(path)
  if ((format !== 'pdf' && format !== 'docx') || status?.kind !== 'file' || status.isLink) return false
  const { isSigned } = await import('../made-by-politirad.js')
  return isSigned(format satisfies Writable, await files.read(path, largestFile))
}
