import type { ChangedLine } from '../model/changed-line.js'

/** What fixes changed: they neither add nor take away lines. */
export function listChanges(before: string, after: string): ChangedLine[] {
  const mended = linesOf(after)
  return linesOf(before).flatMap((line, at) => {
    const now = mended[at] ?? ''
    return line === now ? [] : [{ line: at + 1, before: line, after: now }]
  })
}

const linesOf = (text: string): string[] => text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
