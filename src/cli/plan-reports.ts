import { resolve } from 'node:path'
import {
  type Diagnostic,
  failure,
  type Outcome,
  problem,
  type Severity,
  severities,
  success,
} from '../model/diagnostic.js'
import { findNear } from '../model/find-near.js'
import type { TellingRequest } from './asked.js'
import type { InputFile } from './find-inputs.js'
import { identityOf } from './plan-outputs.js'
import { findUnportable } from './portable-name.js'
import type { World } from './world.js'

/** How problems are told, and what of them. */
export interface ReportPlan {
  readonly reports: readonly PlannedReport[]
  readonly failSeverity: Severity
  /** No more problems than this are told. */
  readonly maxProblems: number
}

export interface PlannedReport {
  readonly name: ReportName
  /** Absent where it goes to the screen. */
  readonly target?: ReportTarget
}

export interface ReportTarget {
  readonly path: string
  /** As the user named it. */
  readonly name: string
}

const reportNames = ['stylish', 'json', 'jsonl', 'sarif', 'github', 'junit', 'markdown'] as const
export type ReportName = (typeof reportNames)[number]

/** What else a run reads and writes. */
interface Others {
  readonly inputs: readonly InputFile[]
  /** Other files that are read, as the user named them. */
  readonly alsoRead?: readonly string[]
  readonly outputs?: readonly ReportTarget[]
  /** An agreement's file goes to standard output. */
  readonly isOutputTaken?: boolean
}

/** Arguments → how problems are told, or what is wrong with them. */
export async function planReports(
  world: Pick<World, 'cwd' | 'files'>,
  { reports = ['stylish'], failSeverity = 'error', maxProblems }: TellingRequest,
  others: Others,
): Promise<Outcome<ReportPlan>> {
  const planned = reports.map((written) => readReport(world.cwd, written))
  const severity = readChoice('--fail-severity', failSeverity, severities)
  const most = readCount('--max-problems', maxProblems)
  const wrong = [...planned, severity, most].flatMap(({ diagnostics }) => diagnostics)
  if (!severity.ok || !most.ok || wrong.length > 0) return failure(wrong)
  const found = planned.flatMap((each) => (each.ok ? [each.value] : []))
  const conflicts = [...screenConflicts(found, others), ...(await fileConflicts(world, found, others))]
  if (conflicts.length > 0) return failure(conflicts)
  return success({ reports: found, failSeverity: severity.value, maxProblems: most.value })
}

/** `sarif=funn.sarif`. */
function readReport(cwd: string, written: string): Outcome<PlannedReport> {
  const [word = ''] = written.split('=', 1)
  const name = readChoice('--report', word, reportNames)
  if (!name.ok) return name
  if (!written.includes('=')) return success({ name: name.value })
  const path = written.slice(word.length + 1)
  if (path === '') return failure([problem('missing-option-value', { option: `--report ${written}` })])
  if (path === '-') return success({ name: name.value })
  return success({ name: name.value, target: { path: resolve(cwd, path), name: path } })
}

function readChoice<T extends string>(option: string, value: string, known: readonly T[]): Outcome<T> {
  const choice = known.find((each) => each === value.toLowerCase())
  if (choice !== undefined) return success(choice)
  const near = findNear(value, known)
  return failure([problem('wrong-option-value', { option, value, known, ...(near && { near }) })])
}

export function readCount(option: string, value: string | undefined, least = 0): Outcome<number> {
  if (value === undefined) return success(Number.POSITIVE_INFINITY)
  if (/^\d{1,9}$/.test(value) && Number(value) >= least) return success(Number(value))
  return failure([problem('wrong-option-value', { option, value, known: [], isCount: true })])
}

/** One thing for machines can go to standard output, and nothing beside it. */
function screenConflicts(planned: readonly PlannedReport[], { isOutputTaken }: Others): Diagnostic[] {
  const onScreen = planned.filter(({ target }) => !target).map(({ name }) => name)
  const forMachines = onScreen.filter((name) => name !== 'stylish')
  const isTooMuch = forMachines.length + (isOutputTaken ? 1 : 0) > 1
  return isTooMuch && forMachines.length > 0 ? [problem('report-collision', { reports: forMachines })] : []
}

async function fileConflicts(
  { cwd, files }: Pick<World, 'cwd' | 'files'>,
  planned: readonly PlannedReport[],
  { inputs, alsoRead = [], outputs = [] }: Others,
): Promise<Diagnostic[]> {
  const read = new Set<string>()
  for (const path of [...inputs.flatMap(({ path }) => path ?? []), ...alsoRead.map((each) => resolve(cwd, each))])
    read.add(await identityOf(files, path))
  const made = new Set<string>()
  for (const { path } of outputs) made.add(await identityOf(files, path))
  const taken = new Map<string, ReportName>()
  const conflicts: Diagnostic[] = []
  for (const { name, target } of planned) {
    if (!target) continue
    const unportable = await findUnportable(files, target)
    if (unportable) conflicts.push(unportable)
    const identity = await identityOf(files, target.path)
    const other = taken.get(identity)
    taken.set(identity, name)
    const output = target.name
    if (read.has(identity)) conflicts.push(problem('output-is-input', { output, isReport: true }))
    else if (made.has(identity)) conflicts.push(problem('report-collision', { reports: [name], output }))
    else if (other) conflicts.push(problem('report-collision', { reports: [other, name], output }))
  }
  return conflicts
}
