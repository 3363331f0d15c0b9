import { join, resolve } from 'node:path'
import { type Diagnostic, failure, type Outcome, problem, success } from '../../model/diagnostic.js'
import type { Shard } from '../../model/manifest.js'
import { partOf, readShard } from '../../project/shard.js'
import type { GenerateRequest } from '../asked.js'
import type { InputFile } from '../find-inputs.js'
import type { MakeJob } from '../make/job.js'
import type { MakingPlan, MakingStep } from '../plan-making.js'
import type { World } from '../world.js'
import type { FoundProject } from './find-project.js'
import { isProjectManifest, ManifestFile, manifestName, type Recorded } from './manifest-file.js'
import type { RecordedJob, Recording } from './sort-out.js'

/** What of a run concerns whole projects. */
export interface Scope {
  /** Which part of the project is made. */
  readonly shard?: Shard
  /** The agreements that are made, or those of the part. */
  readonly steps: readonly MakingStep[]
  /** All agreements of the project, also where a part is made. */
  readonly all: readonly MakingStep[]
  /** Nothing but whole projects was asked for: what a manifest says of other agreements is old. */
  readonly isWhole: boolean
}

/** Arguments → what is made of the projects, or what is wrong with them. */
export function planScope(
  request: GenerateRequest,
  { steps }: MakingPlan,
  whole: readonly FoundProject[],
): Outcome<Scope> {
  const wrong = wrongManifest(request) ?? wrongScope(request, steps, whole)
  if (wrong) return failure([wrong])
  const isWhole = steps.every(({ project }) => project && whole.includes(project))
  if (request.shard === undefined) return success({ steps, all: steps, isWhole })
  const shard = readShard(request.shard)
  if (!shard)
    return failure([
      problem('wrong-option-value', { option: '--shard', value: request.shard, known: [], example: '1/4' }),
    ])
  return success({ shard, steps: partOf(steps, shard), all: steps, isWhole })
}

/** A project's own manifest is the project's, and a run's is a file. */
function wrongManifest({ manifest }: GenerateRequest): Diagnostic | undefined {
  if (manifest === undefined || (manifest !== '-' && !isProjectManifest(manifest))) return undefined
  return problem('wrong-option-value', { option: '--manifest', value: manifest, known: [], example: 'laget.json' })
}

function wrongScope(
  request: GenerateRequest,
  steps: readonly MakingStep[],
  whole: readonly FoundProject[],
): Diagnostic | undefined {
  const { check, all, shard } = request
  const option = check ? '--check' : all ? '--all' : shard !== undefined ? '--shard' : undefined
  if (option === undefined) return undefined
  const changed = changedBy(request)
  if (changed !== undefined) return problem('conflicting-options', { option, other: changed })
  const isProject = check ? steps.every(({ project }) => project !== undefined) : whole.length === 1
  return isProject ? undefined : problem('no-project', { option })
}

/** The option because of which files aren't those that a project says; undefined where there is none. */
function changedBy(request: GenerateRequest): string | undefined {
  const { output, formats, style, templates, signatureFields, attachSource, withComments } = request
  if (output !== undefined) return '-o'
  if (formats) return '--format'
  if (style !== undefined) return '--style'
  if (templates !== undefined) return '--templates'
  if (request.public) return '--public'
  if (!signatureFields) return '--no-signature-fields'
  return withComments ? '--with-comments' : attachSource ? '--attach-source' : undefined
}

/** A run's jobs by the manifest that tells of them. */
export interface Recordings {
  readonly recordings: readonly Recording[]
  /** What no manifest tells of. */
  readonly others: readonly MakeJob[]
  /** Where the run as such is told of, whatever it is made of. */
  readonly run?: ManifestFile
}

interface Asked {
  readonly scope: Scope
  readonly jobs: readonly MakeJob[]
  /** The projects that were asked for as such. */
  readonly whole: readonly FoundProject[]
}

/** What each manifest is to tell of, and what it tells by now. */
export async function openRecordings(
  world: Pick<World, 'cwd' | 'files'>,
  request: GenerateRequest,
  { scope: { steps, shard }, jobs, whole }: Asked,
): Promise<Outcome<Recordings>> {
  const isAsProject = changedBy(request) === undefined
  const run = request.manifest === undefined ? undefined : new ManifestFile(world, resolve(world.cwd, request.manifest))
  const isWritten = !request.dryRun && !request.check
  const byFile = new Map<string, RecordedJob[]>()
  const others: MakeJob[] = []
  const projectOf = new Map(steps.map(({ input, project }) => [input, project]))
  for (const job of jobs) {
    const project = isAsProject ? projectOf.get(job.input) : undefined
    const path = project ? join(project.folder, manifestName(shard)) : run?.path
    if (path === undefined || job.settings.toStandardOutput) {
      others.push(job)
      continue
    }
    const isWhole = project !== undefined && whole.includes(project)
    const kept = byFile.get(path) ?? []
    kept.push({
      job,
      ...(project?.outcome.ok && { project: project.outcome.value }),
      onlyIfChanged: isWhole && !request.all,
    })
    byFile.set(path, kept)
  }
  const recordings: Recording[] = []
  const paths = new Set([...byFile.keys(), ...(run ? [run.path] : [])])
  for (const path of paths) {
    const isOfRun = path === run?.path
    const file = new ManifestFile(world, path)
    const obstacle = isWritten ? await file.findObstacle(!isOfRun) : undefined
    if (obstacle) return failure([obstacle])
    const itsJobs = byFile.get(path)
    if (isOfRun) {
      const earlier = await file.readWhole() // whatever it tells, it must be one of ours
      if (!earlier.ok) return earlier
      if (itsJobs) recordings.push({ file, jobs: itsJobs })
      continue
    }
    // A part goes on from what is known of the whole.
    const ofWhole = shard ? [new ManifestFile(world, join(file.folder, manifestName()))] : []
    const recorded = await file.read(ofWhole)
    if (!recorded.ok) return recorded
    if (itsJobs) recordings.push({ file, jobs: itsJobs, recorded: recorded.value })
  }
  const inOtherWays = isAsProject ? [] : await findInOtherWays(world, jobs, projectOf)
  return inOtherWays.length > 0 ? failure(inOtherWays) : success({ recordings, others, ...(run && { run }) })
}

/** Files of a project that options would make otherwise: the project would take them for edited by hand. */
async function findInOtherWays(
  world: Pick<World, 'cwd' | 'files'>,
  jobs: readonly MakeJob[],
  projectOf: ReadonlyMap<InputFile, FoundProject | undefined>,
): Promise<Diagnostic[]> {
  const manifests = new Map<string, Promise<Outcome<Recorded>>>()
  for (const { input, editions } of jobs) {
    const project = projectOf.get(input)
    if (!project) continue
    const file = new ManifestFile(world, join(project.folder, manifestName()))
    const reading = manifests.get(file.path) ?? file.read()
    manifests.set(file.path, reading)
    const recorded = await reading
    if (!recorded.ok) continue // told when the project is made
    const taken = editions
      .flatMap(({ targets }) => targets)
      .find(({ path }) => recorded.value.ownersOf(file.pathOf(path)).size > 0)
    if (taken) return [problem('project-output', { output: taken.name })]
  }
  return []
}

/** The paths of agreements as the manifests of their project have them. */
export const pathsIn = (file: ManifestFile, steps: readonly MakingStep[]): string[] =>
  steps.flatMap(({ input }) => (input.path === undefined ? [] : [file.pathOf(input.path)]))
