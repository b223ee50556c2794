import type { Call } from '@cristal/dialogue'
import { DeskError, type RoomOf } from '@cristal/handoff'
import * as z from 'zod'

import type { LivechatApi } from './livechat-api.ts'
import { messageId } from './message-id.ts'
import { refused } from './refused.ts'
import { closed, sendText, type VisitorText } from './send-text.ts'

/** Closes a room as its visitor may, after a last word. */
export async function closeRoom(
  api: LivechatApi,
  { visitor: token, room: rid, text }: RoomOf & { readonly text?: string },
  call: Call,
): Promise<void> {
  if (text !== undefined && text !== '') {
    const id = messageId(call.organisation, call.key, 'last word')
    const reads = await lastWord(api, { visitor: token, room: rid, text, id }, call)
    if (!reads) return
  }
  const done = await api(
    { route, path: 'livechat/room.close', body: { token, rid }, schema: z.looseObject({}) },
    call,
  )
  if (!done.ok && !closed.has(done.code)) throw refused(route, done)
}

const route = 'POST livechat/room.close'

/** Answers whether the room is open. A last word that is refused for itself holds nobody. */
async function lastWord(api: LivechatApi, message: VisitorText, call: Call): Promise<boolean> {
  try {
    await sendText(api, message, call)
    return true
  } catch (error) {
    if (error instanceof DeskError && error.reason === 'roomClosed') return false
    if (error instanceof DeskError && error.reason === 'refused') return true
    throw error
  }
}
