import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'

/** A server of a test. */
export interface Served {
  readonly url: string
  close(): Promise<void>
}

/** Serves a web-standard handler on this machine. */
export async function serve(handler: (request: Request) => Promise<Response>): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const response = await handler(await requestOf(incoming))
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      outgoing.end(Buffer.from(await response.arrayBuffer()))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  const { method = 'GET', url = '/' } = incoming
  const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) }
  return new Request(`http://${incoming.headers.host}${url}`, { method, headers, ...body })
}
