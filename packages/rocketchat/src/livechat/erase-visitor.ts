import type { Call } from '@cristal/dialogue'
import * as z from 'zod'

import { closeRoom } from './close-room.ts'
import type { LivechatApi, LivechatRefusal } from './livechat-api.ts'
import { refused } from './refused.ts'

/** Lets the server forget a visitor with all rooms, files and messages; an open room is closed first. */
export async function eraseVisitor(api: LivechatApi, visitor: string, call: Call): Promise<void> {
  const first = await erase(api, visitor, call)
  if (first === undefined) return
  if (first.code !== 'visitor-has-open-rooms') throw refused(route, first)
  await closeOpenRoom(api, visitor, call)
  const second = await erase(api, visitor, call)
  if (second !== undefined) throw refused(route, second)
}

const route = 'DELETE livechat/visitor'

/** Answers why not; `undefined` when nothing is left. */
async function erase(api: LivechatApi, visitor: string, call: Call): Promise<LivechatRefusal | undefined> {
  const path = `livechat/visitor/${encodeURIComponent(visitor)}`
  const erased = await api({ route, path, schema: z.looseObject({}) }, call)
  return erased.ok || erased.code === 'invalid-token' ? undefined : erased
}

async function closeOpenRoom(api: LivechatApi, visitor: string, call: Call): Promise<void> {
  const found = await api({ ...openRoom, query: { token: visitor } }, call)
  if (found.ok) await closeRoom(api, { visitor, room: found.answer.room }, call)
}

/** Without a room's id it answers the open one, which is known to be there. */
const openRoom = {
  route: 'GET livechat/room',
  path: 'livechat/room',
  schema: z.looseObject({
    room: z.looseObject({ _id: z.string().min(1) }).transform(({ _id }) => _id),
  }),
}
