import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { compareRecords, ratiosOf, recordOf } from '../../bench/measure/ratios.mjs'
import { median, takeTurns } from '../../bench/measure/take-turns.mjs'
import { pageOf } from '../../bench/report/page.mjs'
import { regressionsOf } from '../../bench/report/regressions.mjs'
import { table, tablesOf } from '../../bench/report/tables.mjs'

/** How figures are taken and told. What they are is nothing to test: that is for a person to judge. */

const folder = mkdtempSync(join(tmpdir(), 'politirad-measure-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const taken = (cpu, wall = cpu, memory = 100, documents = 0) => ({ cpu, wall, memory, documents })

describe('taking turns', () => {
  const way = (...names) => ({ commands: () => names.map((name) => [name]) })

  test('each way runs once a round, after a round that doesn’t count', async () => {
    const ran = []
    const run = async ([name]) => {
      ran.push(name)
      return { wall: ran.length, cpu: 1, memory: 1 }
    }
    const measured = await takeTurns({ rounds: 3, ways: { a: way('a'), b: way('b') } }, run, folder)
    expect(ran.join('')).toBe('abababab')
    expect([measured.a.wall, measured.b.wall]).toEqual([5, 6])
  })

  test('commands of one way add up in time, and the most memory stands', async () => {
    const costs = { first: { wall: 2, cpu: 1, memory: 70 }, second: { wall: 3, cpu: 4, memory: 50 } }
    const part = { rounds: 1, ways: { both: { ...way('first', 'second'), documents: 9 } } }
    expect(await takeTurns(part, async ([name]) => costs[name], folder)).toEqual({ both: taken(5, 5, 70, 9) })
  })

  test('each run has an empty folder, and nothing is left', async () => {
    const seen = new Set()
    const commands = (out) => [[out]]
    const run = async ([out]) => {
      expect(readdirSync(out)).toEqual([])
      seen.add(out)
      return { wall: 1, cpu: 1, memory: 1 }
    }
    await takeTurns({ rounds: 2, warm: false, ways: { a: { commands }, b: { commands } } }, run, folder)
    expect(seen.size).toBe(4)
    expect(readdirSync(folder)).toEqual([])
  })

  test.for([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 9], 3],
  ])('the median of %j is %d', ([values, middle]) => expect(median(values)).toBe(middle))
})

describe('ratios', () => {
  const ways = { ours: taken(3, 6, 120), theirs: taken(2, 2, 60) }

  test('are of processor time, wall time and memory', () => {
    const ratios = [{ of: 'ours', to: 'theirs' }]
    expect(ratiosOf({ ratios }, ways)).toEqual([{ of: 'ours', to: 'theirs', cpu: 1.5, wall: 3, memory: 2 }])
  })

  test('to what wasn’t installed are left out', () => {
    expect(ratiosOf({ ratios: [{ of: 'ours', to: 'nobody' }] }, ways)).toEqual([])
  })
})

describe('against the recorded run', () => {
  const result = (cpu) => [
    { node: 'Node 24', parts: [{ id: 'cold', ratios: [{ of: 'a', to: 'b', cpu, wall: 1, memory: 1 }] }] },
  ]
  const key = 'Node 24 · cold · a ÷ b'

  test('a ratio is known by its Node, part and ways', () => {
    expect(recordOf(result(1.23456))).toEqual({ [key]: 1.235 })
  })

  test.for([
    [2, 'same'],
    [2.69, 'same'],
    [2.71, 'slower'],
    [1.49, 'same'],
    [1.47, 'faster'],
  ])('2 before and %d now is %s', ([now, change]) => {
    expect(compareRecords({ [key]: 2 }, recordOf(result(now))).compared).toEqual([{ key, recorded: 2, now, change }])
  })

  test('what is slower is told, and what is new', () => {
    expect(
      regressionsOf(compareRecords({ [key]: 2 }, { [key]: 3, 'Node 24 · cold · c ÷ d': 1 })),
    ).toMatchInlineSnapshot(`
      "### Against the recorded run

      | ratio of processor time | recorded |  now |        |
      |-------------------------|---------:|-----:|-------:|
      | Node 24 · cold · a ÷ b  |     2.00 | 3.00 | slower |

      1 of 1 ratios are more than 1.35 times what was recorded.

      Not recorded: Node 24 · cold · c ÷ d"
    `)
  })

  test('nothing recorded is told as that', () => {
    expect(regressionsOf(compareRecords({}, { [key]: 3 }))).toMatch(/^Nothing of this run is recorded/)
  })
})

describe('tables', () => {
  test('line up, in letters of more than one byte too', () => {
    expect(
      table(
        ['', 'år'],
        [
          ['Øyvær', '12'],
          ['x', '3'],
        ],
      ),
    ).toBe(['|       |  år |', '|-------|----:|', '| Øyvær |  12 |', '| x     |   3 |'].join('\n'))
  })

  test('say times, agreements a second where there are many, and what a ratio should be', () => {
    const few = taken(4, 5, 150, 10)
    const many = taken(41, 50, 151, 100)
    const ratios = ratiosOf({ ratios: [{ of: 'many', to: 'few', expected: { time: 10, memory: 1 } }] }, { few, many })
    expect(tablesOf({ title: 'Ten times as many', ways: { few, many }, ratios })).toMatchInlineSnapshot(`
      "### Ten times as many

      |      |    wall |     CPU |  memory | agreements/s |
      |------|--------:|--------:|--------:|-------------:|
      | few  | 5000 ms | 4000 ms | 150 MiB |          2.0 |
      | many |  50.0 s |  41.0 s | 151 MiB |          2.0 |

      | ratio                                |    CPU |   wall | memory |
      |--------------------------------------|-------:|-------:|-------:|
      | many ÷ few (10 is linear, 1 is flat) | 10.3 × | 10.0 × | 1.01 × |"
    `)
  })
})

describe('the page', () => {
  const part = (cpu, wall) => {
    const ways = { politirad: taken(cpu, wall), Typst: taken(1) }
    return {
      id: 'cold',
      title: 'One agreement, cold',
      ways,
      ratios: ratiosOf({ ratios: [{ of: 'politirad', to: 'Typst' }] }, ways),
    }
  }
  const page = (cpu, wall, load = { before: 0.1, after: 2.2, cores: 2 }) =>
    pageOf({
      date: '2026-11-24',
      machine: 'two cores',
      load,
      peers: [],
      leftOut: ['pandoc'],
      results: [{ node: 'Node 24.1.0', parts: [part(cpu, wall)] }],
    })

  test('says where other work ran beside', () => {
    expect(page(1, 1)).toContain('- Load: 0.1 at the start, 2.2 at the end\n')
    expect(page(1, 1, { before: 9, after: 2, cores: 2 })).toContain(
      '9.0 at the start, 2.0 at the end: the machine did other work',
    )
  })

  test('says what was left out', () => expect(page(1, 1)).toContain('- Not installed, so left out: pandoc\n'))

  test('doesn’t call ahead what is behind in either', () => {
    expect(page(0.5, 1.2)).toContain('**Behind**')
    expect(page(0.5, 1.2)).not.toContain('ahead')
    expect(page(0.5, 0.9)).toContain('**Level or ahead**')
    expect(page(0.5, 0.9)).not.toContain('Behind')
  })
})
