import { severities } from '../model/diagnostic.js'
import { everythingIn, type FoundInFile, type FoundInRun } from './found-in-run.js'
import { asJson } from './report-json.js'
import { tellFound } from './tell-problem.js'
import type { ReportWords } from './words.js'

/**
 * What happens in a run, while it happens: an object a line, as schemas/hendelser.schema.json describes them. What agreements give a
 * reason for isn't told.
 */

export const startEvent = ({ tool, command }: Pick<FoundInRun, 'tool' | 'command'>, agreements: number): string =>
  line({ event: 'start', schema: 1, tool, command, agreements })

/** A file that was made. */
export interface MadeInRun {
  /** As the user would name it. */
  readonly name: string
  readonly size: number
  readonly sha256: string
}

/** An agreement was checked, or made; without a name, something was found on the way to them. */
export function foundEvent(
  found: FoundInFile,
  made: readonly MadeInRun[],
  run: Pick<FoundInRun, 'pathOf'>,
  words: ReportWords,
): string {
  const problems = tellFound(found, run, words).problems.map(asJson)
  if (found.about === undefined) return line({ event: 'problems', problems })
  const files = made.map(({ name, size, sha256 }) => ({ path: run.pathOf(name), bytes: size, sha256 }))
  return line({ event: 'agreement', path: run.pathOf(found.about), inOrder: found.isInOrder, made: files, problems })
}

export function endEvent(files: readonly FoundInFile[], made: number): string {
  const all = files.flatMap(everythingIn)
  const counts = severities.map((severity) => [`${severity}s`, all.filter((each) => each.severity === severity).length])
  return line({ event: 'end', counts: Object.fromEntries(counts), made })
}

const line = (event: object): string => `${JSON.stringify(event)}\n`
