import * as z from 'zod'

import type { DeskNotice, DeskNoticeEvent, ReadNotices } from './desk-notice.ts'
import { livechatMessage, saidOf, type LivechatMessage } from './livechat-message.ts'
import { optionalText } from './optional-text.ts'

const account = z
  .looseObject({ _id: optionalText, name: optionalText, username: optionalText })
  .transform(({ _id: id, name, username }) => ({ id: id ?? username, name: name ?? username }))
const optionalAccount = account.nullish().catch(undefined)

const payload = z
  .looseObject({
    _id: z.string().min(1).max(128),
    type: z.string(),
    visitor: z.looseObject({ token: z.string().max(256).optional().catch(undefined) }).nullish(),
    agent: optionalAccount,
    servedBy: optionalAccount,
    position: z.int().min(1).optional().catch(undefined),
    messages: z.unknown().optional(),
  })
  .transform(({ _id: room, ...rest }) => ({ room, ...rest }))

type Payload = z.output<typeof payload>

/** What Rocket.Chat's button "send test" posts. */
const test = 'fasd6f5a4sd6f8a4sdf'

/**
 * Reads Rocket.Chat's webhooks. All kinds carry messages, and all but `Message` the whole transcript: only those of
 * `Message` are new.
 */
export function livechatNotices({ url }: { readonly url?: string }): ReadNotices {
  return async (json) => {
    const { data } = payload.safeParse(json)
    if (data === undefined)
      return { problem: 'This is no webhook of Rocket.Chat: `_id` or `type` is missing.' }
    if (data.room === test) return { type: 'test', notices: [] }
    const conversation = data.visitor?.token ?? ''
    if (conversation === '')
      return { problem: 'It does not say of which visitor it is: `visitor.token` is missing.' }
    const messages = z.array(livechatMessage).safeParse(data.type === 'Message' ? data.messages : [])
    if (!messages.success) return { problem: 'Its `messages` cannot be read: each needs an `_id`.' }
    const notices = eventsOf(data, messages.data, url).map(([id, event]): DeskNotice => ({
      conversation,
      id,
      event,
    }))
    return { type: known.has(data.type) ? data.type : 'other', notices }
  }
}

const known = new Set([
  'Message',
  'LivechatSession',
  'LivechatSessionStart',
  'LivechatSessionQueued',
  'LivechatSessionTaken',
  'LivechatSessionForwarded',
  'LivechatEdit',
  'LeadCapture',
  'LivechatOfflineMessage',
])

type Told = readonly [id: string, event: DeskNoticeEvent]

function eventsOf(
  data: Payload,
  messages: readonly LivechatMessage[],
  url: string | undefined,
): readonly Told[] {
  const { room, type, position } = data
  switch (type) {
    case 'Message':
      return messages.flatMap((message) => saidOf(message, room, agentOf(data, message), url))
    case 'LivechatSessionTaken':
    case 'LivechatSessionForwarded':
      return takenOf(data)
    case 'LivechatSessionQueued':
      return position === undefined
        ? []
        : [[`${room} queued ${position}`, { type: 'desk.queued', room, position }]]
    case 'LivechatSession':
      return [[`${room} closed`, { type: 'desk.closed', room }]]
    default:
      return []
  }
}

/** Forwarded to a department, a room has nobody until somebody takes it. */
function takenOf({ room, type, agent, servedBy }: Payload): readonly Told[] {
  const who = servedBy?.id ?? agent?.id
  if (type === 'LivechatSessionForwarded' && who === undefined) return []
  // The name stands with the agent alone, who in a forwarded room may still be the former one.
  const name = agent?.id === who ? agent?.name : servedBy?.name
  return [[`${room} taken ${who ?? ''}`, { type: 'desk.taken', room, agent: name ?? null }]]
}

function agentOf({ agent }: Payload, { agentId, author }: LivechatMessage): string | null {
  return (agent?.id === agentId ? agent?.name : undefined) ?? author ?? null
}
