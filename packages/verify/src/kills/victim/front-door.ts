import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

import type { Host } from '@cristal/runtime'

import type { Letter } from '../letter.ts'

/**
 * Where a victim takes messages in: `POST /` with a {@link Letter} is acknowledged once the host has it, and
 * `GET /<address>` is answered once that person's conversation has settled. Resolves to its url.
 *
 * @param hasty - a bad build: acknowledges first
 */
export async function frontDoor(host: Host, hasty: boolean): Promise<string> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => end(response, 500, String(error)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET')
      return await settle(decodeURIComponent(request.url ?? '').slice(1), response)
    const { address, id, content } = JSON.parse(await text(request)) as Letter
    if (hasty) await end(response, 200)
    await host.receive({ channel: 'web', address, id, content })
    if (!hasty) await end(response, 200)
  }

  async function settle(address: string, response: ServerResponse): Promise<void> {
    const view = await host.view({ channel: 'web', address })
    const settled = view === undefined || (await host.settled(view.conversation))
    await end(response, settled ? 200 : 503)
  }
}

function end(response: ServerResponse, status: number, body = ''): Promise<void> {
  response.writeHead(status)
  return new Promise((sent) => response.end(body, sent))
}
