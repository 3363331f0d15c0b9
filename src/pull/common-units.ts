import { diffArrays } from 'diff'
import { textOf } from './plain.js'
import type { PrintedUnit } from './printed-units.js'

/** The units of a section, by their index, that aren't there any more when its common text is left out. */
export function commonUnits(
  units: readonly PrintedUnit[],
  without: readonly PrintedUnit[],
  section: string,
): Set<number> {
  const common = new Set<number>()
  const names = (list: readonly PrintedUnit[]): string[] => list.map((unit) => `${unit.section} ${textOf(unit)}`)
  let at = 0
  for (const { added, removed, value } of diffArrays(names(units), names(without))) {
    if (added) continue
    for (const _ of value) {
      if (removed && units[at]?.section === section && units[at]?.kind !== 'label') common.add(at)
      at++
    }
  }
  return common
}
