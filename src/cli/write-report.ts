import { resolve } from 'node:path'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { identityOf } from './plan-outputs.js'
import type { ReportTarget } from './plan-reports.js'
import type { World } from './world.js'
import { whyUnwritable, writeOutputs } from './write-outputs.js'

type Outside = Pick<World, 'cwd' | 'files'>

/** Which option names the file. */
type ReportOption = '--report' | '-o'

/** Writes a report whole or not at all, through no link, and over nothing that was read. Gives what stood in the way. */
export async function writeReport(
  world: Outside,
  target: ReportTarget,
  text: string,
  readNames: Iterable<string>,
  option: ReportOption = '--report',
): Promise<readonly Diagnostic[]> {
  const look = () => findReportObstacle(world, target, readNames, option)
  const obstacle = await look()
  if (obstacle) return [obstacle]
  const { failed } = await writeOutputs(world.files, [{ target, bytes: new TextEncoder().encode(text) }], look)
  if (failed?.code === 'file-unwritable') return [unwritable(target, failed.detail.reason, option)]
  return failed ? [failed] : []
}

/** What stands in the way of a report. An older one is replaced unasked; a YAML file is somebody's work. */
export async function findReportObstacle(
  { files, cwd }: Outside,
  target: ReportTarget,
  readNames: Iterable<string>,
  option: ReportOption = '--report',
): Promise<Diagnostic | undefined> {
  const reason = await whyUnwritable(files, target.path)
  if (reason !== undefined) return unwritable(target, reason, option)
  const identity = await identityOf(files, target.path)
  for (const name of readNames) {
    if ((await identityOf(files, resolve(cwd, name))) === identity)
      return problem('output-is-input', { output: target.name, ...asReport(option) })
  }
  if (/\.ya?ml$/i.test(target.path) && (await files.status(target.path))) return unwritable(target, 'yaml', option)
  return undefined
}

const unwritable = ({ name }: ReportTarget, reason: string, option: ReportOption): Diagnostic =>
  problem('file-unwritable', { file: name, reason, ...asReport(option) })

const asReport = (option: ReportOption) => (option === '--report' ? { isReport: true as const } : {})
