import { createServer, type Server, type ServerResponse } from 'node:http'

import { getRequestListener } from '@hono/node-server'

import { HostError } from '../host-error.ts'

export interface ServeOptions {
  /** 0 takes any that is free. */
  readonly port: number
  /** @defaultValue `127.0.0.1`: this machine only */
  readonly hostname?: string
}

export interface Serving {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string
  /** Takes no more requests, and resolves when those being served have their response. */
  close(): Promise<void>
}

/**
 * Serves a web-standard handler on Node.
 *
 * @throws HostError `portInUse` when another program has the port.
 */
export async function serve(
  handler: (request: Request) => Promise<Response>,
  { port, hostname = '127.0.0.1' }: ServeOptions,
): Promise<Serving> {
  const listener = getRequestListener(handler, { overrideGlobalObjects: false })
  const open = new Set<ServerResponse>()
  let closing = false
  const server = createServer((incoming, outgoing) => {
    open.add(outgoing)
    if (closing) outgoing.shouldKeepAlive = false
    outgoing.once('close', () => {
      open.delete(outgoing)
      // A stream that was open when the server began to close leaves its connection behind.
      if (closing) setImmediate(() => server.closeIdleConnections())
    })
    void listener(incoming, outgoing)
  })
  await listening(server, port, hostname)
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const host = hostname.includes(':') ? `[${hostname}]` : hostname
  return { url: `http://${host}:${taken}`, close }

  function close(): Promise<void> {
    closing = true
    return closed(server, open)
  }
}

function listening(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, hostname)))
    server.listen(port, hostname, resolve)
  })
}

function refusal(error: NodeJS.ErrnoException, port: number, hostname: string): Error {
  if (error.code !== 'EADDRINUSE') return error
  const message = `Port ${port} of ${hostname} is in use. End the program that has it, or choose another port.`
  return new HostError('portInUse', message, { cause: error })
}

/** A connection whose response is still to come must end with it, or the client would keep it open. */
function closed(server: Server, open: Iterable<ServerResponse>): Promise<void> {
  for (const response of open) response.shouldKeepAlive = false
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
}
