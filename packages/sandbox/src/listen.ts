import { createServer } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'

/** A server on this machine only. */
export interface Listening {
  /** Such as `http://127.0.0.1:4010`. */
  readonly origin: string
  /** Stops listening and drops what is connected. */
  close(): Promise<void>
}

/** Serves on 127.0.0.1; port 0 takes any that is free. Rejects when the port is taken. */
export async function listen(
  fetch: (request: Request, bindings: HttpBindings) => Response | Promise<Response>,
  port: number,
): Promise<Listening> {
  // The process belongs to the host: its Request and Response stay as they are.
  const listener = getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings), {
    overrideGlobalObjects: false,
  })
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  return {
    origin: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}
