import { basename, dirname, extname, join, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import type { Shard } from '../model/manifest.js'
import type { Edition } from '../model/project.js'
import { asksAgreement, nameFrom } from '../project/name-outputs.js'
import type { GenerateRequest } from './asked.js'
import { readThrough } from './check-input.js'
import type { InputFile } from './find-inputs.js'
import { leadsOut } from './leads-out.js'
import type { JobEdition } from './make/job.js'
import {
  findConflicts,
  findUnportableNames,
  formatsFor,
  type Outside,
  readFormats,
  readWhere,
  suffixOf,
  targetsOf,
  type Where,
} from './plan-outputs.js'
import type { FoundProject, Projects } from './project/find-project.js'
import { projectFilesIn } from './project/manifest-file.js'
import type { Run } from './run.js'

/** What is made of what, and where: everything is decided before anything is written. */
export interface MakingPlan {
  readonly toStandardOutput: boolean
  readonly steps: readonly MakingStep[]
}

/** One agreement. */
export interface MakingStep {
  readonly input: InputFile
  /** The agreement itself, and the web edition where there is to be one. */
  readonly editions: readonly JobEdition[]
  readonly project?: FoundProject
}

/** Arguments and projects → plan, or what is wrong with them: wrong usage is told before anything is written. */
export async function planMaking(
  run: Run,
  inputs: readonly InputFile[],
  request: GenerateRequest,
  projects: Projects,
): Promise<Outcome<MakingPlan>> {
  const { world } = run
  if (request.public && request.attachSource) {
    const other = request.withComments ? '--with-comments' : '--attach-source'
    return failure([problem('conflicting-options', { option: '--public', other })])
  }
  const chosen = readFormats(request.formats)
  if (!chosen.ok) return chosen
  const homes = await Promise.all(
    inputs.map(async (input) => ({ input, project: input.path && (await projects.of(dirname(input.path))) })),
  )
  const planned = homes.map(({ input, project }) => {
    const editions = editionsOf(project || undefined, request)
    const asked = editions.map((edition) => ({ ...edition, formats: chosen.value ?? edition.formats }))
    return { input, editions: asked, ...(project && { project }) }
  })
  const where = await readOneWhere(world, planned, request, chosen.value !== undefined)
  if (!where.ok) return where
  const isNamed = where.value?.kind === 'file' || where.value?.kind === 'standard output'
  if (!isNamed && inputs.some(({ path }) => !path)) return failure([problem('input-without-name', {})])

  const steps: MakingStep[] = []
  for (const { editions, ...step } of planned)
    steps.push({ ...step, editions: await placeEditions(run, step, editions, where.value) })
  const flat = steps.flatMap(({ input, editions }) => editions.map(({ targets }) => ({ input, targets })))
  const style = request.style === undefined ? [] : [resolve(world.cwd, request.style)]
  const conflicts = [
    ...(await findUnportableNames(world.files, flat)),
    ...(await findConflicts(world.files, flat, [...style, ...projectFilesOf(steps)])),
    ...(where.value ? [] : await findLinkedFolders(world, planned)),
  ]
  return conflicts.length > 0
    ? failure(conflicts)
    : success({ steps, toStandardOutput: where.value?.kind === 'standard output' })
}

/** Folders that projects say files go into, and that links lead out of them: whoever wrote the project mustn't choose among all folders. */
async function findLinkedFolders({ files }: Outside, planned: readonly Planned[]): Promise<Diagnostic[]> {
  const linked = new Set<string>()
  const seen = new Set<string>()
  for (const { project, editions } of planned) {
    for (const { folder } of editions) {
      if (!project || folder === undefined) continue
      const path = join(project.folder, folder)
      if (!seen.has(path) && (await leadsOut(files, project.folder, path))) linked.add(project.pathTo(folder))
      seen.add(path)
    }
  }
  return [...linked].map((file) => problem('file-unwritable', { file, reason: 'link' }))
}

/** What belongs to the projects that agreements are of. */
export const projectFilesOf = (steps: readonly MakingStep[], shard?: Shard): string[] => [
  ...new Set(steps.flatMap(({ project }) => (project ? projectFilesIn(project.folder, shard) : []))),
]

/** What the project makes, or of it what is asked for. */
function editionsOf(project: FoundProject | undefined, request: GenerateRequest): readonly Edition[] {
  const usual: Edition = { isWeb: request.public, formats: formatsFor(request.output) }
  if (!project?.outcome.ok) return [usual]
  const { editions } = project.outcome.value
  const isOne = request.output !== undefined || request.public
  if (!isOne) return editions
  const one = editions.find(({ isWeb }) => isWeb === request.public)
  if (!one) return [usual]
  const isFile = request.output !== undefined && extname(request.output) !== ''
  return [isFile ? { ...one, formats: usual.formats } : one]
}

interface Planned {
  readonly input: InputFile
  readonly editions: readonly Edition[]
  readonly project?: FoundProject
}

/** The one place that -o names; undefined where each edition has its own. */
async function readOneWhere(
  world: Outside,
  planned: readonly Planned[],
  { output }: GenerateRequest,
  areFormatsChosen: boolean,
): Promise<Outcome<Where | undefined>> {
  if (output === undefined || planned.length === 0) return success(undefined)
  const formats = [...new Set(planned.flatMap(({ editions }) => editions.flatMap((each) => each.formats)))]
  // A project's formats give way to standard output, which takes one.
  const asked = output === '-' && !areFormatsChosen ? formatsFor(output) : formats
  return readWhere(world, planned.length, asked, output)
}

async function placeEditions(
  run: Run,
  { input, project }: Omit<Planned, 'editions'>,
  editions: readonly Edition[],
  one: Where | undefined,
): Promise<JobEdition[]> {
  const placed: JobEdition[] = []
  for (const { isWeb, formats, folder, name } of editions) {
    const own: Where =
      project && folder !== undefined ? { kind: 'folder', path: join(project.folder, folder) } : { kind: 'beside' }
    const called = name === undefined ? undefined : await nameOf(run, input, name)
    const targets = targetsOf(run.world.cwd, one ?? own, {
      path: input.path,
      formats,
      suffix: suffixOf({ public: isWeb }),
      ...(called !== undefined && { name: called }),
    })
    placed.push({ isWeb, formats, targets })
  }
  return placed
}

/** An agreement that can't be read is told of when it is made. */
async function nameOf({ world, pipeline }: Run, input: InputFile, pattern: string): Promise<string> {
  const fileName = basename(input.path ?? '', extname(input.path ?? ''))
  if (!asksAgreement(pattern)) return nameFrom(pattern, fileName)
  const { outcome } = await readThrough(world, input, undefined, (file, bytes, readInherited) =>
    pipeline.dataOf(file, bytes, readInherited),
  )
  return nameFrom(pattern, fileName, outcome.ok ? outcome.value : undefined)
}
