/** Results as Markdown tables, which are read in a terminal as well. */

export function tablesOf({ title, ways, ratios }) {
  return [`### ${title}`, waysTable(ways), ratiosTable(ratios)].filter(Boolean).join('\n\n')
}

function waysTable(ways) {
  const all = Object.entries(ways)
  const hasDocuments = all.some(([, { documents }]) => documents > 0)
  return table(
    ['', 'wall', 'CPU', 'memory', ...(hasDocuments ? ['agreements/s'] : [])],
    all.map(([name, { wall, cpu, memory, documents }]) => [
      name,
      time(wall),
      time(cpu),
      `${memory.toFixed(0)} MiB`,
      ...(hasDocuments ? [documents > 0 ? (documents / wall).toFixed(1) : ''] : []),
    ]),
  )
}

function ratiosTable(ratios) {
  if (ratios.length === 0) return ''
  const rows = ratios.map(({ of, to, cpu, wall, memory, expected }) => [
    expected
      ? `${of} ÷ ${to} (${Number(expected.time.toFixed(1))} is linear, ${expected.memory} is flat)`
      : `${of} ÷ ${to}`,
    times(cpu),
    times(wall),
    times(memory),
  ])
  return table(['ratio', 'CPU', 'wall', 'memory'], rows)
}

/** @param {string[]} header @param {string[][]} rows */
export function table(header, rows) {
  const all = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...all.map((row) => [...row[column]].length), 3))
  const line = (cells) => `| ${cells.map((cell, i) => pad(cell, widths[i], i > 0)).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i > 0 ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`
  return [line(header), rule, ...rows.map(line)].join('\n')
}

const pad = (cell, width, isNumber) => {
  const space = ' '.repeat(width - [...cell].length)
  return isNumber ? space + cell : cell + space
}

const time = (seconds) => (seconds < 10 ? `${(seconds * 1000).toFixed(0)} ms` : `${seconds.toFixed(1)} s`)
export const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(1)} ×`
