import type { ListItem } from './document.js'

/** The number of each item in its own version of a list: the new one's where both have it. */
export function itemNumbers(items: readonly ListItem[]): number[] {
  const numbers = { inserted: 0, deleted: 0 }
  return items.map(({ change }) => {
    for (const version of ['inserted', 'deleted'] as const) if (!change || change === version) numbers[version] += 1
    return numbers[change ?? 'inserted']
  })
}
