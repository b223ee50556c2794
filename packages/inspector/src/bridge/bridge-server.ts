import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'

import { type WebSocket, WebSocketServer } from 'ws'

import { strangeness } from './admission.ts'
import type { BridgePage } from './bridge-page.ts'
import { InspectorError } from './inspector-error.ts'
import type { Line } from './viewer.ts'

export interface BridgeServerOptions {
  readonly port: number
  readonly page: BridgePage
  /** Whose pages may watch, besides this server's own. */
  readonly origins: readonly string[]
  /** Somebody watches. What it answers is called when they leave. */
  readonly watch: (line: Line) => () => void
}

export interface BridgeServer {
  readonly port: number
  close(): Promise<void>
}

const mostWatchers = 16

/**
 * Serves the page and the sockets to this machine alone. It never keeps a process alive.
 *
 * @throws InspectorError `portInUse`
 */
export async function bridgeServer({
  port,
  page,
  origins,
  watch,
}: BridgeServerOptions): Promise<BridgeServer> {
  // Viewers have nothing to say: what they send is small, and thrown away.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false })
  const server = createServer(({ headers, method, url }, response) => {
    const wrong = strangeness(headers, origins)
    const isPage = (method === 'GET' || method === 'HEAD') && url === '/'
    if (wrong !== undefined) response.writeHead(403, plain).end(wrong)
    else if (isPage) response.writeHead(200, page.headers).end(page.html)
    else response.writeHead(404, plain).end('The page is at /.')
  })
  server.on('connection', (socket) => socket.unref())
  server.on('upgrade', (request, socket, head) => {
    const wrong = strangeness(request.headers, origins)
    if (wrong !== undefined) return refuse(socket, '403 Forbidden', wrong)
    if (sockets.clients.size >= mostWatchers)
      return refuse(socket, '503 Service Unavailable', 'Too many watch.')
    sockets.handleUpgrade(request, socket, head, (opened) => attend(opened, watch))
  })
  await listening(server, port)
  server.unref()
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

function attend(socket: WebSocket, watch: BridgeServerOptions['watch']): void {
  const leave = watch({
    get waiting() {
      return socket.bufferedAmount
    },
    send: (text, taken) => socket.send(text, taken),
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', leave)
}

function refuse(socket: Duplex, status: string, message: string): void {
  socket.on('error', () => socket.destroy())
  const length = Buffer.byteLength(message)
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${length}\r\nconnection: close\r\n\r\n${message}`,
  )
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error)
      const message = `Port ${port} of 127.0.0.1 is in use. End the program that has it, or choose another port for the inspector.`
      reject(new InspectorError('portInUse', message, { cause: error }))
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}
