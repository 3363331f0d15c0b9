import { resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { compareVersions, type VersionToCompare } from '../compare-versions.js'
import { type ChangeClass, changeClasses } from '../model/change.js'
import { type Diagnostic, failure, type Outcome, problem, success } from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import { type ChangeLanguage, changeLanguages } from '../report/changes/change-words.js'
import type { ChangesReport, ComparedPair } from '../report/changes/compared.js'
import type { DiffRequest } from './asked.js'
import { checkInput, optionsOf } from './check-input.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import { TemplatesOfRun } from './find-templates.js'
import { type FoundPair, type FoundVersion, findPairs } from './find-versions.js'
import { readMadeVersion } from './read-made-version.js'
import type { Run } from './run.js'
import { type ReadFile, styleOf, tellProblems } from './tell-problems.js'
import { writeReport } from './write-report.js'

/** Tells what is different between versions of agreements, fact by fact. That is its result, and no error. */
export async function diff(run: Run, request: DiffRequest): Promise<ExitCode> {
  const { world, voice } = run
  const asked = readAsked(request, voice.locale)
  const pairs = asked.ok ? await findPairs(world, request, run.words.help.usage.file) : asked
  if (!asked.ok || !pairs.ok) {
    await tellProblems(world, voice, world.stderr, pairs.diagnostics)
    return exitCodeOf(pairs.diagnostics)
  }
  const reader = new VersionReader(run, request.templates)
  const compared: ComparedPair[] = []
  const problems: Diagnostic[] = []
  for (const pair of pairs.value) {
    const outcome = await comparePair(reader, pair, request.pages)
    problems.push(...outcome.diagnostics)
    if (outcome.ok) compared.push(outcome.value)
  }
  if (compared.length === 0) return exitCodeOf(problems)
  const { classes, format, language } = asked.value
  const isShown = (each: { readonly class: ChangeClass }) => classes.includes(each.class)
  const shown = compared.map((each) => ({
    ...each,
    ...(each.comparison && {
      comparison: {
        ...each.comparison,
        changes: each.comparison.changes.filter(isShown),
        sections: classes.includes('standard-text') ? each.comparison.sections : [],
      },
    }),
  }))
  const report = { tool: { name: manifest.name, version: manifest.version }, pairs: shown }
  const failed = await tell(run, report, { format, language, output: request.output, readNames: reader.readNames })
  const code = request.exitCode && shown.some(isDifferent) ? 1 : 0
  return Math.max(code, exitCodeOf([...problems, ...failed])) as ExitCode
}

const isDifferent = ({ before, after, comparison }: ComparedPair): boolean =>
  before === undefined ||
  after === undefined ||
  (comparison?.changes.length ?? 0) + (comparison?.sections.length ?? 0) > 0

/** Compares what there is to compare; what is wrong with a version is told at once. */
async function comparePair(
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
class VersionReader {
  readonly readNames = new Set<string>()
  readonly #run: Run
  readonly #asked: string | undefined
  readonly #templates = new Map<FoundVersion['where']['files'], TemplatesOfRun>()

  constructor(run: Run, asked: string | undefined) {
    this.#run = run
    this.#asked = asked
  }

  async read({ where, input, name }: FoundVersion): Promise<Outcome<VersionToCompare>> {
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
      optionsOf(own.outcome.value, undefined),
    )
    if (!outcome.ok) return this.#refuse(outcome.diagnostics, read, own.files)
    return success({ checked: outcome.value, ...(own.outcome.value && { templates: own.outcome.value }) })
  }

  async tell(found: readonly Diagnostic[], read?: ReadFile, others: readonly ReadFile[] = []): Promise<void> {
    const { world, voice } = this.#run
    await tellProblems(world, voice, world.stderr, found, read, others)
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

const formats = ['text', 'md', 'html', 'json'] as const

interface Asked {
  readonly format: (typeof formats)[number]
  readonly classes: readonly ChangeClass[]
  readonly language: ChangeLanguage
}

function readAsked({ format = 'text', only, lang }: DiffRequest, locale: ChangeLanguage): Outcome<Asked> {
  const known = formats.find((each) => each === format.toLowerCase())
  const near = findNear(format, formats)
  const wrongFormat = problem('unknown-format', { format, known: formats, onlyOne: true, ...(near && { near }) })
  const classes = only?.map((each) => readClass(each))
  const wrong = [...(known ? [] : [wrongFormat]), ...(classes ?? []).flatMap(({ diagnostics }) => diagnostics)]
  if (!known || wrong.length > 0) return failure(wrong)
  const wanted = classes?.flatMap((each) => (each.ok ? [each.value] : [])) ?? changeClasses
  const language = changeLanguages.find((each) => each === lang?.toLowerCase()) ?? locale
  return success({ format: known, classes: wanted, language })
}

function readClass(value: string): Outcome<ChangeClass> {
  const found = changeClasses.find((each) => each === value.toLowerCase())
  if (found) return success(found)
  const near = findNear(value, changeClasses)
  return failure([
    problem('wrong-option-value', { option: '--only', value, known: changeClasses, ...(near && { near }) }),
  ])
}

interface Manner extends Pick<Asked, 'format' | 'language'> {
  readonly output: string | undefined
  readonly readNames: ReadonlySet<string>
}

/** Writes the report. Gives what stood in the way, told already. */
async function tell(
  { world, voice }: Run,
  report: ChangesReport,
  { format, language, output, readNames }: Manner,
): Promise<readonly Diagnostic[]> {
  const { tellChanges } = await import('../report/changes/tell-changes.js')
  const told = tellChanges(report, language)
  const isFile = output !== undefined && output !== '-'
  const { chalk } = await styleOf(world, isFile ? { ...voice, noColor: true } : voice, world.stdout)
  const text = await {
    text: async () => (await import('../report/changes/report-text.js')).changesText(told, chalk),
    md: async () => (await import('../report/changes/report-markdown.js')).changesMarkdown(told),
    html: async () => (await import('../report/changes/report-html.js')).changesHtml(told),
    json: async () => (await import('../report/changes/report-json.js')).changesJson(report, told),
  }[format]()
  if (!isFile) {
    await world.stdout.write(text)
    return []
  }
  const failed = await writeReport(world, { path: resolve(world.cwd, output), name: output }, text, readNames, '-o')
  await tellProblems(world, voice, world.stderr, failed)
  return failed
}
