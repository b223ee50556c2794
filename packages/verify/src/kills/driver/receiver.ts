import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

import type { Delivery } from '../delivery.ts'

/** Where people read what victims send. */
export interface Receiver {
  readonly url: string
  /** Everything that came, in order, repetitions too. */
  readonly deliveries: readonly Delivery[]
  /** Resolves once a message with this key has come. */
  came(key: string): Promise<void>
  close(): void
}

export async function receiver(): Promise<Receiver> {
  const deliveries: Delivery[] = []
  const waiting = new Map<string, () => void>()
  const server = createServer((request, response) => {
    json(request)
      .then((delivery) => note(delivery as Delivery))
      .then(() => response.end())
      // The victim died while it was sending.
      .catch(() => response.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    deliveries,
    came(key) {
      if (deliveries.some((delivery) => delivery.key === key)) return Promise.resolve()
      return new Promise((resolve) => waiting.set(key, resolve))
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }

  function note(delivery: Delivery): void {
    deliveries.push(delivery)
    waiting.get(delivery.key)?.()
    waiting.delete(delivery.key)
  }
}
