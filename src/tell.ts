import { codeOf, type Diagnostic, type Place, type Severity } from './model/diagnostic.js'
import type { Locale } from './report/locale.js'
import { inWords } from './report/tell-problem.js'

/** A problem in words, as the command line says it. */
export interface Told {
  /** The rule's code where a rule found it; `politirad explain <code>` says more. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** What to do about it. */
  readonly hints: readonly string[]
  /** Absent where the problem has no place in a file. Lines and columns count from 1. */
  readonly place?: Place
}

/** Puts a problem into words, in bokmål or English. Each language is loaded when it is first asked for. */
export async function tell(diagnostic: Diagnostic, locale: Locale = 'nb'): Promise<Told> {
  const words =
    locale === 'nb' ? (await import('./report/messages/nb.js')).nb : (await import('./report/messages/en.js')).en
  const { message, hints = [] } = inWords(diagnostic, words)
  const { severity, place } = diagnostic
  return { code: codeOf(diagnostic), severity, message, hints, ...(place && { place }) }
}
