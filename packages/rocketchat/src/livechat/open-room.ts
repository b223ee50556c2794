import type { Call } from '@cristal/dialogue'
import { DeskError, type Opened, type RoomRequest } from '@cristal/handoff'
import * as z from 'zod'

import type { LivechatApi } from './livechat-api.ts'
import { messageId } from './message-id.ts'
import { refused } from './refused.ts'
import { sendText } from './send-text.ts'
import { reachable } from '../reachable.ts'

/**
 * Registers the visitor, finds or opens the room, and puts the story there as its first message. Phone and e-mail
 * stand in that message only: with them the server would take the visitor for another one who gave the same, and
 * hand that one's rooms over. Nobody verified them.
 */
export async function openRoom(api: LivechatApi, request: RoomRequest, call: Call): Promise<Opened> {
  const { visitor: token, name, department } = request
  const visitor = { token, department, ...(name === undefined ? {} : { name }) }
  const registered = await api({ ...visitorCall, body: { visitor } }, call)
  if (!registered.ok) throw refused(visitorCall.route, registered)
  if (registered.answer.visitor.token !== token) {
    throw new DeskError(
      'unexpectedResponse',
      `${visitorCall.route}: the server answered with another visitor.`,
    )
  }

  const found = await api({ ...roomCall, query: { token } }, call)
  if (!found.ok) {
    if (nobody.has(found.code)) return { outcome: 'nobody', takesMessages: true }
    throw refused(roomCall.route, found)
  }
  const { _id: room, servedBy } = found.answer.room
  await tell(api, { visitor: token, room, text: reachable(request) }, call)
  const agent = servedBy ? await agentOf(api, token, room, servedBy.username, call) : null
  return { outcome: 'opened', room, position: null, agent }
}

const visitorCall = {
  route: 'POST livechat/visitor',
  path: 'livechat/visitor',
  schema: z.looseObject({ visitor: z.looseObject({ token: z.string() }) }),
}

const roomCall = {
  route: 'GET livechat/room',
  path: 'livechat/room',
  schema: z.looseObject({
    room: z.looseObject({
      _id: z.string().min(1),
      servedBy: z.looseObject({ username: z.string().nullish() }).nullish(),
    }),
  }),
}

const nobody = new Set(['no-agent-online', 'error-no-agents-online-in-department'])

/** A room with a human in it is worth more than its story: where the story is refused, the room stays. */
async function tell(
  api: LivechatApi,
  message: { readonly visitor: string; readonly room: string; readonly text: string },
  call: Call,
): Promise<void> {
  try {
    await sendText(api, { ...message, id: messageId('story', message.room) }, call)
  } catch (error) {
    if (!(error instanceof DeskError && storyless.has(error.reason))) throw error
  }
}

const storyless: ReadonlySet<string> = new Set(['refused', 'roomClosed'])

/** The name as the person should read it; the desk's own name for the agent where there is no better one. */
async function agentOf(
  api: LivechatApi,
  token: string,
  room: string,
  username: string | null | undefined,
  call: Call,
): Promise<string | null> {
  const known = username ?? null
  const path = `livechat/agent.info/${encodeURIComponent(room)}/${encodeURIComponent(token)}`
  const asked = api({ route: 'GET livechat/agent.info', path, schema: agentInfo }, call)
  const info = await asked.catch((error: unknown) => {
    if (error instanceof DeskError) return undefined
    throw error
  })
  return (info?.ok === true ? info.answer.agent.name : undefined) ?? known
}

const agentInfo = z.looseObject({ agent: z.looseObject({ name: z.string().nullish() }) })
