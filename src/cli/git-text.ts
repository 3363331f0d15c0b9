import { madeFileLimit, readText } from '../read-back.js'
import type { ExitCode } from './exit-code.js'
import { readMade } from './read-made.js'
import type { Run } from './run.js'
import { loadWords } from './tell-problems.js'

/**
 * The text of a PDF or Word file, a paragraph or a line of the page on each line, for git to compare. What can't be read says so, and
 * is no error: git would stop.
 */
export async function gitText({ world, voice }: Run, [file = '']: readonly string[]): Promise<ExitCode> {
  const made = await readMade(world, file, madeFileLimit)
  const read = made.ok ? await readText(made.value) : made
  if (read.ok) await world.stdout.write(read.value.map(({ text }) => `${text}\n`).join(''))
  else {
    const words = await loadWords(voice.locale)
    const { inWords } = await import('../report/tell-problem.js')
    await world.stdout.write(read.diagnostics.map((each) => `(${inWords(each, words).message})\n`).join(''))
  }
  return 0
}
