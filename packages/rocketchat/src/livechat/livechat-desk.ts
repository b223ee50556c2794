import type { Desk } from '@cristal/handoff'

import type { LivechatConnection } from '../connection.ts'
import type { MediaLimits } from '../media/media-limits.ts'
import { closeRoom } from './close-room.ts'
import { eraseVisitor } from './erase-visitor.ts'
import { leaveMessage } from './leave-message.ts'
import { livechatApi } from './livechat-api.ts'
import { openRoom } from './open-room.ts'
import { sendFile } from './send-file.ts'
import { messageId } from './message-id.ts'
import { sendText } from './send-text.ts'

/** The desk by Rocket.Chat's own Livechat API; the visitor's token is the conversation's id. */
export function livechatDesk(
  fetch: typeof globalThis.fetch,
  limits: MediaLimits,
): (connection: LivechatConnection) => Desk {
  return (connection) => {
    const api = livechatApi(connection, fetch)
    const named = (department: string): string => connection.departments?.[department] ?? department
    return {
      open: (request, call) => openRoom(api, { ...request, department: named(request.department) }, call),
      async send(message, call) {
        const { media } = message
        if (media !== undefined) return sendFile(api, { ...message, media }, limits, call)
        const id = messageId(call.organisation, call.key)
        return sendText(api, { ...message, id }, call)
      },
      close: (room, call) => closeRoom(api, room, call),
      leaveMessage: (message, call) =>
        leaveMessage(api, { ...message, department: named(message.department) }, call),
      erase: (visitor, call) => eraseVisitor(api, visitor, call),
    }
  }
}
