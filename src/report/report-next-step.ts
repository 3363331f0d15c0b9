import type { ChalkInstance } from 'chalk'
import type { NextStep } from '../model/next-step.js'
import { showText } from './show-text.js'
import type { NextStepWords } from './words.js'

/** What an agreement lacks before its next step: where to write each thing, and who can answer. */
export function reportNextStep(
  { status, next, missing }: NextStep,
  { words, chalk }: { readonly words: NextStepWords; readonly chalk: ChalkInstance },
): string {
  const stage = words.status[status]
  const lines = [chalk.bold(next ? words.from(stage, words.status[next]) : words.last(stage)), '']
  if (missing.length === 0) lines.push(next ? words.nothingMissing(next) : words.nothingMissingAtLast)
  else lines.push(next ? words.missing(missing.length) : words.missingAtLast, '')
  for (const { need, name, place } of missing) {
    const { what, who } = words.needs[need](name)
    lines.push(`  • ${showText(what)}`)
    const where = place ? `${chalk.dim(showText(`${place.file}:${place.line}:${place.column}`))}  ` : ''
    lines.push(`    ${where}${showText(who)}`)
  }
  return `${lines.join('\n')}\n`
}
