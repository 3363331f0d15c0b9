import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { Format } from '../pipeline.js'
import type { GenerateRequest } from './asked.js'
import type { InputFile } from './find-inputs.js'
import type { Writable } from './made-by-politirad.js'
import { findUnportable } from './portable-name.js'
import type { Files, World } from './world.js'

/** What is made of what, and where: everything is decided before anything is read or written. */
export interface Plan {
  readonly formats: readonly Format[]
  readonly toStandardOutput: boolean
  readonly steps: readonly Step[]
}

interface Step {
  readonly input: InputFile
  /** One for each format, in that order; none where the one file goes to standard output. */
  readonly targets: readonly Target[]
}

export interface Target {
  readonly format: Writable
  readonly path: string
  /** The path as seen from the current folder, for messages. */
  readonly name: string
}

export type Where =
  | { readonly kind: 'beside' }
  | { readonly kind: 'standard output' }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'file'; readonly path: string }

const allFormats: readonly Format[] = ['pdf', 'docx', 'html', 'md', 'txt', 'json', 'journal']
const defaultFormats: readonly Format[] = ['pdf', 'docx']

/** What the plan follows from, of what is asked for. */
interface Wanted extends Partial<Pick<GenerateRequest, 'public' | 'attachSource' | 'withComments'>> {
  readonly output?: string
  readonly formats?: readonly string[]
  readonly style?: string
  /** What the files' names have after the input's. */
  readonly suffix?: string
}

export type Outside = Pick<World, 'cwd' | 'files' | 'stdout'>

/** Arguments → plan, or what is wrong with them: wrong usage is told before anything is written. */
export async function planOutputs(
  world: Outside,
  inputs: readonly InputFile[],
  request: Wanted,
): Promise<Outcome<Plan>> {
  if (request.public && request.attachSource) {
    const other = request.withComments ? '--with-comments' : '--attach-source'
    return failure([problem('conflicting-options', { option: '--public', other })])
  }
  const chosen = readFormats(request.formats)
  if (!chosen.ok) return chosen
  const formats = chosen.value ?? formatsFor(request.output)
  if (inputs.length === 0) return success({ formats, toStandardOutput: false, steps: [] })
  const where = await readWhere(world, inputs.length, formats, request.output)
  if (!where.ok) return where
  const nameless =
    where.value.kind === 'folder' || where.value.kind === 'beside' ? inputs.find(({ path }) => !path) : undefined
  if (nameless) return failure([problem('input-without-name', {})])

  const targetsFor = (input: InputFile) =>
    targetsOf(world.cwd, where.value, { path: input.path, formats, suffix: suffixOf(request) })
  const steps = inputs.map((input) => ({ input, targets: targetsFor(input) }))
  const style = request.style === undefined ? [] : [resolve(world.cwd, request.style)]
  const conflicts = [
    ...(await findUnportableNames(world.files, steps)),
    ...(await findConflicts(world.files, steps, style)),
  ]
  return conflicts.length > 0
    ? failure(conflicts)
    : success({ formats, toStandardOutput: where.value.kind === 'standard output', steps })
}

export function readFormats(written: readonly string[] | undefined): Outcome<readonly Format[] | undefined> {
  const unknown = written?.find((format) => !isFormat(format.toLowerCase()))
  if (unknown !== undefined) {
    const near = findNear(unknown, allFormats)
    return failure([problem('unknown-format', { format: unknown, known: allFormats, ...(near && { near }) })])
  }
  const formats = written?.map((format) => format.toLowerCase()).filter(isFormat)
  return success(formats && [...new Set(formats)])
}

const isFormat = (word: string): word is Format => (allFormats as readonly string[]).includes(word)

/** `-o avtale.pdf` alone asks for a PDF. */
export function formatsFor(output: string | undefined): readonly Format[] {
  const format = output && formatOf(output)
  return format ? [format] : defaultFormats
}

function formatOf(file: string): Format | undefined {
  if (/\.journal\.json$/i.test(file)) return 'journal'
  const ending = extname(file).slice(1).toLowerCase()
  return isFormat(ending) ? ending : undefined
}

export async function readWhere(
  { cwd, files, stdout }: Outside,
  inputs: number,
  formats: readonly Format[],
  output: string | undefined,
): Promise<Outcome<Where>> {
  if (output === undefined) return success({ kind: 'beside' })
  const [format = 'pdf'] = formats
  const isOne = inputs === 1 && formats.length === 1
  const tooMany = problem('output-is-one-file', { output, inputs, formats: formats.length })
  if (output === '-') {
    if (!isOne) return failure([tooMany])
    if (stdout.isTTY && (format === 'pdf' || format === 'docx'))
      return failure([problem('output-to-terminal', { format })])
    return success({ kind: 'standard output' })
  }
  const path = resolve(cwd, output)
  const named = formatOf(output)
  const status = await statusOf(files, path)
  // A pipe, a device or a link that leads nowhere: no folder can be made there, and standard output is asked for by `-`.
  if (status?.kind === 'other')
    return failure([problem('file-unwritable', { file: output, reason: status.isLink ? 'link' : 'not-a-file' })])
  const isFolder = /[\\/]$/.test(output) || status?.kind === 'folder'
  if (isFolder || !/^\.[a-z]\w{1,4}$/i.test(extname(output))) return success({ kind: 'folder', path })
  if (!named) return failure([unknownEnding(output)])
  if (!isOne) return failure([tooMany])
  if (named !== format) return failure([problem('output-format-mismatch', { output, format })])
  return success({ kind: 'file', path })
}

/** `ny.doc`: made into a folder of that name, it would look like a file that Word can't open. */
function unknownEnding(output: string): Diagnostic {
  const near = findNear(extname(output).slice(1).toLowerCase(), allFormats)
  const known = allFormats.map(endingOf)
  return problem('unknown-output-ending', { output, known, ...(near && { near }) })
}

/** What is published never takes the place of what is signed. */
export const suffixOf = ({ public: isWeb, suffix = '' }: Pick<Wanted, 'public' | 'suffix'>): string =>
  isWeb ? '-nettversjon' : suffix

/** What the files of one agreement are called. */
interface Naming {
  /** The agreement's own, absolute. */
  readonly path: string | undefined
  readonly formats: readonly Format[]
  readonly suffix: string
  /** Without suffix and ending; as the agreement where nothing is said. */
  readonly name?: string
}

export function targetsOf(cwd: string, where: Where, { path = '', formats, suffix, name }: Naming): Target[] {
  if (where.kind === 'standard output') return []
  return formats.map((format) => {
    const file = `${name ?? basename(path, extname(path))}${suffix}.${endingOf(format)}`
    const folder = where.kind === 'folder' ? where.path : dirname(path)
    const target = where.kind === 'file' ? where.path : join(folder, file)
    return { format, path: target, name: relative(cwd, target) || target }
  })
}

/** A journal is JSON too, but isn't the document's. */
const endingOf = (format: Format): string => (format === 'journal' ? 'journal.json' : format)

/** One for each agreement: its files are all called the same. */
export async function findUnportableNames(files: Files, steps: readonly Step[]): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const { targets } of steps) {
    const problems = await Promise.all(targets.map((target) => findUnportable(files, target)))
    found.push(...problems.filter((each) => each !== undefined).slice(0, 1))
  }
  return found
}

export async function findConflicts(
  files: Files,
  steps: readonly Step[],
  alsoRead: readonly string[],
): Promise<Diagnostic[]> {
  const inputs = new Set<string>()
  const read = [...steps.flatMap(({ input }) => input.path ?? []), ...alsoRead]
  for (const path of read) inputs.add(await identityOf(files, path))
  const makers = new Map<string, { readonly name: string; readonly inputs: string[] }>()
  for (const { input, targets } of steps) {
    for (const { path, name } of targets) {
      const identity = await identityOf(files, path)
      const maker = makers.get(identity) ?? { name, inputs: [] }
      maker.inputs.push(input.name)
      makers.set(identity, maker)
    }
  }
  const told = new Set<string>() // the same agreements collide in every format
  return [...makers].flatMap(([identity, { name, inputs: makes }]) => {
    if (inputs.has(identity)) return [problem('output-is-input', { output: name })]
    const isTold = told.has(String(makes))
    told.add(String(makes))
    return makes.length > 1 && !isTold ? [problem('output-collision', { output: name, inputs: makes })] : []
  })
}

/** What can't be looked at is told when it is written. */
const statusOf = (files: Files, path: string) => files.status(path).catch(() => undefined)

/**
 * Equal for two paths that are one file here or on a machine where case and accents' encoding make no difference. Links are
 * followed as far as the path leads to something.
 */
export async function identityOf(files: Files, path: string): Promise<string> {
  return (await realPathOf(files, path)).normalize('NFC').toLowerCase()
}

async function realPathOf(files: Files, path: string): Promise<string> {
  const folder = dirname(path)
  if (folder === path || (await statusOf(files, path))) return files.realPath(path).catch(() => path)
  return join(await realPathOf(files, folder), basename(path))
}
