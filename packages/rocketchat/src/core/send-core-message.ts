import type { Call } from '@cristal/dialogue'
import { DeskError } from '@cristal/handoff'

import type { CoreConnection } from '../connection.ts'
import { ask } from '../http.ts'
import { unauthorized } from './open-core-room.ts'

/** Passes words on. The connector cannot recognise them: a lost answer is an unknown outcome. */
export async function sendCoreMessage(
  { url, orgId, token }: CoreConnection,
  fetch: typeof globalThis.fetch,
  { visitor, room, text }: { readonly visitor: string; readonly room: string; readonly text: string },
  call: Call,
): Promise<void> {
  const request = {
    route,
    method: 'POST',
    url: new URL(`${url.replace(/\/+$/, '')}/core/message/`),
    headers: { authorization: token },
    body: { org_id: orgId, token: visitor, room_id: room, msg: text },
    repeatable: false,
  } as const
  const { status, text: answer } = await ask(fetch, request, call)
  if (status >= 200 && status < 300) return
  if (status === 401 || status === 403) throw unauthorized(route, status)
  if (status === 404 || status === 410 || closedRoom.test(answer)) {
    throw new DeskError('roomClosed', `${route}: the connector knows no such open room (${status}).`)
  }
  throw new DeskError('refused', `${route}: the connector answered ${status}.`)
}

const route = 'POST /core/message'
const closedRoom =
  /room[-_ ]?(?:is[-_ ])?(?:closed|not[-_ ]?found)|invalid[-_ ]room|sala[^"]{0,20}(?:fechada|encerrada)/i
