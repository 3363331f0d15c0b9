import type { Severity } from './diagnostic.js'
import type { RuleCode } from './rule.js'

/** How bad what a rule finds is in a project, and why it isn't what it is elsewhere. */
interface RuleLevel {
  /** `off`: what it finds is told among what there is a reason for. */
  readonly level: Severity | 'off'
  readonly reason: string
}

export type RuleLevels = ReadonlyMap<RuleCode, RuleLevel>
