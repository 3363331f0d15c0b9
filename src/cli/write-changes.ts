import { resolve } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.js'
import type { ChangeLanguage } from '../report/changes/change-words.js'
import type { ChangesReport } from '../report/changes/compared.js'
import type { Run } from './run.js'
import { styleOf, tellProblems } from './tell-problems.js'
import { writeReport } from './write-report.js'

export const changesFormats = ['text', 'md', 'html', 'json'] as const
export type ChangesFormat = (typeof changesFormats)[number]

interface Manner {
  readonly format: ChangesFormat
  readonly language: ChangeLanguage
  readonly output: string | undefined
  readonly readNames: ReadonlySet<string>
}

/** Writes the report. Gives what stood in the way, told already. */
export async function writeChanges(
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
