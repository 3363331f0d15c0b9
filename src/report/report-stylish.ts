import type { ChalkInstance } from 'chalk'
import { codeOf, type Diagnostic, type Place, type Severity, type Silenced } from '../model/diagnostic.js'
import { drawFrame } from './draw-frame.js'
import { showText } from './show-text.js'
import { fileOf, inWords } from './tell-problem.js'
import type { ReportWords } from './words.js'
import { wrapWords } from './wrap-words.js'

export interface StylishReport {
  readonly words: ReportWords
  readonly chalk: ChalkInstance
  /** Columns of the terminal. */
  readonly width: number
  /** The lines of a file that was read; undefined where they can't be shown. */
  readonly linesOf: (file: string) => readonly string[] | undefined
  /** The file that problems without a place are about, where they don't name one themselves. */
  readonly about?: string | undefined
}

/**
 * Diagnostics → text for a person at a terminal: `file:line:col: error: what is wrong [code]`, the passage with carets
 * under it, and what to do. Ends with a line end; empty where there is nothing to tell.
 */
export function reportStylish(diagnostics: readonly Diagnostic[], report: StylishReport): string {
  const shown = diagnostics.slice(0, mostTold)
  const more = diagnostics.length - shown.length
  const told = shown.map((item, at) => `${tell(item, diagnostics[at - 1]?.place, report)}\n\n`)
  return told.join('') + (more > 0 ? `${report.words.andMore(more)}\n\n` : '')
}

/** Nobody reads more at once. */
const mostTold = 200

/** Findings that the agreement gives a reason for, each with it. */
export function reportSilenced(silenced: readonly Silenced[], { words, chalk, width }: StylishReport): string {
  const told = silenced.map(({ diagnostic, reason }) => {
    const { message } = inWords(diagnostic, words)
    const where = diagnostic.place ? chalk.bold(`${showText(placeName(diagnostic.place))}: `) : ''
    const first = `${where}${words.silenced.severity}: ${showText(message)} ${chalk.dim(`[${codeOf(diagnostic)}]`)}`
    return `${first}\n${indent(words.silenced.reason, reason, { chalk, width })}\n\n`
  })
  return told.join('')
}

/** What was found in one file, or on the way to files. */
export interface FoundProblems {
  readonly diagnostics: readonly Diagnostic[]
  /** As in StylishReport. */
  readonly about?: string | undefined
}

/** `3 errors and 1 warning in 2 files`. */
export function summarize(found: readonly FoundProblems[], words: ReportWords): string {
  const all = found.flatMap(({ diagnostics }) => diagnostics)
  const count = (severity: Severity): number => all.filter((item) => item.severity === severity).length
  const files = new Set(
    found.flatMap(({ diagnostics, about }) => diagnostics.flatMap((item) => fileOf(item) ?? about ?? [])),
  )
  return words.summary({ errors: count('error'), warnings: count('warning'), hints: count('hint'), files: files.size })
}

function tell(item: Diagnostic, previous: Place | undefined, report: StylishReport): string {
  const { words, chalk, about = '' } = report
  const { message, hints = [] } = inWords(item, words)
  const where = item.place ? placeName(item.place) : fileOf(item) === undefined ? about : ''
  const severity = colour(item.severity, chalk)(words.severity[item.severity])
  const lines = [
    `${where && chalk.bold(`${showText(where)}: `)}${severity}: ${chalk.bold(showText(message))} ${chalk.dim(`[${codeOf(item)}]`)}`,
  ]
  if (item.place && !isSame(item.place, previous)) lines.push(...frame(item.place, item.severity, report, 2))
  for (const place of item.related ?? []) {
    lines.push(`  ${words.seeAlso} ${showText(placeName(place))}:`, ...frame(place, 'hint', report, 0))
  }
  return [...lines, ...hints.map((hint) => tellHint(hint, report))].join('\n')
}

const tellHint = (hint: string, report: StylishReport): string => indent(report.words.hint, hint, report)

/** The lines after the first stand under its words. */
function indent(label: string, text: string, { chalk, width }: Pick<StylishReport, 'chalk' | 'width'>): string {
  const margin = ' '.repeat(label.length + 3)
  const lines = wrapWords(showText(text), Math.max(40, width) - margin.length)
  return `  ${chalk.cyan(label)} ${lines.join(`\n${margin}`)}`
}

const placeName = ({ file, line, column }: Place): string => `${file}:${line}:${column}`

function frame(place: Place, severity: Severity, { chalk, width, linesOf }: StylishReport, context: number): string[] {
  const lines = linesOf(place.file)
  return lines ? [drawFrame(lines, place, { chalk, mark: colour(severity, chalk), width, context })] : []
}

function colour(severity: Severity, chalk: ChalkInstance): ChalkInstance {
  return { error: chalk.red.bold, warning: chalk.yellow.bold, hint: chalk.cyan.bold }[severity]
}

/** Several keys missing from one map need its passage once. */
const isSame = (place: Place, previous: Place | undefined): boolean =>
  previous?.file === place.file && previous.line === place.line && previous.column === place.column
