import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'

import { visitorsOf, type Visitors } from './visitors.ts'

/** How a request fails at the counter. */
export type CounterFault = 'unreachable' | 'overloaded' | 'unauthorized' | 'answerLost'

/** The counter itself, for want of a real one: rooms over HTTP, and one human who answers at once. */
export interface Counter {
  readonly url: string
  readonly visitors: Visitors
  /** The next requests meet these. */
  readonly faults: CounterFault[]
  /** Posts what humans do to this address. */
  callTo(url: string): void
  /** Somebody sits down, who answers each message so. */
  staff(name: string, answer: (words: string) => string): void
  close(): Promise<void>
}

/** Opens the counter on a free port of this machine, for whoever knows the secret. */
export async function openCounter(secret: string): Promise<Counter> {
  const visitors = visitorsOf()
  const faults: CounterFault[] = []
  let hook = ''
  let human: { readonly name: string; readonly answer: (words: string) => string } | undefined
  let told = 0

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visitors,
    faults,
    callTo: (url) => void (hook = url),
    staff: (name, answer) => void (human = { name, answer }),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fault = faults.shift()
    const body = await json(request).catch(() => ({}))
    const end = (status: number, answer?: object) => response.writeHead(status).end(JSON.stringify(answer))
    if (fault === 'unreachable') return void request.socket.destroy()
    if (fault === 'overloaded') return void end(429)
    if (fault === 'unauthorized' || request.headers.authorization !== `Bearer ${secret}`) return void end(401)
    const { status, answer } = await act(request, body as Readonly<Record<string, string>>)
    if (fault === 'answerLost') request.socket.destroy()
    else end(status, answer)
  }

  async function act(
    { method = '', url = '' }: IncomingMessage,
    body: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly answer?: object }> {
    const [, what = '', id = '', part = '', key = ''] = url.split('/').map(decodeURIComponent)
    if (method === 'DELETE') return { status: visitors.forget(id) }
    if (what === 'messages') return { status: visitors.leave(id, body) }
    if (what === 'visitors') {
      const room = visitors.enter(id, body)
      return room === undefined ? { status: 409 } : { status: 200, answer: { room, agent: human?.name } }
    }
    if (part === 'closing') return { status: visitors.part(id, body) }
    const isNew = visitors.hear(id, key, body)
    if (isNew === undefined) return { status: 410 }
    if (isNew && human) await tell(id, body, human)
    return { status: 204 }
  }

  /** The human answers. */
  async function tell(
    room: string,
    { visitor, text = '' }: Readonly<Record<string, string>>,
    { name, answer }: NonNullable<typeof human>,
  ): Promise<void> {
    const notice = { id: `${++told}`, visitor, room, does: 'say', agent: name, text: answer(text) }
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    await fetch(hook, { method: 'POST', headers, body: JSON.stringify(notice) })
  }
}
