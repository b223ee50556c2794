import type { Call } from '@cristal/dialogue'
import { DeskError } from '@cristal/handoff'
import * as z from 'zod'

import type { LivechatApi } from './livechat-api.ts'
import { refused } from './refused.ts'

/** Words of a visitor, and the id that makes them recognisable. */
export interface VisitorText {
  readonly visitor: string
  readonly room: string
  readonly text: string
  readonly id: string
}

/** Puts a message into a room, once for its id. */
export async function sendText(api: LivechatApi, message: VisitorText, call: Call): Promise<void> {
  const { visitor: token, room: rid, text: msg, id: _id } = message
  const sent = await api(
    { route, path: 'livechat/message', body: { token, rid, msg, _id }, schema: anything },
    call,
  )
  if (sent.ok) return
  if (closed.has(sent.code)) throw roomClosed(route)
  // A message that is there already is refused in words that differ from version to version.
  if (sent.status === 400 && !tooLong.has(sent.code) && (await isThere(api, message, call))) return
  throw refused(route, sent)
}

/** There is nobody in that room any more who could read. */
export function roomClosed(where: string): DeskError {
  return new DeskError('roomClosed', `${where}: the room is closed, or not this visitor's.`)
}

/** The codes by which the server says that a room is closed, gone, or its visitor forgotten. */
export const closed: ReadonlySet<string> = new Set(['room-closed', 'invalid-room', 'invalid-token'])

const route = 'POST livechat/message'
const tooLong = new Set(['message-length-exceeds-character-limit', 'error-message-size-exceeded'])
const anything = z.looseObject({})

async function isThere(
  api: LivechatApi,
  { visitor: token, room: rid, id }: VisitorText,
  call: Call,
): Promise<boolean> {
  const request = {
    route: 'GET livechat/message',
    path: `livechat/message/${id}`,
    query: { token, rid },
    schema: z.looseObject({ message: z.looseObject({ _id: z.literal(id) }) }),
  }
  return (await api(request, call)).ok
}
