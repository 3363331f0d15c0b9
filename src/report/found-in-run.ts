import type { Diagnostic, Severity, Silenced } from '../model/diagnostic.js'
import type { Rule } from '../model/rule.js'
import type { FoundProblems } from './report-stylish.js'
import type { ReportWords } from './words.js'

/** All that a run found: what reports for machines are made of. */
export interface FoundInRun {
  readonly tool: { readonly name: string; readonly version: string }
  readonly command: 'validate' | 'generate'
  /** The agreements, in the order in which they were checked; without a name, what was found on the way to them. */
  readonly files: readonly FoundInFile[]
  /** The files that were made, as the user would name them. */
  readonly made: readonly string[]
  /** Nothing was written: `made` is what would be. */
  readonly isDryRun: boolean
  /** What is as bad as this, or worse, makes the run fail. */
  readonly failSeverity: Severity
  readonly rules: readonly Rule[]
  /** A file in places and details → as seen from the current folder, with `/`. */
  readonly pathOf: (file: string) => string
}

/** `diagnostics` are those to tell. */
export interface FoundInFile extends FoundProblems {
  /** Found too, but more than the user wants to be told: they only count. */
  readonly untold: readonly Diagnostic[]
  /** What the agreement gives a reason for. */
  readonly silenced: readonly Silenced[]
  readonly isInOrder: boolean
}

/** What was found → a report's whole text. */
export type MachineReport = (run: FoundInRun, words: ReportWords) => string

export const everythingIn = ({ diagnostics, untold }: FoundInFile): Diagnostic[] => [...diagnostics, ...untold]

export const untoldIn = ({ files }: FoundInRun): number =>
  files.map(({ untold }) => untold.length).reduce((sum, each) => sum + each, 0)
