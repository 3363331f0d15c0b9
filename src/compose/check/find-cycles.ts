import { type Diagnostic, problem } from '../../model/diagnostic.js'
import { placeAt } from './parse-checked.js'
import type { Call } from './walk-templates.js'

/**
 * Parts that call one another in a ring would never end. One that calls itself may, where it does so in an `{{#each}}` of
 * what lies within what it was given: a YAML file holds itself nowhere, so each round has less. Longer rings are refused
 * even so: nobody could see from one template that they end.
 */
export function findCycles(calls: readonly Call[]): Diagnostic[] {
  const callsOf = new Map<string, Call[]>()
  for (const call of calls) {
    if (call.from === call.to && call.descends) continue
    callsOf.set(call.from, [...(callsOf.get(call.from) ?? []), call])
  }
  const done = new Set<string>()
  const problems: Diagnostic[] = []
  const visit = (name: string, chain: readonly string[]): void => {
    if (done.has(name)) return
    for (const { to, template, loc } of callsOf.get(name) ?? []) {
      const at = chain.indexOf(to)
      if (at === -1) visit(to, [...chain, to])
      else problems.push(problem('template-cycle', { chain: [...chain.slice(at), to] }, placeAt(template, loc)))
    }
    done.add(name)
  }
  for (const name of callsOf.keys()) visit(name, [name])
  return problems
}
