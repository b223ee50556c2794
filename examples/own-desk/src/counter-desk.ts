import type { Call } from '@cristal/dialogue'
import { DeskError, type Desk } from '@cristal/handoff'

/** Where the counter is, and the secret that it knows us by. */
export interface Connection {
  readonly url: string
  readonly secret: string
}

/** A desk by the HTTP API of the counter. Everything is a PUT to an address of its own, so that nothing happens twice. */
export function counterDesk({ url, secret }: Connection): Desk {
  return {
    async open({ visitor, ...request }, call) {
      const answer = await ask('PUT', `/visitors/${path(visitor)}/room`, request, call)
      if (answer.status === 409) return { outcome: 'nobody', takesMessages: true }
      const { room, agent } = await roomIn(answer)
      return { outcome: 'opened', room, position: null, agent }
    },
    async send({ room, ...message }, call) {
      const answer = await ask('PUT', `/rooms/${path(room)}/messages/${path(call.key)}`, message, call)
      if (answer.status === 410) throw new DeskError('roomClosed', 'The room is closed; open another.')
    },
    async close({ room, ...last }, call) {
      await ask('PUT', `/rooms/${path(room)}/closing`, last, call)
    },
    async leaveMessage(message, call) {
      await ask('PUT', `/messages/${path(call.key)}`, message, call)
    },
    async erase(visitor, call) {
      await ask('DELETE', `/visitors/${path(visitor)}`, undefined, call)
    },
  }

  async function ask(method: string, where: string, body: unknown, { signal }: Call): Promise<Response> {
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(url + where, { method, headers, signal, ...sent }).catch((cause: unknown) => {
      if (signal.aborted) throw cause
      // Whether it arrived or not: the same PUT again does no harm.
      throw new DeskError('unavailable', 'The counter does not answer.', { cause })
    })
    const { status } = answer
    if (answer.ok || status === 409 || status === 410) return answer
    if (status === 401 || status === 403)
      throw new DeskError('unauthorized', 'The counter refuses our secret: check it.')
    if (status === 429) throw new DeskError('overloaded', 'The counter has too many requests.')
    if (status >= 500) throw new DeskError('unavailable', `The counter answered ${status}.`)
    throw new DeskError('refused', `The counter refused a request with ${status}.`)
  }
}

async function roomIn(answer: Response): Promise<{ readonly room: string; readonly agent: string | null }> {
  const body: unknown = await answer.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('room' in body) || typeof body.room !== 'string') {
    throw new DeskError('unexpectedResponse', 'The counter opened a room and did not say which.')
  }
  return { room: body.room, agent: 'agent' in body && typeof body.agent === 'string' ? body.agent : null }
}

function path(part: string): string {
  return encodeURIComponent(part)
}
