import type { Command } from 'commander'
import { problem } from '../../model/diagnostic.js'
import { type SourceSize, sizeOf, sizeRange } from '../../model/source-limits.js'
import type { Asked, TellingRequest } from '../asked.js'
import { Refusal } from '../refusing-command.js'
import type { HelpWords } from '../words.js'

/** What a command is declared with. */
export interface Declaring {
  readonly program: Command
  readonly words: HelpWords
  readonly ask: (asked: Asked) => void
}

/** `--format pdf,docx --format txt` → three formats. */
export const collect = (value: string, earlier: readonly string[] = []): string[] => [
  ...earlier,
  ...value.split(',').map((format) => format.trim()),
]

/** A path may hold commas. */
export const append = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]

/** How findings are to be told. */
export function tellingAsked(command: Command): TellingRequest {
  const { report, failSeverity, maxProblems } = command.opts()
  return {
    ...(report && { reports: report }),
    ...(failSeverity !== undefined && { failSeverity }),
    ...(maxProblems !== undefined && { maxProblems }),
  }
}

export function sizeAsked(command: Command): { readonly size?: SourceSize } {
  const { maxSize } = command.opts()
  return maxSize === undefined ? {} : { size: maxSize }
}

/** A whole number of megabytes. */
export function readSize(written: string): SourceSize {
  const { from, to } = sizeRange
  const megabytes = /^\d{1,3}$/.test(written) ? Number(written) : 0
  if (megabytes >= from && megabytes <= to) return sizeOf(megabytes)
  const detail = { option: '--max-size', value: written, known: [], range: sizeRange }
  throw new Refusal(problem('wrong-option-value', detail))
}
