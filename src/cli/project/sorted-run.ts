import type { Diagnostic } from '../../model/diagnostic.js'
import type { ManifestEntry } from '../../model/manifest.js'
import { periodIn } from '../../project/period-in.js'
import type { GenerateRequest } from '../asked.js'
import { readThrough } from '../check-input.js'
import type { InputFile } from '../find-inputs.js'
import type { TemplatesOfRun } from '../find-templates.js'
import type { MakeJob, MakeResult } from '../make/job.js'
import type { Run } from '../run.js'
import type { ManifestFile } from './manifest-file.js'
import { pathsIn, type Recordings, type Scope } from './plan-recordings.js'
import { type FoundState, type Recording, type SortedOut, SortingOut } from './sort-out.js'

/** What a run is to make, of all its projects together. */
export class SortedRun {
  readonly jobs: readonly MakeJob[]
  readonly findings: readonly FoundState[]
  readonly unchanged: number
  readonly signed: number
  readonly manifests: readonly KeptManifest[]
  readonly run: ManifestFile | undefined
  readonly #ofJob = new Map<MakeJob, KeptManifest>()

  constructor(
    sorted: readonly { readonly recording: Recording; readonly out: SortedOut }[],
    { others, run }: Recordings,
  ) {
    this.run = run
    this.jobs = [...sorted.flatMap(({ out }) => out.jobs), ...others]
    this.findings = sorted.flatMap(({ out }) => out.findings)
    this.unchanged = sum(sorted.map(({ out }) => out.unchanged))
    this.signed = sum(sorted.map(({ out }) => out.signed))
    this.manifests = sorted.map(({ recording, out }) => {
      const kept: KeptManifest = { recording, entries: [...out.entries] }
      for (const job of out.jobs) this.#ofJob.set(job, kept)
      return kept
    })
  }

  /** Keeps for the manifest what was made. */
  keep(job: MakeJob, { entry }: MakeResult): void {
    const manifest = this.#ofJob.get(job)
    if (!manifest) return
    if (entry) manifest.entries.push(entry)
  }
}

/** What a manifest will say. */
interface KeptManifest {
  readonly recording: Recording
  readonly entries: ManifestEntry[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

interface Sorting {
  readonly templates: TemplatesOfRun
  readonly request: GenerateRequest
}

/** Holds all that is asked for against what the manifests say. */
export async function sortOutAll(
  { world, pipeline }: Pick<Run, 'world' | 'pipeline'>,
  planned: Recordings,
  { templates, request }: Sorting,
): Promise<SortedRun> {
  const periodOf = async (input: InputFile): Promise<string | undefined> => {
    const { outcome } = await readThrough(world, input, request.size, pipeline.dataOf)
    return outcome.ok ? periodIn(outcome.value) : undefined
  }
  const { version } = pipeline.madeWith.tool
  const sorting = new SortingOut(world, { templates, version, isCheck: request.check, periodOf })
  const sorted: { recording: Recording; out: SortedOut }[] = []
  for (const recording of planned.recordings) sorted.push({ recording, out: await sorting.of(recording) })
  return new SortedRun(sorted, planned)
}

/**
 * Writes the manifests of a run: of each project, and of the run itself where that is asked for. Gives what stood in the way. With
 * `foundAll`, what a project doesn't list any more is forgotten.
 */
export async function writeManifests(
  { pipeline }: Pick<Run, 'pipeline'>,
  { manifests, run }: SortedRun,
  { scope: { shard, all, isWhole }, foundAll }: { readonly scope: Scope; readonly foundAll: boolean },
): Promise<readonly Diagnostic[]> {
  const begin = (file: ManifestFile) => ({
    schema: 1 as const,
    ...pipeline.madeWith,
    ...(shard && { shard: { ...shard, of: pathsIn(file, all) } }),
  })
  const problems: Diagnostic[] = []
  for (const { recording, entries } of manifests) {
    const { file, recorded } = recording
    if (!recorded) continue
    const listed = new Set(pathsIn(file, all))
    // Of agreements that this run has nothing to do with, what a stopped run was about to write may not be there.
    const settled = [...recorded.settled.values()]
    const kept = isWhole && foundAll ? settled.filter(({ agreement }) => listed.has(agreement)) : settled
    // What a part didn't make isn't in it, whatever it says from before.
    const failed = await file.write({ ...begin(file), agreements: [...(shard ? [] : kept), ...entries] })
    problems.push(...failed)
    const told = new Set(entries.map(({ agreement }) => agreement))
    const isAllTold = [...recorded.entries].every(
      ([name, entry]) => told.has(name) || recorded.settled.get(name) === entry,
    )
    if (failed.length === 0 && isAllTold) await file.forgetLog()
  }
  if (!run) return problems
  const made = manifests.flatMap(({ recording, entries }) => entries.map((entry) => moved(entry, recording.file, run)))
  return [...problems, ...(await run.write({ ...begin(run), agreements: made }))]
}

/** An entry with its paths as another manifest has them. */
function moved(entry: ManifestEntry, from: ManifestFile, to: ManifestFile): ManifestEntry {
  const move = (path: string) => to.pathOf(from.resolve(path))
  return {
    ...entry,
    agreement: move(entry.agreement),
    inputs: entry.inputs.map((input) => ({ ...input, path: move(input.path) })),
    outputs: entry.outputs.map((output) => ({ ...output, path: move(output.path) })),
    ...(entry.earlier && { earlier: entry.earlier.map((output) => ({ ...output, path: move(output.path) })) }),
  }
}
