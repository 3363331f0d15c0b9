import { createHash } from 'node:crypto'
import { relative, resolve, sep } from 'node:path'
import { type Diagnostic, type OutputFault, problem } from '../../model/diagnostic.js'
import type { ManifestEntry, OutputRecord } from '../../model/manifest.js'
import type { Project } from '../../model/project.js'
import type { TemplatesOfRun } from '../find-templates.js'
import { fingerprintOf } from '../make/fingerprint-of.js'
import type { JobEdition, MakeJob } from '../make/job.js'
import type { ReadTemplates } from '../read-templates.js'
import type { World } from '../world.js'
import { type SignedFile, type State, StateFinder, type Wanted } from './find-state.js'
import type { ManifestFile, Recorded } from './manifest-file.js'

/** One manifest, and the jobs of a run that it tells of. */
export interface Recording {
  readonly file: ManifestFile
  /** What earlier runs made; absent where it is of this run alone. */
  readonly recorded?: Recorded
  readonly jobs: readonly RecordedJob[]
}

export interface RecordedJob {
  readonly job: MakeJob
  /** Where the agreement is made as its project says. */
  readonly project?: Project
  /** What is as it would be made isn't made. */
  readonly onlyIfChanged: boolean
}

/** What is to be made, and what needn't be. */
export interface SortedOut {
  readonly jobs: readonly MakeJob[]
  readonly findings: readonly FoundState[]
  /** What the manifest says of agreements that aren't made. */
  readonly entries: readonly ManifestEntry[]
  readonly unchanged: number
  readonly signed: number
}

export interface FoundState {
  /** The agreement, as the user named it. */
  readonly about: string
  readonly diagnostics: readonly Diagnostic[]
}

const nothingRecorded: Recorded = { entries: new Map(), hashesOf: () => new Set() }

/** Holds the jobs against what earlier runs made of them. With `isCheck`, nothing is to be made, and what would be is told. */
export class SortingOut {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #templates: TemplatesOfRun
  readonly #version: string
  readonly #isCheck: boolean
  readonly #templateHashes = new WeakMap<ReadTemplates, ReadonlyMap<string, string>>()

  constructor(
    world: Pick<World, 'cwd' | 'files'>,
    {
      templates,
      version,
      isCheck,
    }: { readonly templates: TemplatesOfRun; readonly version: string; readonly isCheck: boolean },
  ) {
    this.#world = world
    this.#templates = templates
    this.#version = version
    this.#isCheck = isCheck
  }

  async of({ file, recorded: earlier, jobs }: Recording): Promise<SortedOut> {
    const recorded = earlier ?? nothingRecorded
    const finder = new StateFinder(this.#world.files, file, recorded)
    const toMake: MakeJob[] = []
    const findings: FoundState[] = []
    const entries: ManifestEntry[] = []
    const counts = { unchanged: 0, signed: 0 }
    for (const each of jobs) {
      const wanted = await this.#wantedOf(each, file)
      const state = await finder.of(wanted)
      const diagnostics = [
        ...this.#tellSigned(each.job, state),
        ...(this.#isCheck ? this.#tellFaults(each, state) : []),
      ]
      if (diagnostics.length > 0) findings.push({ about: each.job.input.name, diagnostics })
      if (state.signed.length > 0) counts.signed++
      const editions = editionsToMake(each, state)
      const kept = keptOf(state, editions)
      const mustRecord = state.signed.length > 0 && !state.entry
      if (editions.length === 0 && !mustRecord) {
        if (state.signed.length === 0) counts.unchanged++
        if (state.entry) entries.push(withSigned(state.entry, state.signed))
        continue
      }
      const known = Object.fromEntries(
        wanted.outputs.map(({ path }) => [path, [...recorded.hashesOf(file.pathOf(path))]]),
      )
      const record = { folder: file.folder, settings: wanted.settings, known, kept, ...(earlier && { log: file.log }) }
      toMake.push({ ...each.job, editions, record })
    }
    return { jobs: this.#isCheck ? [] : toMake, findings, entries, ...counts }
  }

  async #wantedOf({ job, project }: RecordedJob, file: ManifestFile): Promise<Wanted> {
    const { input, editions } = job
    return {
      agreement: file.pathOf(input.path ?? resolve(this.#world.cwd, input.name)),
      version: this.#version,
      settings: settingsOf(job, project),
      outputs: editions.flatMap(({ isWeb, formats, targets }) =>
        targets.map(({ path }, i) => ({
          path,
          format: formats[i] ?? 'pdf',
          edition: isWeb ? ('web' as const) : ('agreement' as const),
        })),
      ),
      templates: this.#hashesOf(await this.#templates.of(input)),
    }
  }

  #hashesOf(own: ReadTemplates): ReadonlyMap<string, string> {
    const known =
      this.#templateHashes.get(own) ??
      new Map(
        own.files.flatMap(({ name, bytes }) =>
          bytes ? [[resolve(this.#world.cwd, name), fingerprintOf(bytes).sha256] as const] : [],
        ),
      )
    this.#templateHashes.set(own, known)
    return known
  }

  #tellSigned({ input }: MakeJob, { signed, saysElse }: State): Diagnostic[] {
    const lost = signed.flatMap(({ at, isLost }) =>
      isLost ? [problem('signed-file-changed', { output: this.#nameOf(at), isGone: isLost === 'gone' })] : [],
    )
    const [first] = signed
    if (!first || !saysElse || lost.length > 0) return lost
    const detail = { agreement: input.name, output: this.#nameOf(first.at) }
    return [problem('signed-agreement', detail, undefined, 'warning')]
  }

  #tellFaults({ job }: RecordedJob, state: State): Diagnostic[] {
    const open = new Set(openEditions(job, state).flatMap(({ targets }) => targets.map(({ path }) => path)))
    const faults = state.faults.filter(({ path }) => open.has(path))
    const kinds: readonly OutputFault[] = ['missing', 'edited', 'stale']
    return kinds.flatMap((fault) => {
      const outputs = faults.filter((each) => each.fault === fault).map(({ path }) => this.#nameOf(path))
      return outputs.length > 0 ? [problem('not-up-to-date', { agreement: job.input.name, outputs, fault })] : []
    })
  }

  #nameOf(path: string): string {
    return relative(this.#world.cwd, path) || path
  }
}

/** All that decides what files are made, besides the files that are read. */
function settingsOf({ editions, settings }: MakeJob, project: Project | undefined): string {
  const { style, signatureFields, attachSource, withComments, date, rules = new Map(), size } = settings
  const made = project?.editions ?? editions.map(({ isWeb, formats }) => ({ isWeb, formats }))
  const styled = project ? project.style : style?.split(sep).join('/')
  const asked = [made, styled ?? null, project?.templates ?? null, signatureFields, attachSource, withComments]
  const rest = [date ?? null, [...rules], size ?? null]
  return createHash('sha256')
    .update(JSON.stringify([...asked, ...rest]))
    .digest('hex')
}

/** Of a signed agreement only the web edition, and not even that where it would say something else than what was signed. */
function openEditions({ editions }: MakeJob, { signed, saysElse }: State): readonly JobEdition[] {
  if (signed.length === 0) return editions
  const isFrozen = saysElse || signed.some(({ isLost }) => isLost)
  return isFrozen ? [] : editions.filter(({ isWeb }) => isWeb)
}

/** What isn't as it would be. All of it is made at once, so that an agreement's files say the same. */
function editionsToMake({ job, onlyIfChanged }: RecordedJob, state: State): readonly JobEdition[] {
  const open = openEditions(job, state)
  const faulty = new Set(state.faults.map(({ path }) => path))
  const isNeeded = open.some(({ targets }) => !onlyIfChanged || targets.some(({ path }) => faulty.has(path)))
  return isNeeded ? open : []
}

/** What the manifest keeps of an agreement whose editions aren't all made. */
function keptOf({ entry, signed }: State, editions: readonly JobEdition[]): OutputRecord[] {
  const made = new Set(editions.map(({ isWeb }) => (isWeb ? 'web' : 'agreement')))
  const others = (entry?.outputs ?? []).filter(({ edition }) => !made.has(edition))
  return signed.length > 0 ? mergeSigned(others, signed) : []
}

const withSigned = (entry: ManifestEntry, signed: readonly SignedFile[]): ManifestEntry => ({
  ...entry,
  outputs: mergeSigned(entry.outputs, signed),
})

function mergeSigned(outputs: readonly OutputRecord[], signed: readonly SignedFile[]): OutputRecord[] {
  const records = signed.map(({ at: _, isLost: __, ...record }): OutputRecord => record)
  const merged = new Map([...outputs, ...records].map((record) => [record.path, record]))
  return [...merged.values()]
}
