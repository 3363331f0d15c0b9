import { resolve } from 'node:path'
import { type Diagnostic, problem } from '../model/diagnostic.js'
import { identityOf } from './plan-outputs.js'
import type { ReportTarget } from './plan-reports.js'
import { reasonOf, type World } from './world.js'

/** Writes a report whole or not at all, through no link, and over nothing that was read. Gives what stood in the way. */
export async function writeReport(
  { files, cwd }: Pick<World, 'cwd' | 'files'>,
  target: ReportTarget,
  text: string,
  readNames: Iterable<string>,
  option: '--report' | '-o' = '--report',
): Promise<readonly Diagnostic[]> {
  const isReport = option === '--report' ? { isReport: true as const } : {}
  const unwritable = (reason: string) => [problem('file-unwritable', { file: target.name, reason, ...isReport })]
  try {
    const status = await files.status(target.path)
    if (status?.isLink) return unwritable('link')
    if (status && status.kind !== 'file') return unwritable(status.kind === 'folder' ? 'EISDIR' : 'not-a-file')
    if (status?.isReadOnly) return unwritable('read-only')
  } catch (error) {
    return unwritable(reasonOf(error))
  }
  const identity = await identityOf(files, target.path)
  for (const name of readNames) {
    if ((await identityOf(files, resolve(cwd, name))) === identity)
      return [problem('output-is-input', { output: target.name, ...isReport })]
  }
  const { writeOutputs } = await import('./write-outputs.js')
  const { failed } = await writeOutputs(files, [{ target, bytes: new TextEncoder().encode(text) }])
  return failed?.code === 'file-unwritable' ? unwritable(failed.detail.reason) : []
}
