import { findMissing } from '../lint/find-missing.js'
import { life } from '../model/life.js'
import { locateStart, nodeAt } from '../model/locate.js'
import type { NextStep } from '../model/next-step.js'
import type { Checked } from './checked.js'

/** Where an agreement is in its life, and what it lacks before the next step. */
export function nextStep({ source, agreement }: Checked): NextStep {
  const { status } = agreement
  const next = life[life.indexOf(status) + 1]
  const missing = findMissing(agreement, next ?? status)
  const placed = missing.map((each) =>
    nodeAt(source, each.pointer) ? { ...each, place: locateStart(source, each.pointer) } : each,
  )
  return { status, ...(next && { next }), missing: placed }
}
