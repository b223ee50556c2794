import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What the server does with a request. */
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
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export interface Upstream {
  readonly url: string
  readonly seen: readonly Seen[]
  /** Resolves when the next request has arrived. */
  arrival(): Promise<void>
  on(route: string, reply: Reply): void
  close(): Promise<void>
}

/** The body of `test/bodies/<name>.json`, as it travels. */
export function recorded(name: string): Reply {
  const body = readFileSync(new URL(`bodies/${name}.json`, import.meta.url), 'utf8')
  return { body, headers: { 'content-type': 'application/json' } }
}

/** A server that replays bodies; it knows nothing of SIENGE. What it was not told to answer gets a 599. */
export async function startUpstream(): Promise<Upstream> {
  const replies = new Map<string, Reply>()
  const seen: Seen[] = []
  const waiting: (() => void)[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const asked = await readRequest(request)
      seen.push(asked)
      send(response, replies.get(asked.route) ?? { status: 599 })
      for (const wake of waiting.splice(0)) wake()
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}/minhaconstrutora/public/api/v1`,
    seen,
    arrival: () => new Promise((wake) => waiting.push(wake)),
    on: (route, reply) => void replies.set(route, reply),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function readRequest(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const url = new URL(request.url ?? '', 'http://upstream')
  return {
    route: `${request.method} ${url.pathname.replace('/minhaconstrutora/public/api/v1', '')}`,
    query: Object.fromEntries(url.searchParams),
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
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
