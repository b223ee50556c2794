import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import { afterEach, beforeEach } from 'vitest'

/** What the server does with a request. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** A text as it is, anything else as JSON. */
  readonly body?: unknown
  /** Drops the connection: at once, or halfway through the body. */
  readonly drop?: 'at once' | 'halfway'
  /** Never answers. */
  readonly hang?: true
}

/** What the server was asked. */
export interface Seen {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: unknown
}

export interface Server {
  readonly url: string
  readonly seen: readonly Seen[]
  /** What it answers from now on. */
  reply: (asked: Seen) => Reply
  /** Resolves when a request has arrived. */
  arrival(): Promise<void>
}

/** A server that knows nothing of Bothub, a fresh one for each test of the file. */
export function server(): Server {
  let seen: Seen[] = []
  let waiting: (() => void)[] = []
  let http = createServer()
  let url = ''
  const made: Server = {
    get url() {
      return url
    },
    get seen() {
      return seen
    },
    reply: () => ({ status: 599 }),
    arrival: () => new Promise((resolve) => waiting.push(resolve)),
  }
  beforeEach(async () => {
    seen = []
    waiting = []
    http = createServer((request, response) => void answer(request, response))
    http.listen(0, '127.0.0.1')
    await once(http, 'listening')
    const address = http.address()
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  })
  afterEach(() => {
    http.closeAllConnections()
    http.close()
  })
  return made

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const asked = { method: request.method, path: request.url, headers: request.headers, body }
    seen.push(asked)
    send(response, made.reply(asked))
    for (const wake of waiting.splice(0)) wake()
  }
}

function send(response: ServerResponse, { status = 200, headers, body = '', drop, hang }: Reply): void {
  if (hang) return
  if (drop === 'at once') return void response.destroy()
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const length = { 'content-length': `${Buffer.byteLength(text)}` }
  response.writeHead(status, { 'content-type': 'application/json', ...length, ...headers })
  if (drop === undefined) return void response.end(text)
  response.write(text.slice(0, text.length / 2), () => response.destroy())
}
