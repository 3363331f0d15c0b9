import { describe, expect, test } from 'vitest'
import { Progress } from '../../src/cli/progress.js'
import { nb } from '../../src/cli/words/nb.js'
import type { Output, World } from '../../src/cli/world.js'

/** What is written, in order, and a clock that is put on by hand. */
function begin(all: number, terminal?: { columns?: number }) {
  const written: string[] = []
  const clock = { now: 0 }
  const output = (isTTY: boolean): Output => ({
    isTTY,
    ...terminal,
    write: async (content) => void written.push(String(content)),
  })
  const progress = new Progress(output(terminal !== undefined), { all, say: nb.progress, now: () => clock.now })
  const step = async (times = 1) => {
    for (let i = 0; i < times; i++) {
      clock.now += 250
      await progress.step()
    }
  }
  return { progress, written, output, step }
}

const move = '\r'
const clear = '\u001b[K'
/** What stands on the line after it was drawn. */
const lineOf = (drawn: string | undefined) => drawn?.replace(move, '').replace(clear, '')

describe('on a terminal', () => {
  test('a bar and words, on one line that is written anew', async () => {
    const { progress, written, step } = begin(10, { columns: 80 })
    await step(4)
    await progress.end()
    expect(written[0]).toBe(`${move}███${'░'.repeat(27)} 1 av 10 avtaler${clear}`)
    expect(lineOf(written[3])).toBe(`${'█'.repeat(12)}${'░'.repeat(18)} 4 av 10 avtaler, 4 i sekundet, 0:02 igjen`)
    expect(written.slice(4)).toEqual([move + clear])
    expect(written.join('')).not.toContain('\n')
  })

  test.each([1, 2, 10, 24, 39, 40, 41, 50, 60, 80, 200])('%i columns: never as wide as the window', async (columns) => {
    const { written, step } = begin(400, { columns })
    await step(400)
    expect(written.length).toBe(400)
    for (const drawn of written) expect(lineOf(drawn)?.length, drawn).toBeLessThan(columns)
  })

  test('on a narrow one the beginning of the words is what stays', async () => {
    const { written, step } = begin(100, { columns: 24 })
    await step(5)
    expect(lineOf(written[0])).toBe('1 av 100 avtaler')
    expect(lineOf(written[4])).toBe('5 av 100 avtaler, 4 i …')
  })

  test('one that doesn’t tell how wide it is has 80', async () => {
    for (const columns of [0, undefined]) {
      const { written, step } = begin(100, columns === undefined ? {} : { columns })
      await step()
      expect(lineOf(written[0])).toBe(`${'░'.repeat(30)} 1 av 100 avtaler`)
    }
  })

  test('it moves out of the way of what is said there, and of nothing else', async () => {
    const { progress, written, output, step } = begin(10, { columns: 80 })
    const world = progress.around({ stdout: output(false), stderr: output(true) } as World)
    await step()
    await world.stdout.write('avtale.pdf\n')
    await world.stderr.write('a warning\n')
    expect(written.slice(1)).toEqual(['avtale.pdf\n', move + clear, 'a warning\n'])
  })
})

test('elsewhere, a line at each tenth', async () => {
  const { progress, written, step } = begin(20)
  await step(20)
  await progress.end()
  expect(written.length).toBe(10)
  expect(written[0]).toBe('2 av 20 avtaler\n')
  expect(written[9]).toBe('20 av 20 avtaler, 4 i sekundet, 0:00 igjen\n')
})
