import type { Table } from '../model/document.js'
import { plainText } from '../model/plain-text.js'

/** No column gets less than this share of an even one, nor does a long one take more than its longest text needs. */
const least = 0.6

/** In characters of a table's text: what a line of the whole width holds, and what the gap to the next column takes. */
const line = 80
const gap = 3
/** Words up to this long stay whole; longer ones may be parted. */
const wholeWord = 13

/**
 * Shares the width between a table's columns by how much they hold, so that PDF and DOCX agree. A column's need is the
 * mean of its longest and its average line, which keeps a single long cell from taking it all; but none gets so narrow
 * that an ordinary word in it breaks, as long as there is room.
 */
export function measureColumns(table: Table): Table {
  const columns = table.header.map((header, i) => [header, ...table.rows.flatMap((row) => row.cells[i] ?? [])])
  const texts = columns.map((cells) => cells.map((cell) => plainText(cell.content)))
  const needs = texts.map((lines) => needOf(lines.map(longestLine)))
  const even = 1 / needs.length
  const floors = texts.map((lines) => Math.max(even * least, (Math.max(...lines.map(longestWord)) + gap) / line))
  return { ...table, widths: shareOut(needs, floors).map((share) => Math.round(share * 1000) / 1000) }
}

/** Shares of 1 by need, none below its floor; where the floors alone are too much, by floor. */
function shareOut(needs: readonly number[], floors: readonly number[]): readonly number[] {
  if (sum(floors) >= 1) return floors.map((floor) => floor / sum(floors))
  const isHeld = needs.map(() => false)
  for (;;) {
    const free = 1 - sum(floors.filter((_, i) => isHeld[i]))
    const wanted = sum(needs.filter((_, i) => !isHeld[i]))
    const shares = needs.map((need, i) => (isHeld[i] ? (floors[i] ?? 0) : (need / wanted) * free))
    const short = shares.findIndex((share, i) => !isHeld[i] && share < (floors[i] ?? 0))
    if (short < 0) return shares
    isHeld[short] = true
  }
}

function needOf(lengths: readonly number[]): number {
  return (Math.min(60, Math.max(...lengths)) + Math.min(60, sum(lengths) / lengths.length)) / 2
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const longestLine = (text: string): number => Math.max(1, ...text.split('\n').map((each) => each.length))

/** What hangs together: a hyphen lets a word break, a space that doesn't break is part of it. */
const longestWord = (text: string): number =>
  Math.min(wholeWord, Math.max(1, ...text.split(/[ \n-]/).map((word) => word.length)))
