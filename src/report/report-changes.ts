import type { ChalkInstance } from 'chalk'
import type { ChangedLine } from '../model/changed-line.js'
import { showText } from './show-text.js'

/**
 * What was changed in a file, for a person at a terminal:
 *
 *     proveby.yaml
 *       21 -   nummer: 99354373
 *       21 +   nummer: "99 35 43 73"
 */
export function reportChanges(
  file: string,
  changes: readonly ChangedLine[],
  { chalk, width }: { readonly chalk: ChalkInstance; readonly width: number },
): string {
  const margin = String(changes.at(-1)?.line ?? '').length
  const room = Math.max(20, width - margin - 7)
  const told = changes.flatMap(({ line, before, after }) => {
    const number = `  ${String(line).padStart(margin)}`
    const start = viewStart(before, after, room)
    return [chalk.red(`${number} - ${cut(before, start, room)}`), chalk.green(`${number} + ${cut(after, start, room)}`)]
  })
  return `${[chalk.bold(showText(file)), ...told].join('\n')}\n\n`
}

/** Of a paragraph on one line, what was changed is to be seen: its beginning stands a third in. */
function viewStart(before: string, after: string, room: number): number {
  const [old, now] = [[...before], [...after]]
  const changed = old.findIndex((letter, at) => letter !== now[at])
  return Math.max(old.length, now.length) <= room ? 0 : Math.max(0, changed - Math.floor(room / 3))
}

function cut(line: string, start: number, room: number): string {
  const letters = [...line]
  const shown = showText(letters.slice(start, start + room).join(''))
  return `${start > 0 ? '…' : ''}${shown}${letters.length > start + room ? '…' : ''}`
}
