import type { ChalkInstance } from 'chalk'
import type { Place } from '../model/diagnostic.js'
import { showText, widthOf } from './show-text.js'

export interface FrameStyle {
  readonly chalk: ChalkInstance
  /** Colours the carets and their line number. */
  readonly mark: (text: string) => string
  /** Columns of the terminal. */
  readonly width: number
  /** Lines shown before and after. */
  readonly context: number
}

/**
 * The place in its surroundings, with carets under it:
 *
 *     15 |   navn: Prøveby politistasjon
 *     16 | kontater:
 *        | ^^^^^^^^
 *     17 |   - id: kari
 */
export function drawFrame(lines: readonly string[], place: Place, style: FrameStyle): string {
  const line = Math.min(place.line, lines.length)
  const first = Math.max(1, line - style.context)
  const last = Math.min(lastShown(lines), line + style.context)
  const margin = String(Math.max(last, line)).length
  const gutter = (label: string | number): string => `  ${String(label).padStart(margin)} |`

  const marked = cellsOf(lines[line - 1] ?? '')
  const caret = caretSpan(marked, place)
  const view = viewAround(caret, marked, style.width - margin - 5)
  const drawn: string[] = []
  for (let number = first; number <= Math.max(last, line); number++) {
    const shown = number === line ? marked : cellsOf(lines[number - 1] ?? '')
    const label = number === line ? style.mark(gutter(number)) : style.chalk.dim(gutter(number))
    drawn.push(`${label} ${cut(shown, view)}`.trimEnd())
    if (number === line) drawn.push(`${style.chalk.dim(gutter(''))} ${style.mark(carets(caret, view))}`)
  }
  return drawn.join('\n')
}

/** One letter as it is shown: its stretch of the line (UTF-16 code units) and of the screen (columns from 0). */
interface Cell {
  readonly shown: string
  readonly from: number
  readonly to: number
  readonly column: number
  readonly width: number
}

const tabWidth = 4

/** Code units. Far more than any screen; a line of megabytes must not cost seconds. */
const longestLine = 20_000

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const { segment, index } of graphemes().segment(line.slice(0, longestLine))) {
    const shown = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : showText(segment)
    const width = shown === segment ? widthOf(segment) : shown.length
    cells.push({ shown, from: index, to: index + segment.length, column, width })
    column += width
  }
  return cells
}

let segmenter: Intl.Segmenter | undefined
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter('nb', { granularity: 'grapheme' })
  return segmenter
}

/** Columns from 0, the end exclusive. */
interface Span {
  readonly start: number
  readonly end: number
}

/** At least one column, also where the place is empty or past the end of the line. */
function caretSpan(cells: readonly Cell[], place: Place): Span {
  const lineEnd = endOf(cells)
  const start = cells.find(({ to }) => to >= place.column)?.column ?? lineEnd
  const endsHere = place.endLine === place.line
  const end = (endsHere ? cells.find(({ from }) => from >= place.endColumn - 1)?.column : undefined) ?? lineEnd
  return { start, end: Math.max(end, start + 1) }
}

const endOf = (cells: readonly Cell[]): number => {
  const last = cells.at(-1)
  return last ? last.column + last.width : 0
}

/** The stretch of a long line that is shown: the caret's beginning stands a third in. */
function viewAround(caret: Span, cells: readonly Cell[], width: number): Span {
  const room = Math.max(20, width)
  if (endOf(cells) <= room || caret.end <= room) return { start: 0, end: room }
  const start = Math.max(0, caret.start - Math.floor(room / 3))
  return { start, end: start + room }
}

function cut(cells: readonly Cell[], { start, end }: Span): string {
  const shown = cells.filter((cell) => cell.column >= start && cell.column + cell.width <= end)
  const before = start > 0 && endOf(cells) > start ? '…' : ''
  const after = endOf(cells) > end ? '…' : ''
  return before + shown.map((cell) => cell.shown).join('') + after
}

function carets(caret: Span, view: Span): string {
  const cutBefore = view.start > 0 ? 1 : 0
  const end = Math.min(caret.end, view.end)
  return ' '.repeat(caret.start - view.start + cutBefore) + '^'.repeat(Math.max(1, end - caret.start))
}

/** A last empty line after the final line end is not a line of the file. */
const lastShown = (lines: readonly string[]): number => (lines.at(-1) === '' ? lines.length - 1 : lines.length)
