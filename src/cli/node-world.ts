import { nodeFiles } from './node-files.js'
import { type Input, type Output, OutputError, type World } from './world.js'

/** The real world, of a process that `bin/` hands in. */
export function nodeWorld(node: NodeJS.Process): World {
  return {
    argv: node.argv.slice(2),
    env: node.env,
    cwd: node.cwd(),
    platform: node.platform,
    systemLocale: () => new Intl.DateTimeFormat().resolvedOptions().locale,
    stdin: input(node.stdin),
    ...(node.stdin.isTTY && node.stdout.isTTY && { ask: (question: string) => ask(node, question) }),
    stdout: output(node.stdout),
    stderr: output(node.stderr),
    files: nodeFiles,
    git: async (args, folder) => (await import('./node-git.js')).nodeGit(args, folder),
  }
}

/** One line; closing the input is no answer. */
async function ask({ stdin, stdout }: NodeJS.Process, question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: stdin, output: stdout })
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')))
  try {
    return await Promise.race([terminal.question(question), closed])
  } finally {
    terminal.close()
  }
}

/** Asks for the stream only when it is read: opening standard input costs, and holds the process. */
const input = (stream: NodeJS.ReadStream): Input => ({
  read: async (limit) => {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of stream) {
      chunks.push(chunk)
      length += chunk.length
      if (length > limit) break
    }
    return Buffer.concat(chunks).subarray(0, limit + 1)
  },
})

function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', () => {}) // told by the write that failed
  return {
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => (error && !isGone(error) ? reject(new OutputError(error)) : resolve()))
      }),
  }
}

/** The reader had enough (`| head`): nobody is left to tell. */
const isGone = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE' || error.code === 'EOF'
