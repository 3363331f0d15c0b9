import { everythingIn, type FoundInFile, type FoundInRun } from './found-in-run.js'
import { plainMarkdown } from './plain-markdown.js'
import { summarize } from './report-stylish.js'
import { type ToldProblem, tellFound } from './tell-problem.js'
import type { ReportWords } from './words.js'

/** The report as Markdown with GitHub's tables, for a comment or the summary of a job. */
export function reportMarkdown(run: FoundInRun, words: ReportWords): string {
  const { reports } = words
  const all = run.files.map((file) => ({ ...file, diagnostics: everythingIn(file) }))
  const isNothing = all.every(({ diagnostics }) => diagnostics.length === 0)
  const parts = [
    `## ${run.tool.name}`,
    isNothing ? reports.nothingFound : `${summarize(all, words)}.`,
    ...run.files.flatMap((file) => section(file, run, words)),
    ...(run.made.length > 0
      ? [`### ${reports.made}`, run.made.map((each) => `- ${plainMarkdown(run.pathOf(each))}`).join('\n')]
      : []),
  ]
  return `${parts.join('\n\n')}\n`
}

/** A file's heading, and its table where there is anything to tell. */
function section(file: FoundInFile, run: FoundInRun, words: ReportWords): string[] {
  const { reports } = words
  const { problems, silenced } = tellFound(file, run, words)
  const rows = [...problems, ...silenced].map((each) => row(each, words))
  const left = file.untold.length
  const isNothing = rows.length === 0 && left === 0
  if (file.about === undefined && isNothing) return []
  return [
    `### ${file.about === undefined ? reports.otherProblems : plainMarkdown(run.pathOf(file.about))}`,
    ...(isNothing ? [`${reports.inOrder}.`] : []),
    ...(rows.length > 0 ? [[`| ${reports.columns.join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n')] : []),
    ...(left > 0 ? [reports.notShown(left)] : []),
  ]
}

function row(told: ToldProblem, words: ReportWords): string {
  const { code, severity, message, hints, file, place, reason } = told
  const kind = reason === undefined ? words.severity[severity] : words.silenced.severity
  const where = place ? `${place.file}:${place.line}:${place.column}` : (file ?? '')
  const more = [
    ...hints.map((hint) => `*${words.hint}* ${plainMarkdown(hint)}`),
    ...(reason === undefined ? [] : [`*${words.silenced.reason}* ${plainMarkdown(reason)}`]),
  ]
  return `| **${kind}**<br>\`${code}\` | ${plainMarkdown(where)} | ${[plainMarkdown(message), ...more].join('<br>')} |`
}
