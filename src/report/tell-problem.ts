import { codeOf, type Diagnostic, type Fix, type Place, type Severity } from '../model/diagnostic.js'
import type { FoundInFile, FoundInRun } from './found-in-run.js'
import type { ReportWords, Said } from './words.js'

/** A problem in words, as reports for machines have it. */
export interface ToldProblem {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hints: readonly string[]
  /** Absent where it is about no file. Seen from the current folder, with `/`. */
  readonly file?: string
  readonly place?: Place
  readonly related: readonly Place[]
  readonly fix?: Fix
  /** Why it is no problem, where the agreement says so. */
  readonly reason?: string
}

/** What was found in one file, in words: problems, then what the agreement gives a reason for. */
export function tellFound(
  { diagnostics, silenced, about }: FoundInFile,
  run: Pick<FoundInRun, 'pathOf'>,
  words: ReportWords,
) {
  const say = (each: Diagnostic): ToldProblem => tellProblem(each, about, run, words)
  return {
    problems: diagnostics.map(say),
    silenced: silenced.map(({ diagnostic, reason }): ToldProblem => ({ ...say(diagnostic), reason })),
  }
}

function tellProblem(
  item: Diagnostic,
  about: string | undefined,
  { pathOf }: Pick<FoundInRun, 'pathOf'>,
  words: ReportWords,
): ToldProblem {
  const { message, hints = [] } = inWords(item, words)
  const file = fileOf(item) ?? about
  const placed = (place: Place): Place => ({ ...place, file: pathOf(place.file) })
  return {
    code: codeOf(item),
    severity: item.severity,
    message,
    hints,
    related: (item.related ?? []).map(placed),
    ...(file !== undefined && { file: pathOf(file) }),
    ...(item.place && { place: placed(item.place) }),
    ...(item.fix && { fix: { ...item.fix, place: placed(item.fix.place) } }),
  }
}

/** The file that a problem names itself. */
export function fileOf({ place, detail }: Diagnostic): string | undefined {
  if (place) return place.file
  return 'file' in detail ? detail.file : 'output' in detail ? detail.output : undefined
}

export function inWords<D extends Diagnostic>({ code, detail }: D, { problems }: ReportWords): Said {
  // The compiler can't see that a code's words take that code's detail; the mapped type of `problems` holds it.
  return (problems[code] as (detail: D['detail']) => Said)(detail)
}

/** The message, and under it what to do. */
export const withHints = ({ message, hints }: ToldProblem, words: Pick<ReportWords, 'hint'>): string =>
  [message, ...hints.map((hint) => `${words.hint} ${hint}`)].join('\n')
