import type { Reporter, TestCase, TestModule } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    /** What judges said in a test that passed, by their names. */
    verdicts?: Readonly<Record<string, string>>
  }
}

/**
 * Prints what the judges said as tables: each outermost `describe` is one, and what stands within it is a row. A test
 * that fails says so in its row; one that never ran, as when a judge is missing, is no verdict.
 */
// biome-ignore lint/style/noDefaultExport: vitest takes a reporter so
export default class VerdictTable implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tables = new Map<string, Map<string, Map<string, string>>>()
    for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
      const [table = '', row = '', column = 'verdict'] = namesOf(test)
      const verdicts = Object.entries(verdictsOf(test) ?? { [column]: failures[test.result().state] ?? '✓' })
      const rows = tables.get(table) ?? new Map<string, Map<string, string>>()
      tables.set(table, rows.set(row, new Map([...(rows.get(row) ?? []), ...verdicts])))
    }
    process.stdout.write([...tables].map(([title, rows]) => `\n${title}\n${draw(rows)}\n`).join(''))
  }
}

const failures: Readonly<Record<string, string>> = { failed: '✗', skipped: 'not judged', pending: 'not judged' }

function verdictsOf(test: TestCase): Readonly<Record<string, string>> | undefined {
  return test.result().state === 'passed' ? test.meta().verdicts : undefined
}

function namesOf(test: TestCase): string[] {
  const names = [test.name]
  for (let suite = test.parent; suite.type === 'suite'; suite = suite.parent) names.unshift(suite.name)
  return names
}

function draw(rows: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  const columns = [...new Set([...rows.values()].flatMap((row) => [...row.keys()]))]
  const cells = [
    ['', ...columns],
    ...[...rows].map(([name, row]) => [name, ...columns.map((column) => row.get(column) ?? '')]),
  ]
  const widths = ['', ...columns].map((_, i) => Math.max(...cells.map((line) => line[i]?.length ?? 0)))
  return cells
    .map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
