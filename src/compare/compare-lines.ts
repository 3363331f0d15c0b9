import { diffArrays } from 'diff'
import type { TextLine } from '../model/made-file.js'
import type { LineChange } from '../model/verification.js'

/** Milliseconds; where two texts have hardly a line in common, the search for the least change could last. */
const patience = 5_000

/** What to change in the lines `before` to have those `after`; undefined where that isn't found in time. */
export function compareLines(before: readonly TextLine[], after: readonly TextLine[]): LineChange[] | undefined {
  const runs = diffArrays([...before], [...after], {
    comparator: (a, b) => a.text === b.text,
    timeout: patience,
  })
  if (!runs) return undefined
  const changes: LineChange[] = []
  let wasChange = false
  for (const { added, removed, value } of runs) {
    if (added || removed) {
      const last = wasChange ? changes.pop() : undefined
      const page = last?.page ?? value[0]?.page
      const lines = value.map(({ text }) => text)
      changes.push({
        removed: [...(last?.removed ?? []), ...(removed ? lines : [])],
        added: [...(last?.added ?? []), ...(added ? lines : [])],
        ...(page !== undefined && { page }),
      })
    }
    wasChange = added || removed
  }
  return changes
}
