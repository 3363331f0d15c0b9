import type { Fix, Place } from '../model/diagnostic.js'

/**
 * A file's text with its fixes; all else stays to the letter, line ends and a byte order mark too. Of those that overlap, only
 * the first is applied: what is left of the others can be found again.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  const lines = lineStarts(text)
  const offsetOf = (line: number, column: number): number => (lines[line - 1] ?? text.length) + column - 1
  const edits = fixes
    .map(({ place, text: mended }) => ({ ...spanOf(place, offsetOf), mended }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  let mended = ''
  let done = 0
  for (const edit of edits) {
    if (edit.start < done) continue
    mended += text.slice(done, edit.start) + edit.mended
    done = edit.end
  }
  return mended + text.slice(done)
}

const spanOf = ({ line, column, endLine, endColumn }: Place, offsetOf: (line: number, column: number) => number) => ({
  start: offsetOf(line, column),
  end: offsetOf(endLine, endColumn),
})

/** Places don't count a byte order mark. */
function lineStarts(text: string): number[] {
  const first = text.startsWith('\ufeff') ? 1 : 0
  return [first, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: end, index }) => index + end.length)]
}
