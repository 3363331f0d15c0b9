import { nodeFiles } from './node-files.js'
import { type Input, type Output, OutputError, type World } from './world.js'

/** The real world, of a process that `bin/` hands in. Its streams are opened when they are asked for: each takes time. */
export function nodeWorld(node: NodeJS.Process): World {
  const opened: { stdin?: Input; stdout?: Output; stderr?: Output } = {}
  return {
    argv: node.argv.slice(2),
    self: [node.execPath, node.argv[1] ?? 'politirad'],
    env: node.env,
    cwd: node.cwd(),
    platform: node.platform,
    systemLocale: () => new Intl.DateTimeFormat().resolvedOptions().locale,
    get stdin() {
      opened.stdin ??= input(node.stdin)
      return opened.stdin
    },
    get ask() {
      return node.stdin.isTTY && node.stdout.isTTY ? (question: string) => ask(node, question) : undefined
    },
    get stdout() {
      opened.stdout ??= output(node.stdout)
      return opened.stdout
    },
    get stderr() {
      opened.stderr ??= output(node.stderr)
      return opened.stderr
    },
    files: nodeFiles(node),
    fetch: (...asked) => fetch(...asked),
    git: async (args, folder) => (await import('./node-git.js')).nodeGit(args, folder),
    openThreads: async (areLarge) => {
      const { limitsFor, NodeThreads } = await import('./node-threads.js')
      return new NodeThreads(node, { cwd: node.cwd(), limits: limitsFor(areLarge) })
    },
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

/** Whoever asks again is given the same. */
function input(stream: NodeJS.ReadStream): Input {
  let whole: Promise<Uint8Array> | undefined
  return {
    read: (limit) => {
      whole ??= readToEnd(stream, limit)
      return whole
    },
  }
}

async function readToEnd(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks).subarray(0, limit + 1)
}

function output(stream: NodeJS.WriteStream): Output {
  stream.on('error', () => {}) // told by the write that failed
  return {
    isTTY: stream.isTTY === true,
    get columns() {
      return stream.columns // a window changes while the command runs
    },
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => (error && !isGone(error) ? reject(new OutputError(error)) : resolve()))
      }),
  }
}

/** The reader had enough (`| head`): nobody is left to tell. */
const isGone = ({ code = '' }: NodeJS.ErrnoException): boolean =>
  ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(code)
