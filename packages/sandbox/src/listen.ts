import { createServer } from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { listeningPort, type ListeningPort } from './listening-port.ts'

/** A server on this machine only. */
export interface Listening extends Omit<ListeningPort, 'number'> {
  /** Such as `http://127.0.0.1:4010`. */
  readonly origin: string
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
  const { number, ...own } = await listeningPort(server, port, () => server.closeAllConnections())
  return { origin: `http://127.0.0.1:${number}`, ...own }
}
