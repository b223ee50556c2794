import { connect, createServer, type Server } from 'node:net'

/** A port of this machine that a server listens on, and may cease to. */
export interface ListeningPort {
  readonly number: number
  /** Drops who is connected and listens no more: connections are refused. Nobody who wants any port gets it. */
  down(): Promise<void>
  /** Listens again, on the same port. */
  up(): Promise<void>
  /** Ends for good. */
  close(): Promise<void>
}

/**
 * Lets a server listen on 127.0.0.1; port 0 takes any that is free. Rejects when the port is taken. `drop` ends
 * the connections that the server has.
 */
export async function listeningPort(server: Server, port: number, drop: () => void): Promise<ListeningPort> {
  await listens(server, port)
  const number = portOf(server)
  let holding: Promise<() => void> | undefined

  return {
    number,
    async down() {
      if (holding !== undefined) return
      const ended = ends()
      holding = held(number)
      await Promise.all([ended, holding])
    },
    async up() {
      if (holding === undefined) return
      const release = await holding
      holding = undefined
      release()
      await listens(server, number)
    },
    async close() {
      if (holding === undefined) return ends()
      const release = await holding
      release()
      holding = undefined
    },
  }

  function ends(): Promise<void> {
    const ended = new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()))
    })
    drop()
    return ended
  }
}

function listens(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/**
 * Keeps the system from giving a port to others who want any, while nobody listens on it: it is the near end of a
 * connection to ourselves, and a port with no more than that refuses. Resolves to what lets go of it.
 */
async function held(port: number): Promise<() => void> {
  const far = createServer((socket) => socket.on('error', () => undefined))
  await listens(far, 0)
  const near = connect({ port: portOf(far), host: '127.0.0.1', localAddress: '127.0.0.1', localPort: port })
  // Where it cannot be held it is only less sure to be free later on.
  near.on('error', () => undefined)
  await new Promise<void>((resolve) => {
    near.once('connect', resolve)
    near.once('close', resolve)
  })
  return () => {
    near.resetAndDestroy()
    far.close()
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
