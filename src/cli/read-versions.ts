import { compareVersions } from '../compare-versions.js'
import { type Diagnostic, failure, type Outcome, success } from '../model/diagnostic.js'
import type { SourceSize } from '../model/source-limits.js'
import type { CheckedVersion } from '../pipeline.js'
import type { ComparedPair } from '../report/changes/compared.js'
import { checkInput, optionsOf } from './check-input.js'
import { TemplatesOfRun } from './find-templates.js'
import type { FoundPair, FoundVersion } from './find-versions.js'
import { readMadeVersion } from './read-made-version.js'
import type { Run } from './run.js'
import { type ReadFile, tellProblems } from './tell-problems.js'

/** Compares what there is to compare; what is wrong with a version is told at once. */
export async function comparePair(
  reader: VersionReader,
  { before, after }: FoundPair,
  pages: boolean,
): Promise<Outcome<ComparedPair>> {
  const names = { ...(before && { before: before.name }), ...(after && { after: after.name }) }
  const [old, now] = [before && (await reader.read(before)), after && (await reader.read(after))]
  const wrong = [old, now].flatMap((each) => (each?.ok === false ? each.diagnostics : []))
  if (wrong.length > 0) return failure(wrong)
  if (!old?.ok || !now?.ok) return success(names)
  const comparison = await compareVersions(old.value, now.value, { pages })
  if (!comparison.ok) {
    await reader.tell(comparison.diagnostics)
    return comparison
  }
  return success({ ...names, comparison: comparison.value })
}

/** Reads versions from wherever they are, each checked; what is wrong is told as it is found. */
export class VersionReader {
  readonly readNames = new Set<string>()
  readonly #run: Run
  readonly #asked: string | undefined
  readonly #templates = new Map<FoundVersion['where']['files'], TemplatesOfRun>()

  readonly #isSilent: boolean
  readonly #size: SourceSize | undefined
  readonly #reading = new Map<FoundVersion, Promise<Outcome<CheckedVersion>>>()

  /** `asked` is the folder of templates. Silent, it tells nothing of what is wrong. */
  constructor(
    run: Run,
    asked: string | undefined,
    { isSilent = false, size }: { readonly isSilent?: boolean; readonly size?: SourceSize | undefined } = {},
  ) {
    this.#run = run
    this.#asked = asked
    this.#isSilent = isSilent
    this.#size = size
  }

  /** Each version is read once. */
  read(version: FoundVersion): Promise<Outcome<CheckedVersion>> {
    const reading = this.#reading.get(version) ?? this.#read(version)
    this.#reading.set(version, reading)
    return reading
  }

  async #read({ where, input, name }: FoundVersion): Promise<Outcome<CheckedVersion>> {
    const { world, pipeline } = this.#run
    this.readNames.add(input.name)
    if (/\.(pdf|docx)$/i.test(input.name)) {
      const made = await readMadeVersion(where, pipeline, { ...input, name })
      return made.ok ? made : this.#refuse(made.diagnostics)
    }
    const own = await this.#templatesOf(where).of(input)
    if (!own.outcome.ok) return this.#refuse(own.outcome.diagnostics, undefined, own.files)
    const { outcome, read } = await checkInput(
      { ...world, ...where },
      pipeline,
      input,
      optionsOf(own.outcome.value, this.#size),
    )
    if (!outcome.ok) return this.#refuse(outcome.diagnostics, read, own.files)
    return success({ checked: outcome.value, ...(own.outcome.value && { templates: own.outcome.value }) })
  }

  async tell(found: readonly Diagnostic[], read?: ReadFile, others: readonly ReadFile[] = []): Promise<void> {
    const { world, voice } = this.#run
    if (!this.#isSilent) await tellProblems(world, voice, world.stderr, found, read, others)
  }

  async #refuse(found: readonly Diagnostic[], read?: ReadFile, others: readonly ReadFile[] = []) {
    const errors = found.filter(({ severity }) => severity === 'error')
    await this.tell(errors, read, others)
    return failure(errors)
  }

  #templatesOf(where: FoundVersion['where']): TemplatesOfRun {
    const known = this.#templates.get(where.files) ?? new TemplatesOfRun(where, this.#asked)
    this.#templates.set(where.files, known)
    return known
  }
}
