import { createHash } from 'node:crypto'
import { relative, resolve, sep } from 'node:path'
import { type Diagnostic, type OutputFault, problem } from '../../model/diagnostic.js'
import type { ManifestEntry, OutputRecord } from '../../model/manifest.js'
import type { Project } from '../../model/project.js'
import type { InputFile } from '../find-inputs.js'
import type { TemplatesOfRun } from '../find-templates.js'
import { fingerprintOf } from '../make/fingerprint-of.js'
import type { JobEdition, MakeJob } from '../make/job.js'
import type { ReadTemplates } from '../read-templates.js'
import type { World } from '../world.js'
import { type SignedFile, type State, StateFinder, type Wanted } from './find-state.js'
import { type ManifestFile, type Recorded, recordedIn } from './manifest-file.js'

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

const nothingRecorded = recordedIn([], [])

/** Holds the jobs against what earlier runs made of them. With `isCheck`, nothing is to be made, and what would be is told. */
export class SortingOut {
  readonly #world: Pick<World, 'cwd' | 'files'>
  readonly #templates: TemplatesOfRun
  readonly #version: string
  readonly #isCheck: boolean
  readonly #periodOf: (input: InputFile) => Promise<string | undefined>
  readonly #templateHashes = new WeakMap<ReadTemplates, ReadonlyMap<string, string>>()

  constructor(
    world: Pick<World, 'cwd' | 'files'>,
    {
      templates,
      version,
      isCheck,
      periodOf,
    }: {
      readonly templates: TemplatesOfRun
      readonly version: string
      readonly isCheck: boolean
      /** The years that an agreement is for. */
      readonly periodOf: (input: InputFile) => Promise<string | undefined>
    },
  ) {
    this.#world = world
    this.#templates = templates
    this.#version = version
    this.#isCheck = isCheck
    this.#periodOf = periodOf
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
      const taken = await this.#findTaken(each, { file, recorded, state })
      const diagnostics = [
        ...taken,
        ...this.#tellSigned(each.job, state),
        ...(this.#isCheck ? this.#tellFaults(each, state) : []),
      ]
      if (diagnostics.length > 0) findings.push({ about: each.job.input.name, diagnostics })
      const isSigned = state.signed.length > 0 && !state.isNextVersion
      if (isSigned) counts.signed++
      const editions = taken.length > 0 ? [] : editionsToMake(each, state)
      const kept = keptOf(state, editions)
      const mustRecord = isSigned && !state.entry
      if (editions.length === 0 && !mustRecord) {
        if (state.signed.length === 0 && taken.length === 0) counts.unchanged++
        if (state.entry) entries.push({ ...withSigned(state.entry, state.signed), agreement: wanted.agreement })
        continue
      }
      const known = Object.fromEntries(
        wanted.outputs.map(({ path }) => [path, [...finder.knownFor(state.entry, path)]]),
      )
      const record = {
        folder: file.folder,
        settings: wanted.settings,
        known,
        kept,
        signedEarlier: signedEarlier(state),
        ...(earlier && { log: file.log }),
      }
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
      period: () => this.#periodOf(input),
    }
  }

  /** Places where another agreement's files lie: one that was made in an earlier run, and is still there. */
  async #findTaken({ job }: RecordedJob, { file, recorded, state }: Held): Promise<Diagnostic[]> {
    const own = new Set([file.pathOf(job.input.path ?? ''), state.entry?.agreement])
    for (const { path, name } of job.editions.flatMap(({ targets }) => targets))
      for (const owner of recorded.ownersOf(file.pathOf(path))) {
        if (own.has(owner) || !recorded.entries.get(owner)?.outputs.some((each) => each.path === file.pathOf(path)))
          continue
        const other = file.resolve(owner)
        if (!(await this.#world.files.status(other).catch(() => undefined))) continue
        return [problem('output-collision', { output: name, inputs: [this.#nameOf(other), job.input.name] })]
      }
    return []
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

  #tellSigned(job: MakeJob, state: State): Diagnostic[] {
    const { signed, saysElse, isNextVersion } = state
    const lost = signed.flatMap(({ at, isLost }) => {
      const severity = isLost === 'gone' ? 'hint' : 'error' // it may be where signed agreements are kept
      const detail = { output: this.#nameOf(at), isGone: isLost === 'gone' }
      return isLost && !isNextVersion ? [problem('signed-file-changed', detail, undefined, severity)] : []
    })
    const [first] = isNextVersion ? inTheWay(job, state) : signed
    if (!first || !saysElse || lost.some(({ severity }) => severity === 'error')) return lost
    const detail = {
      agreement: job.input.name,
      output: this.#nameOf(first.at),
      ...(isNextVersion && { isInTheWay: true as const }),
    }
    return [...lost, problem('signed-agreement', detail, undefined, 'warning')]
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

/** An agreement held against what is recorded. */
interface Held {
  readonly file: ManifestFile
  readonly recorded: Recorded
  readonly state: State
}

/** Signed files of the version before, whose places the next one would take. */
function inTheWay({ editions }: MakeJob, { signed }: State): SignedFile[] {
  const targets = new Set(editions.flatMap((edition) => edition.targets.map(({ path }) => path)))
  return signed.filter(({ at, isLost }) => targets.has(at) && isLost !== 'gone')
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

/**
 * Of a signed agreement only the web edition, and not even that where it would say something else than what was signed. The next version
 * is made where the signed one isn't in its way.
 */
function openEditions(job: MakeJob, state: State): readonly JobEdition[] {
  const { signed, saysElse, isNextVersion } = state
  if (signed.length === 0) return job.editions
  if (isNextVersion) return inTheWay(job, state).length > 0 ? [] : job.editions
  const isFrozen = saysElse || signed.some(({ isLost }) => isLost === 'changed')
  return isFrozen ? [] : job.editions.filter(({ isWeb }) => isWeb)
}

/** What isn't as it would be. All of it is made at once, so that an agreement's files say the same. */
function editionsToMake({ job, onlyIfChanged }: RecordedJob, state: State): readonly JobEdition[] {
  const open = openEditions(job, state)
  const faulty = new Set(state.faults.map(({ path }) => path))
  const isNeeded = open.some(({ targets }) => !onlyIfChanged || targets.some(({ path }) => faulty.has(path)))
  return isNeeded ? open : []
}

/** What the manifest keeps of an agreement whose editions aren't all made. */
function keptOf({ entry, signed, isNextVersion }: State, editions: readonly JobEdition[]): OutputRecord[] {
  if (signed.length === 0 || isNextVersion) return []
  const made = new Set(editions.map(({ isWeb }) => (isWeb ? 'web' : 'agreement')))
  return mergeSigned(
    (entry?.outputs ?? []).filter(({ edition }) => !made.has(edition)),
    signed,
  )
}

/** What was signed of versions before the one that is made. */
const signedEarlier = ({ entry, signed, isNextVersion }: State): OutputRecord[] => [
  ...(entry?.earlier ?? []),
  ...(isNextVersion ? mergeSigned([], signed) : []),
]

const withSigned = (entry: ManifestEntry, signed: readonly SignedFile[]): ManifestEntry => ({
  ...entry,
  outputs: mergeSigned(entry.outputs, signed),
})

function mergeSigned(outputs: readonly OutputRecord[], signed: readonly SignedFile[]): OutputRecord[] {
  const records = signed.map(({ at: _, isLost: __, ...record }): OutputRecord => record)
  const merged = new Map([...outputs, ...records].map((record) => [record.path, record]))
  return [...merged.values()]
}
