/** Words that are shown before and after what differs. */
const around = 3

/** Two texts, cut to where they differ. */
export function narrowChange(before: string, after: string): { readonly before: string; readonly after: string } {
  if (before === '' || after === '') return { before, after }
  const [old, fresh] = [before.split(' '), after.split(' ')]
  const start = Math.max(0, commonStart(old, fresh) - around)
  const alike = commonStart(old.slice(start).reverse(), fresh.slice(start).reverse())
  const end = Math.max(0, alike - around)
  const cut = (words: readonly string[]): string => {
    const middle = words.slice(start, words.length - end).join(' ')
    return `${start > 0 ? '… ' : ''}${middle}${end > 0 ? ' …' : ''}`
  }
  return { before: cut(old), after: cut(fresh) }
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at
  return length
}
