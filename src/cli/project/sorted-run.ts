import type { Diagnostic } from '../../model/diagnostic.js'
import type { Manifest, ManifestEntry } from '../../model/manifest.js'
import type { GenerateRequest } from '../asked.js'
import type { TemplatesOfRun } from '../find-templates.js'
import type { MakeJob, MakeResult } from '../make/job.js'
import type { Run } from '../run.js'
import type { World } from '../world.js'
import { listOf, type Recordings, type Scope } from './plan-recordings.js'
import { type FoundState, type Recording, type SortedOut, SortingOut } from './sort-out.js'

/** What a run is to make, of all its projects together. */
export class SortedRun {
  readonly jobs: readonly MakeJob[]
  readonly findings: readonly FoundState[]
  readonly unchanged: number
  readonly signed: number
  readonly manifests: readonly KeptManifest[]
  readonly #ofJob = new Map<MakeJob, KeptManifest>()

  constructor(
    sorted: readonly { readonly recording: Recording; readonly out: SortedOut }[],
    others: readonly MakeJob[],
  ) {
    this.jobs = [...sorted.flatMap(({ out }) => out.jobs), ...others]
    this.findings = sorted.flatMap(({ out }) => out.findings)
    this.unchanged = sum(sorted.map(({ out }) => out.unchanged))
    this.signed = sum(sorted.map(({ out }) => out.signed))
    this.manifests = sorted.map(({ recording, out }) => {
      const kept: KeptManifest = { recording, entries: [...out.entries], failed: new Set() }
      for (const job of out.jobs) this.#ofJob.set(job, kept)
      return kept
    })
  }

  /** Keeps for the manifest what was made. */
  keep(job: MakeJob, { entry }: MakeResult): void {
    const manifest = this.#ofJob.get(job)
    if (!manifest) return
    if (entry) manifest.entries.push(entry)
    else manifest.failed.add(manifest.recording.file.pathOf(job.input.path ?? ''))
  }
}

/** What a manifest will say. */
interface KeptManifest {
  readonly recording: Recording
  readonly entries: ManifestEntry[]
  /** The agreements that weren't made, as the manifest has them. */
  readonly failed: Set<string>
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

interface Sorting {
  readonly templates: TemplatesOfRun
  readonly version: string
  readonly request: GenerateRequest
}

/** Holds all that is asked for against what the manifests say. */
export async function sortOutAll(
  world: Pick<World, 'cwd' | 'files'>,
  { recordings, others }: Recordings,
  { templates, version, request }: Sorting,
): Promise<SortedRun> {
  const sorting = new SortingOut(world, { templates, version, isCheck: request.check })
  const sorted: { recording: Recording; out: SortedOut }[] = []
  for (const recording of recordings) sorted.push({ recording, out: await sorting.of(recording) })
  return new SortedRun(sorted, others)
}

/** Writes the manifests of a run. Gives what stood in the way. */
export async function writeManifests(
  { pipeline }: Pick<Run, 'pipeline'>,
  { manifests }: SortedRun,
  { shard, all, isWhole }: Scope,
): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = []
  for (const { recording, entries, failed } of manifests) {
    const { file, recorded } = recording
    const listed = listOf(file, all)
    const earlier = [...recorded.entries.values()].filter(({ agreement }) =>
      shard ? false : isWhole ? listed.includes(agreement) : true,
    )
    const part = shard && { shard: { ...shard, of: listed } }
    const manifest: Manifest = {
      schema: 1,
      ...pipeline.madeWith,
      ...part,
      agreements: [...earlier, ...entries.filter(({ agreement }) => !failed.has(agreement))],
    }
    problems.push(...(await file.write(manifest)))
  }
  return problems
}
