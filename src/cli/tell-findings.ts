import { relative, resolve, sep } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { type Diagnostic, isAtLeast } from '../model/diagnostic.js'
import type { FoundInFile, FoundInRun, MachineReport } from '../report/found-in-run.js'
import type { MadeInRun } from '../report/report-events.js'
import { type ExitCode, exitCodeOf } from './exit-code.js'
import type { PlannedReport, ReportName, ReportPlan, ReportTarget } from './plan-reports.js'
import type { Run } from './run.js'
import { loadWords, type ReadFile, tellProblems, tellSilenced } from './tell-problems.js'
import type { Output } from './world.js'
import { isThere } from './write-outputs.js'
import { findReportObstacle, writeReport } from './write-report.js'

/** Loaded when one is asked for. */
const machineReports: { readonly [N in Exclude<ReportName, 'stylish' | 'jsonl'>]: () => Promise<MachineReport> } = {
  json: async () => (await import('../report/report-json.js')).reportJson,
  sarif: async () => (await import('../report/report-sarif.js')).reportSarif,
  github: async () => (await import('../report/report-github.js')).reportGithub,
  junit: async () => (await import('../report/report-junit.js')).reportJunit,
  markdown: async () => (await import('../report/report-markdown.js')).reportMarkdown,
}

const tool = { name: manifest.name, version: manifest.version }

/** How one run tells what it finds. */
interface Manner {
  readonly plan: ReportPlan
  readonly quiet: boolean
  readonly showSilenced: boolean
  /** Where a person reads, as long as no report for machines takes standard output. */
  readonly screen: Output
}

/** What was found in one file, and what was read to find it. */
interface Found extends Omit<FoundInFile, 'untold'> {
  readonly read?: ReadFile
  readonly others?: readonly ReadFile[]
  /** What was made of it. */
  readonly made?: readonly MadeInRun[]
}

/**
 * Tells what a run finds, in all the reports that are asked for: a person at once, machines when all is found.
 * Reports never change the exit code, unless one can't be written.
 */
export class Telling {
  /** A report for machines has standard output, and nothing else may be written there. */
  readonly isOutputTaken: boolean
  readonly #run: Run
  readonly #manner: Manner
  readonly #found: FoundInFile[] = []
  readonly #readNames = new Set<string>()
  readonly #stylish: readonly { readonly output: Output; readonly told: string[]; readonly target?: ReportTarget }[]
  readonly #events: readonly { readonly output: Output; readonly told: string[]; readonly target?: ReportTarget }[]
  #left: number

  constructor(run: Run, manner: Manner) {
    this.#run = run
    this.#manner = manner
    this.#left = manner.plan.maxProblems
    const { reports } = manner.plan
    this.isOutputTaken = reports.some(({ name, target }) => name !== 'stylish' && !target)
    const screen = this.isOutputTaken ? run.world.stderr : manner.screen
    const asItGoes = (wanted: ReportName, output: Output) =>
      reports
        .filter(({ name }) => name === wanted)
        .map(({ target }) => {
          const told: string[] = []
          return target ? { output: outputInto(told), told, target } : { output, told }
        })
    this.#stylish = asItGoes('stylish', screen)
    this.#events = asItGoes('jsonl', this.isOutputTaken ? run.world.stdout : screen)
  }

  /** Says what is to be done, for those who follow it. */
  begin(command: FoundInRun['command'], agreements: number): Promise<void> {
    return this.#emit(async () =>
      (await import('../report/report-events.js')).startEvent({ tool, command }, agreements),
    )
  }

  async #emit(event: () => Promise<string>): Promise<void> {
    if (this.#events.length === 0) return
    const text = await event()
    for (const { output } of this.#events) await output.write(text)
  }

  /** With `quiet`, what doesn't make the run fail isn't told. */
  async tell({ read, others = [], made = [], ...found }: Found): Promise<void> {
    this.protect(namesOf(read, others))
    const { diagnostics, silenced } = await this.keep(found, made)
    for (const { output, target } of this.#stylish) {
      const voice = target ? { ...this.#run.voice, noColor: true } : this.#run.voice
      await tellProblems(this.#run.world, voice, output, diagnostics, read, others)
      if (this.#manner.showSilenced) await tellSilenced(this.#run.world, voice, output, silenced)
    }
  }

  /** No report is written over these files, which are read. */
  protect(names: Iterable<string>): void {
    for (const name of names) this.#readNames.add(name)
  }

  /** What stands in the way of the reports, as far as is known by now. */
  async findObstacles(): Promise<readonly Diagnostic[]> {
    const targets = this.#manner.plan.reports.flatMap(({ target }) => target ?? [])
    const found = await Promise.all(
      targets.map((target) => findReportObstacle(this.#run.world, target, this.#readNames)),
    )
    return found.filter((each) => each !== undefined)
  }

  /** Whether a report would take the place of a file that is there. */
  async replacesFiles(): Promise<boolean> {
    const targets = this.#manner.plan.reports.flatMap(({ target }) => target ?? [])
    const found = await Promise.all(targets.map((target) => isThere(this.#run.world.files, target)))
    return found.some((each) => each !== false)
  }

  /** Keeps for the reports at the end what a person was told already. */
  async keep(found: Omit<FoundInFile, 'untold'>, made: readonly MadeInRun[] = []): Promise<FoundInFile> {
    const { plan, quiet } = this.#manner
    const wanted = found.diagnostics.filter(({ severity }) => !quiet || isAtLeast(severity, plan.failSeverity))
    const diagnostics = wanted.slice(0, this.#left)
    this.#left -= diagnostics.length
    const kept = { ...found, diagnostics, untold: wanted.slice(diagnostics.length) }
    this.#found.push(kept)
    if (kept.about !== undefined || diagnostics.length > 0)
      await this.#emit(async () => {
        const { foundEvent } = await import('../report/report-events.js')
        const { world, voice } = this.#run
        const run = { pathOf: (file: string) => pathOf(world.cwd, file) }
        return foundEvent(kept, made, run, await loadWords(voice.locale))
      })
    return kept
  }

  /** What was found in no file, or in a file that no agreement is in. */
  tellAside(diagnostics: readonly Diagnostic[], read?: ReadFile): Promise<void> {
    return this.tell({ diagnostics, silenced: [], isInOrder: false, ...(read && { read }) })
  }

  /** A last line for a person, and the reports for machines. Gives 0, or the exit code of a report that wasn't written. */
  async end(summary: string, made: Pick<FoundInRun, 'command' | 'made' | 'isDryRun'>): Promise<ExitCode> {
    const { world, voice } = this.#run
    const left = this.#found.reduce((sum, { untold }) => sum + untold.length, 0)
    const more = left > 0 ? `${(await loadWords(voice.locale)).andMore(left)}\n\n` : ''
    for (const { output } of this.#stylish) {
      if (more) await output.write(more)
      if (summary) await output.write(`${summary}\n`)
    }
    const failed: Diagnostic[] = []
    await this.#emit(async () => (await import('../report/report-events.js')).endEvent(this.#found, made.made.length))
    for (const { told, target } of [...this.#stylish, ...this.#events])
      if (target) failed.push(...(await this.#write(target, told.join(''))))
    for (const report of this.#manner.plan.reports) failed.push(...(await this.#report(report, made)))
    await tellProblems(world, voice, world.stderr, failed)
    return exitCodeOf(failed)
  }

  async #report(
    { name, target }: PlannedReport,
    made: Pick<FoundInRun, 'command' | 'made' | 'isDryRun'>,
  ): Promise<readonly Diagnostic[]> {
    if (name === 'stylish' || name === 'jsonl') return []
    const { world, voice, pipeline } = this.#run
    const report = await machineReports[name]()
    const text = report(
      {
        tool,
        ...made,
        files: this.#found,
        failSeverity: this.#manner.plan.failSeverity,
        rules: pipeline.rules,
        pathOf: (file) => pathOf(world.cwd, file),
      },
      await loadWords(voice.locale),
    )
    if (target) return this.#write(target, text)
    await world.stdout.write(text)
    return []
  }

  #write(target: ReportTarget, text: string): Promise<readonly Diagnostic[]> {
    return writeReport(this.#run.world, target, text, this.#readNames)
  }
}

/** All that was read for a finding. */
export const namesOf = (read: ReadFile | undefined, others: readonly ReadFile[]): string[] => [
  ...(read ? [read.name, ...(read.inherited?.keys() ?? [])] : []),
  ...others.map(({ name }) => name),
]

/** What is found may stand on another drive, or come from standard input: then it keeps its name. */
function pathOf(cwd: string, file: string): string {
  const path = file.startsWith('<') ? file : relative(cwd, resolve(cwd, file))
  return path.split(sep).join('/')
}

const outputInto = (told: string[]): Output => ({
  isTTY: false,
  write: async (content) => {
    told.push(typeof content === 'string' ? content : new TextDecoder().decode(content))
  },
})
