import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** Slows each start of Node 20 by what it takes to read the file, which nobody's machine has by itself. */
const leftOut = ['NODE_EXTRA_CA_CERTS', 'NODE_OPTIONS']

/**
 * Starts what runs commands and measures them, one at a time. It throws where a command fails, since what didn't do its
 * work has no time.
 */
export function startRunner() {
  const env = { ...process.env }
  for (const name of leftOut) delete env[name]
  const runner = spawn('python3', [join(import.meta.dirname, 'run.py')], { stdio: ['pipe', 'pipe', 'inherit'] })
  runner.once('error', (cause) => {
    throw new Error('python3 isn’t there: it runs what is measured', { cause })
  })
  const answers = createInterface({ input: runner.stdout })[Symbol.asyncIterator]()

  const run = async (command) => {
    runner.stdin.write(`${JSON.stringify({ command, env })}\n`)
    const { value } = await answers.next()
    if (value === undefined) throw new Error('python3 ended: it runs what is measured')
    const { status, said, ...taken } = JSON.parse(value)
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}\n${said}`)
    return taken
  }
  return { run, stop: () => runner.stdin.end() }
}
