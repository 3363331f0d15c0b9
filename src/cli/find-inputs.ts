import { basename, dirname, join, resolve } from 'node:path'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { sizeLimit } from '../model/source.js'
import { matchesName } from './match-name.js'
import { type Files, reasonOf, type World } from './world.js'

/** A file to be read as an agreement. */
export interface InputFile {
  /** As the user named it, for messages. */
  readonly name: string
  /** Absolute; of standard input, where --stdin-filepath says it belongs, if it says anything. */
  readonly path?: string
  readonly isStandardInput: boolean
}

export interface FoundInputs {
  readonly inputs: readonly InputFile[]
  readonly problems: readonly Diagnostic[]
}

/** How standard input is named on the command line, and in messages and origins: in every language the same. */
const standardInput = '-'
const standardInputName = '<stdin>'

/**
 * Arguments → files, each once, in the order given. A folder stands for the agreements
 * directly in it; no argument for those in the current folder. Patterns are for Windows, whose command line leaves
 * them to the program. With `areShared`, a folder stands for its other YAML files: what agreements inherit.
 */
export async function findInputs(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  paths: readonly string[],
  stdinFilepath?: string,
  areShared = false,
): Promise<FoundInputs> {
  const inputs: InputFile[] = []
  const problems: Diagnostic[] = []
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (path === standardInput) {
      const place = stdinFilepath ? { path: resolve(cwd, stdinFilepath) } : {}
      inputs.push({ name: stdinFilepath ?? standardInputName, ...place, isStandardInput: true })
      continue
    }
    const found = await findBelow(files, cwd, path, areShared)
    inputs.push(...found.inputs)
    problems.push(...found.problems)
  }
  return { inputs: await withoutRepeats(files, inputs), problems }
}

/** Reads an input whole; one that is too large, only far enough to see it. */
export async function readInput(
  { files, stdin }: Pick<World, 'files' | 'stdin'>,
  input: InputFile,
  limit: number,
): Promise<Uint8Array> {
  return input.isStandardInput || !input.path ? stdin.read(limit) : files.read(input.path, limit)
}

async function findBelow(files: Files, cwd: string, name: string, areShared: boolean): Promise<FoundInputs> {
  const path = resolve(cwd, name)
  try {
    const status = await files.status(path)
    switch (status?.kind) {
      case 'folder':
        return await agreementsIn(files, path, name, areShared)
      case 'file':
        return { inputs: [{ name, path, isStandardInput: false }], problems: [] }
      case 'other':
        return unreadable(name, 'not-a-file')
      default: {
        const matching = await matches(files, path, name)
        return matching.length > 0
          ? { inputs: matching, problems: [] }
          : unreadable(name, 'ENOENT', await nearby(files, path, name))
      }
    }
  } catch (error) {
    return unreadable(name, reasonOf(error))
  }
}

function unreadable(file: string, reason: string, near?: string): FoundInputs {
  return { inputs: [], problems: [problem('file-unreadable', { file, reason, ...(near && { near }) })] }
}

/** With `areShared`, the files in the folder that aren't agreements. */
async function agreementsIn(files: Files, folder: string, name: string, areShared: boolean): Promise<FoundInputs> {
  const yamlFiles = await namesIn(files, folder, isYaml)
  const inputs: InputFile[] = []
  for (const each of yamlFiles) {
    const path = join(folder, each)
    const status = await files.status(path)
    if (status?.kind !== 'file') continue
    const bytes = await files.read(path, sizeLimit).catch(() => undefined) // told when it is read in its turn
    if (!bytes || isAgreement(bytes) !== areShared)
      inputs.push({ name: join(name, each), path, isStandardInput: false })
  }
  if (inputs.length > 0) return { inputs, problems: [] }
  return { inputs, problems: [problem('folder-empty', { folder: name, yamlFiles: yamlFiles.length })] }
}

const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)

/** Names that aren't hidden, in the same order on every machine. */
async function namesIn(files: Files, folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const names = await files.list(folder)
  return names.filter((each) => !each.startsWith('.') && isWanted(each)).sort()
}

/** Whether `avtaletype` is a key at the top level. A cheap look at the text, in whatever encoding: it is ASCII. */
function isAgreement(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '')
  return /^(?:\W{0,3})["']?avtaletype["']?\s*:/m.test(text) || /^\s*\{[\s\S]*"avtaletype"\s*:/.test(text)
}

/** The files that a pattern with * and ? in its last part names. */
async function matches(files: Files, path: string, name: string): Promise<InputFile[]> {
  if (!/[*?]/.test(basename(path))) return []
  const folder = dirname(path)
  if ((await files.status(folder))?.kind !== 'folder') return []
  const names = await namesIn(files, folder, (each) => matchesName(each, basename(path)))
  return names.map((each) => ({ name: join(dirname(name), each), path: join(folder, each), isStandardInput: false }))
}

/** A file of a like name beside the one that isn't there. */
async function nearby(files: Files, path: string, name: string): Promise<string | undefined> {
  const folder = dirname(path)
  if ((await files.status(folder))?.kind !== 'folder') return undefined
  const near = findNear(basename(path), await namesIn(files, folder, isYaml))
  return near && join(dirname(name), near)
}

async function withoutRepeats(files: Files, inputs: readonly InputFile[]): Promise<InputFile[]> {
  const seen = new Set<string>()
  const unique: InputFile[] = []
  for (const input of inputs) {
    const identity = input.isStandardInput
      ? standardInput
      : await files.realPath(input.path ?? '').catch(() => input.path ?? '')
    if (!seen.has(identity)) unique.push(input)
    seen.add(identity)
  }
  return unique
}
