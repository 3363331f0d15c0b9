import { type Place, severities } from '../model/diagnostic.js'
import { everythingIn, type FoundInRun, untoldIn } from './found-in-run.js'
import { type ToldProblem, tellFound } from './tell-problem.js'
import type { ReportWords } from './words.js'

/** The report as schemas/rapport.schema.json describes it: all that is known, for programs. */
export function reportJson(run: FoundInRun, words: ReportWords): string {
  const told = run.files.map((file) => tellFound(file, run, words))
  const problems = told.flatMap((each) => each.problems)
  const all = run.files.flatMap(everythingIn)
  const files = run.files.flatMap(({ about, isInOrder }) =>
    about === undefined ? [] : [{ path: run.pathOf(about), inOrder: isInOrder }],
  )
  const report = {
    schema: 1,
    tool: run.tool,
    command: run.command,
    language: words.language,
    counts: Object.fromEntries(
      severities.map((severity) => [`${severity}s`, all.filter((each) => each.severity === severity).length]),
    ),
    untold: untoldIn(run),
    files,
    problems: problems.map(asJson),
    silenced: told.flatMap((each) => each.silenced).map(asJson),
    dryRun: run.isDryRun,
    made: run.made.map(run.pathOf),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

export const asJson = ({ code, severity, message, hints, file, place, related, fix, reason }: ToldProblem) => ({
  code,
  severity,
  message,
  hints,
  ...(file !== undefined && { file }),
  ...(place && { place: span(place) }),
  ...(related.length > 0 && { related: related.map((each) => ({ file: each.file, place: span(each) })) }),
  ...(fix && { fix: { file: fix.place.file, place: span(fix.place), text: fix.text } }),
  ...(reason !== undefined && { reason }),
})

const span = ({ line, column, endLine, endColumn }: Place) => ({ line, column, endLine, endColumn })
