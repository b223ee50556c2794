import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server does with every request from now on. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Sends half of the body and drops the connection. */
  readonly cut?: boolean
  /** Drops the connection when the request has arrived. */
  readonly reset?: boolean
  /** Never answers. */
  readonly hang?: boolean
}

/** What the server was asked. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A server that replays bodies; it knows neither Parse nor SIENGE. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly seen: readonly Seen[]
  /** Resolves when the next request has arrived. */
  arrival(): Promise<void>
  reply(reply: Reply): void
}

export async function testServer(first: Reply = { status: 599 }): Promise<TestServer> {
  let current = first
  const seen: Seen[] = []
  const waiting: (() => void)[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://server')
      const { method = '', headers } = request
      seen.push({ method, path: pathname, query: Object.fromEntries(searchParams), headers, body })
      send(response, current)
      for (const wake of waiting.splice(0)) wake()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    arrival: () => new Promise((wake) => waiting.push(wake)),
    reply: (reply) => void (current = reply),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function send(
  response: ServerResponse,
  { status = 200, headers = {}, body = '', cut, reset, hang }: Reply,
): void {
  if (hang === true) return
  if (reset === true) return void response.destroy()
  if (cut !== true) return void response.writeHead(status, headers).end(body)
  response.writeHead(status, { ...headers, 'content-length': `${Buffer.byteLength(body)}` })
  response.write(body.slice(0, body.length / 2), () => response.destroy())
}
