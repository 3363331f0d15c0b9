import { isMap, valueAt } from '../model/value-at.js'

/** The years that an agreement is for, `2026-2027`, from what it says as plain data; undefined where it says none. */
export function periodIn(root: unknown): string | undefined {
  const period = valueAt(root, '/gyldighet/periode')
  return isMap(period) ? `${period.fra}-${period.til}` : undefined
}
