import type { Severity } from '../model/diagnostic.js'
import { type FoundInRun, untoldIn } from './found-in-run.js'
import { showText } from './show-text.js'
import { type ToldProblem, tellFound, withHints } from './tell-problem.js'
import type { ReportWords } from './words.js'

/**
 * The report as workflow commands, which GitHub Actions shows beside the lines of a pull request. It shows ten of each
 * kind for a step; what comes after is counted in a last notice, which is one of the ten.
 */
export function reportGithub(run: FoundInRun, words: ReportWords): string {
  const told = run.files.flatMap((file) => tellFound(file, run, words).problems)
  const kinds = (['error', 'warning', 'hint'] as const).map((kind) => told.filter(({ severity }) => severity === kind))
  const untold = untoldIn(run)
  const isTooMany = untold > 0 || kinds.some(({ length }) => length > mostOfAKind)
  const shown = kinds.flatMap((ofKind, at) => ofKind.slice(0, at === 2 && isTooMany ? mostOfAKind - 1 : mostOfAKind))
  const left = told.length - shown.length + untold
  const lines = shown.map((each) => command(each, words))
  if (left > 0) lines.push(`::notice title=politirad::${escapeMessage(words.reports.notShown(left))}`)
  return lines.map((line) => `${line}\n`).join('')
}

const mostOfAKind = 10

const commands: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', hint: 'notice' }

function command(told: ToldProblem, words: ReportWords): string {
  const { file, place } = told
  const properties = {
    ...(file !== undefined && { file }),
    ...(place && { line: place.line, col: place.column, endLine: place.endLine, endColumn: place.endColumn }),
    title: told.code,
  }
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${commands[told.severity]} ${written.join(',')}::${escapeMessage(withHints(told, words))}`
}

/** As GitHub's own toolkit does it (actions/toolkit, `command.ts`). */
const escapeMessage = (text: string): string =>
  text
    .split('\n')
    .map((line) => showText(line).replaceAll('%', '%25'))
    .join('%0A')

const escapeProperty = (text: string): string =>
  text
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll(':', '%3A')
    .replaceAll(',', '%2C')
