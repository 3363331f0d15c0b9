import { basename } from 'node:path'
import { type Diagnostic, failure, type Outcome, success } from '../../model/diagnostic.js'
import type { Style } from '../../model/style.js'
import type { Checked, Output } from '../../pipeline.js'
import { periodIn } from '../../project/period-in.js'
import { checkInput, optionsOf } from '../check-input.js'
import { ofTemplates, TemplatesOfRun } from '../find-templates.js'
import type { ReadTemplates } from '../read-templates.js'
import type { Pipeline } from '../run.js'
import { describeBug } from '../tell-bug.js'
import type { ReadFile } from '../tell-problems.js'
import type { World } from '../world.js'
import { deliver } from './deliver.js'
import { fingerprintOf } from './fingerprint-of.js'
import { type JobEdition, type MakeJob, type MakeResult, type MakeSettings, nothingMade, type UsedFile } from './job.js'
import { Recorder } from './recorder.js'
import { filesOfStyle, Styles } from './styles.js'

/** What making agreements needs of the world: no console, for telling is done elsewhere. */
export type MakingWorld = Pick<World, 'cwd' | 'files' | 'stdin'>
export type MakingPipeline = Pick<Pipeline, 'check' | 'checkStyle' | 'build' | 'madeWith' | 'textSetHash'>

/**
 * Makes agreements, one at a time: from the file to files. It keeps what many agreements share (styles and templates), and nothing of
 * the agreements themselves.
 */
export class Maker {
  readonly #world: MakingWorld
  readonly #pipeline: MakingPipeline
  readonly #styles: Styles
  readonly #templates = new Map<string | undefined, TemplatesOfRun>()
  readonly #fingerprints = new WeakMap<ReadTemplates, readonly UsedFile[]>()

  constructor(world: MakingWorld, pipeline: MakingPipeline, styles = new Styles(world, pipeline)) {
    this.#world = world
    this.#pipeline = pipeline
    this.#styles = styles
  }

  /** What goes wrong is a part of the result, our own mistakes too. */
  async make(job: MakeJob): Promise<MakeResult> {
    try {
      return await this.#make(job)
    } catch (error) {
      return { ...nothingMade, bug: describeBug(error) }
    }
  }

  async #make(job: MakeJob): Promise<MakeResult> {
    const { input, settings } = job
    const own = await this.#templatesFor(job)
    const templates = this.#filesOfTemplates(own)
    if (!own.outcome.ok) {
      const read = { name: input.name, bytes: undefined }
      return { ...nothingMade, ...found(own.outcome.diagnostics, read, own), inputs: templates }
    }
    const options = optionsOf(own.outcome.value, settings.size, settings.rules)
    const { outcome, read } = await checkInput(this.#world, this.#pipeline, input, options)
    const inputs = [...filesRead(read), ...(await this.#filesOfStyle(settings)), ...templates]
    if (!outcome.ok) return { ...nothingMade, ...found(outcome.diagnostics, read, own), inputs }
    const built = await this.#buildAll(job, outcome.value, own)
    const delivered = built.ok
      ? await deliver(this.#world, job, built.value, this.#recorderFor(job, outcome.value, inputs))
      : { made: [], diagnostics: [] }
    const diagnostics = [
      ...own.outcome.diagnostics,
      ...outcome.diagnostics,
      ...built.diagnostics,
      ...delivered.diagnostics,
    ]
    const { silenced } = outcome.value
    return { ...nothingMade, ...delivered, ...found(diagnostics, read, own), silenced, inputs }
  }

  /** All editions, before any of their files is written. What several of them say is told once. */
  async #buildAll(
    job: MakeJob,
    checked: Checked,
    own: ReadTemplates,
  ): Promise<Outcome<readonly (readonly Output[])[]>> {
    const built: (readonly Output[])[] = []
    const told = new Map<string, Diagnostic>()
    for (const edition of job.editions) {
      const outcome = await this.#build(job, edition, checked, own)
      for (const each of outcome.diagnostics) told.set(JSON.stringify(each), each)
      if (!outcome.ok) return failure([...told.values()])
      built.push(outcome.value)
    }
    return success(built, [...told.values()])
  }

  async #build(
    { settings }: MakeJob,
    { isWeb, formats, targets }: JobEdition,
    checked: Checked,
    { outcome: own }: ReadTemplates,
  ) {
    const style = await this.#styleFor(settings)
    if (!style.ok) return style
    return this.#pipeline.build(checked, formats, {
      signatureFields: settings.signatureFields,
      attachSource: settings.attachSource,
      withComments: settings.withComments,
      public: isWeb,
      fileNames: Object.fromEntries(targets.map(({ format, path }) => [format, basename(path)])),
      ...(settings.date && { date: settings.date }),
      ...(style.value && { style: style.value }),
      ...(own.ok && own.value && { templates: own.value }),
    })
  }

  #recorderFor({ input, record }: MakeJob, { agreement }: Checked, inputs: readonly UsedFile[]): Recorder | undefined {
    const id = agreement.standardtekst
    const textSet = { id, sha256: this.#pipeline.textSetHash(id) }
    const { version } = this.#pipeline.madeWith.tool
    const period = periodIn(agreement)
    const made = { agreement: input.name, version, textSet, inputs, ...(period !== undefined && { period }) }
    return record && new Recorder(this.#world, record, made)
  }

  /** What is only doubtful about a style is told before the agreements are made, not with each. */
  async #styleFor({ style }: MakeSettings) {
    if (style === undefined) return success<Style | undefined>(undefined)
    const { outcome } = await this.#styles.of(style)
    return outcome.ok ? success(outcome.value) : outcome
  }

  async #filesOfStyle({ style }: MakeSettings): Promise<readonly UsedFile[]> {
    return style === undefined ? [] : filesOfStyle(style, await this.#styles.of(style))
  }

  #templatesFor({ input, settings }: MakeJob): Promise<ReadTemplates> {
    const asked = settings.templates
    const templates = this.#templates.get(asked) ?? new TemplatesOfRun(this.#world, asked)
    this.#templates.set(asked, templates)
    return templates.of(input)
  }

  #filesOfTemplates(own: ReadTemplates): readonly UsedFile[] {
    const known = this.#fingerprints.get(own) ?? own.files.flatMap((file) => fileRead('template', file))
    this.#fingerprints.set(own, known)
    return known
  }
}

/** What is found, and what of the files that were read must be at hand to tell it. */
function found(
  diagnostics: readonly Diagnostic[],
  read: ReadFile,
  own: ReadTemplates,
): Pick<MakeResult, 'diagnostics' | 'shared' | 'read' | 'others'> {
  if (diagnostics.length === 0) return { diagnostics, shared: [], others: [] }
  const named = new Set(diagnostics.flatMap(({ place, related = [] }) => [place, ...related].map((each) => each?.file)))
  const others = own.files.filter(({ name }) => named.has(name))
  return { diagnostics, shared: ofTemplates(diagnostics, own), read, others }
}

const filesRead = (read: ReadFile): UsedFile[] => [
  ...fileRead('agreement', read),
  ...[...(read.inherited ?? [])].flatMap(([name, bytes]) => fileRead('inherited', { name, bytes })),
]

const fileRead = (kind: UsedFile['kind'], { name, bytes }: ReadFile): UsedFile[] =>
  bytes ? [{ kind, name, ...fingerprintOf(bytes) }] : []
