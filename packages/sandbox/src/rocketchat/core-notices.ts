import type { DeskLine, DeskRoom } from './desk-room.ts'
import type { Notice } from './webhooks.ts'

/** What the connector calls the flows of the platform with: which contact, which room, and what an agent did. */
export interface ConnectorAccount {
  readonly orgId: string
  readonly secret: string
}

/** An agent wrote, or sent a file. */
export function coreMessage(
  account: ConnectorAccount,
  room: DeskRoom,
  { id, text, media }: DeskLine,
): Notice {
  const extra = {
    ...(text !== '' && { message: text }),
    ...(media && { [media.kind === 'image' || media.kind === 'audio' ? media.kind : 'link']: media.url }),
  }
  return notice(account, room, 'message', { id, extra })
}

/** The service was ended. */
export function coreFinished(account: ConnectorAccount, room: DeskRoom): Notice {
  return notice(account, room, 'finalizar', {})
}

/** Somebody came. No seed knows of it: a guess of ours. */
export function coreTaken(account: ConnectorAccount, room: DeskRoom): Notice {
  return notice(account, room, 'taken', {})
}

/** A place in the queue. No seed knows of it: a guess of ours. */
export function coreQueued(account: ConnectorAccount, room: DeskRoom): Notice {
  return notice(account, room, 'queued', { position: room.position })
}

function notice(
  { orgId, secret }: ConnectorAccount,
  { room, visitor }: DeskRoom,
  type: string,
  rest: object,
): Notice {
  return {
    type,
    room,
    headers: { authorization: secret },
    body: { type, org_id: orgId, token: visitor, room_id: room, ...rest },
  }
}
