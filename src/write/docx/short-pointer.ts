/** Word takes no longer names and tags of content controls. */
const longest = 64

/** A pointer as a name that a user reads: of a long one the end, in whole steps where they fit. */
export function shortPointer(pointer: string): string {
  const name = pointer.slice(1)
  if (name.length <= longest) return name
  const end = name.slice(-(longest - 1))
  const step = end.indexOf('/')
  return `…${step === -1 ? end.replace(/^[\uDC00-\uDFFF]/, '') : end.slice(step)}`
}
