import type { Desk } from '@cristal/handoff'

import { checkedConnection, type RocketChatConnection } from './connection.ts'
import { coreDesk } from './core/core-desk.ts'
import { livechatDesk } from './livechat/livechat-desk.ts'
import { mediaLimits, type MediaLimits } from './media/media-limits.ts'

export interface RocketChatOptions {
  /** One connection for all, or the one of the organisation whose id is given. */
  readonly connection: RocketChatConnection | ((organisation: string) => RocketChatConnection)
  /** Absent: the platform's own. */
  readonly fetch?: typeof globalThis.fetch
  /** How files of a person are fetched, so that they can be handed to the server. */
  readonly media?: Partial<MediaLimits>
}

/**
 * Binds the desk to Rocket.Chat, in the dialect of each organisation's connection. It neither retries nor times
 * out: errors say what may be done about them, and the caller's signal rules. Throws a `TypeError` for a
 * connection that cannot work.
 *
 * @example
 * ```ts
 * const desk = rocketchat({ connection: { dialect: 'livechat', url: 'https://chat.exemplo.com.br' } })
 * ```
 */
export function rocketchat(options: RocketChatOptions): Desk {
  const fetch = options.fetch ?? globalThis.fetch
  const connectionOf = connections(options.connection)
  const livechat = livechatDesk(fetch, { ...mediaLimits, ...options.media })
  const core = coreDesk(fetch)
  return {
    open: async (request, call) => deskOf(call.organisation).open(request, call),
    send: async (message, call) => deskOf(call.organisation).send(message, call),
    close: async (room, call) => deskOf(call.organisation).close(room, call),
    leaveMessage: async (message, call) => deskOf(call.organisation).leaveMessage(message, call),
    erase: async (visitor, call) => deskOf(call.organisation).erase(visitor, call),
  }

  function deskOf(organisation: string): Desk {
    const connection = connectionOf(organisation)
    return connection.dialect === 'livechat' ? livechat(connection) : core(connection)
  }
}

function connections(
  connection: RocketChatOptions['connection'],
): (organisation: string) => RocketChatConnection {
  if (typeof connection === 'function') return (organisation) => checkedConnection(connection(organisation))
  const checked = checkedConnection(connection)
  return () => checked
}
