import type { Table } from '../model/document.js'
import { plainText } from '../model/plain-text.js'

/** No column gets less than this share of an even one, nor does a long one take more than its longest text needs. */
const least = 0.6

/**
 * Shares the width between a table's columns by how much they hold, so that PDF and DOCX agree. A column's need is the
 * mean of its longest and its average line, which keeps a single long cell from taking it all.
 */
export function measureColumns(table: Table): Table {
  const columns = table.header.map((header, i) => [header, ...table.rows.flatMap((row) => row.cells[i] ?? [])])
  const needs = columns.map((cells) => needOf(cells.map((cell) => longestLine(plainText(cell.content)))))
  const even = needs.reduce((sum, need) => sum + need, 0) / needs.length
  const bounded = needs.map((need) => Math.max(need, even * least))
  const total = bounded.reduce((sum, need) => sum + need, 0)
  return { ...table, widths: bounded.map((need) => Math.round((need / total) * 1000) / 1000) }
}

function needOf(lengths: readonly number[]): number {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  return (Math.min(60, Math.max(...lengths)) + Math.min(60, average)) / 2
}

const longestLine = (text: string): number => Math.max(1, ...text.split('\n').map((line) => line.length))
