import { spawn } from 'node:child_process'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fetchYamlLanguageServer } from './judges.js'

/** An editor with a folder open: what the language server for YAML tells it of a file's text. */
export interface EditorSession {
  /** What is marked, `3:5–3:9 words`, with line and column from 1. */
  readonly marked: (file: string, text: string) => Promise<string[]>
  /** What is offered where `¦` stands: by its label what is inserted, and what is said of it. */
  readonly offered: (file: string, text: string) => Promise<Map<string, { inserted: string; about: string }>>
  /** What is shown over the sign before `¦`. */
  readonly shown: (file: string, text: string) => Promise<string>
  readonly close: () => void
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: unknown
}

interface Position {
  readonly line: number
  readonly character: number
}

interface Marked {
  readonly uri: string
  readonly diagnostics: readonly { message: string; range: { start: Position; end: Position } }[]
}

interface Offered {
  readonly items: readonly { label: string; insertText?: string; documentation?: string | { value: string } }[]
}

/** `settings` are those of VS Code that begin with `yaml.`, without that beginning. */
export async function openEditor(folder: string, settings: object = {}): Promise<EditorSession> {
  const server = spawn(process.execPath, [fetchYamlLanguageServer(), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = new Map<number, (message: Message) => void>()
  const marks = new Map<string, (marked: Marked) => void>()
  let asked = 0

  const send = (message: object): void => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }))
    server.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]))
  }
  const ask = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      asked += 1
      answers.set(asked, ({ result, error }) => (error ? reject(new Error(JSON.stringify(error))) : resolve(result)))
      send({ id: asked, method, params })
    })
  const take = (message: Message): void => {
    const { id, method, params } = message
    if (id !== undefined && method === undefined) answers.get(id)?.(message)
    if (id !== undefined && method !== undefined) send({ id, result: answerTo(method, params, settings) })
    if (method === 'textDocument/publishDiagnostics') marks.get((params as Marked).uri)?.(params as Marked)
  }
  readMessages(server.stdout, take)

  const uri = pathToFileURL(folder).href
  const capabilities = {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
      hover: { contentFormat: ['markdown'] },
    },
  }
  const workspaceFolders = [{ uri, name: basename(folder) }]
  await ask('initialize', { processId: process.pid, rootUri: uri, workspaceFolders, capabilities })
  send({ method: 'initialized', params: {} })

  const versions = new Map<string, number>()
  /** Opens a file, or writes anew in one that is open; gives its address and what is marked, once the server has read it. */
  const write = async (file: string, marked: string): Promise<Marked> => {
    const uri = pathToFileURL(join(folder, file)).href
    const version = (versions.get(uri) ?? 0) + 1
    versions.set(uri, version)
    const text = marked.replace('¦', '')
    const told = new Promise<Marked>((resolve) => marks.set(uri, resolve))
    if (version === 1) {
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version, text } } })
    } else {
      send({ method: 'textDocument/didChange', params: { textDocument: { uri, version }, contentChanges: [{ text }] } })
    }
    return told
  }
  const at = async (file: string, text: string, back = 0) => {
    const { uri } = await write(file, text)
    const before = text.slice(0, text.indexOf('¦')).split('\n')
    const position = { line: before.length - 1, character: (before.at(-1) ?? '').length - back }
    return { textDocument: { uri }, position }
  }

  return {
    async marked(file, text) {
      const { diagnostics } = await write(file, text)
      const place = ({ line, character }: Position) => `${line + 1}:${character + 1}`
      return diagnostics.map(({ range, message }) => `${place(range.start)}–${place(range.end)} ${message}`)
    },
    async offered(file, text) {
      const { items } = (await ask('textDocument/completion', await at(file, text))) as Offered
      const about = (words: string | { value: string } = '') => (typeof words === 'string' ? words : words.value)
      return new Map(
        items.map(({ label, insertText = label, documentation }) => [
          label,
          { inserted: insertText, about: about(documentation) },
        ]),
      )
    },
    async shown(file, text) {
      const hover = (await ask('textDocument/hover', await at(file, text, 1))) as { contents: { value: string } } | null
      return hover?.contents.value ?? ''
    },
    close: () => void server.kill(),
  }
}

/** What a server asks its editor: its settings, and else for leave. */
function answerTo(method: string, params: unknown, settings: object): unknown {
  if (method !== 'workspace/configuration') return null
  const { items } = params as { items: readonly { section: string }[] }
  return items.map(({ section }) => (section === 'yaml' ? settings : {}))
}

/** Messages of the protocol: a header with the length of what follows, in bytes. */
function readMessages(stream: NodeJS.ReadableStream, take: (message: Message) => void): void {
  let waiting: Buffer = Buffer.alloc(0)
  stream.on('data', (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes])
    for (let end = waiting.indexOf('\r\n\r\n'); end !== -1; end = waiting.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.toString('latin1', 0, end))?.[1])
      const body = waiting.subarray(end + 4, end + 4 + length)
      if (body.length < length) return
      waiting = waiting.subarray(end + 4 + length)
      take(JSON.parse(body.toString('utf8')))
    }
  })
}
