import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeComment {
  id: number
  body: string
  user: { login: string; type?: string }
  author: { username: string }
}

export const comment = (id: number, body: string, login: string, type = 'User'): FakeComment => ({
  id,
  body,
  user: { login, type },
  author: { username: login },
})

interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** As much of GitHub's and GitLab's interfaces as comments need. It remembers what it was asked. */
export class FakeHost {
  readonly asked: Asked[] = []
  comments: FakeComment[] = []
  /** What `/user` says; GitHub doesn't tell a job's own token. */
  login: string | undefined
  /** Answers to all that would write. */
  refusal: number | undefined
  hasPages = true
  #server: Server | undefined

  async start(): Promise<string> {
    const server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      const { method = '', url = '', headers } = request
      this.asked.push({ method, path: url, headers, body })
      const [status, content] = this.#answer(method, new URL(url, 'http://x'), body)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(content))
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  stop(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  #answer(method: string, { pathname, searchParams }: URL, body: string): [number, unknown] {
    if (pathname === '/user') {
      return this.login === undefined ? [403, {}] : [200, { login: this.login, username: this.login }]
    }
    if (method === 'GET') {
      const from = this.hasPages ? (Number(searchParams.get('page')) - 1) * 100 : 0
      return [200, this.hasPages ? this.comments.slice(from, from + 100) : this.comments]
    }
    if (this.refusal !== undefined) return [this.refusal, { message: 'Resource not accessible by integration' }]
    const text = (JSON.parse(body) as { body: string }).body
    if (method === 'POST') {
      this.comments.push(comment(900 + this.comments.length, text, 'github-actions[bot]', 'Bot'))
      return [201, this.comments.at(-1)]
    }
    const changed = this.comments.find(({ id }) => id === Number(pathname.split('/').at(-1)))
    if (!changed) return [404, {}]
    changed.body = text
    return [200, changed]
  }
}
