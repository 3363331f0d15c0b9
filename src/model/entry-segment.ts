/** Entries with an id are addressed by it, so that moving one is no change. */
export function segmentOf(entry: unknown, index: number): string {
  const id = idOfEntry(entry)
  return id ? `@${id}` : String(index)
}

export function idOfEntry(entry: unknown): string | undefined {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined
  return typeof id === 'string' ? id : undefined
}
