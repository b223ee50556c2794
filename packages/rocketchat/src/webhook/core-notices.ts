import { createHash, randomUUID } from 'node:crypto'

import { coreNotice, type CoreNotice } from './core-notice.ts'
import type { DeskNotice, DeskNoticeEvent, ReadNotices } from './desk-notice.ts'

/**
 * Reads what the connector posts when an agent does something: what the flow platform calls `trigger.params.extra`,
 * with image, audio, link or message, and the end of the service. Its form is not documented, so it is read freely.
 */
export function coreNotices({
  roomOf,
}: {
  readonly roomOf?: (conversation: string) => Promise<string | undefined>
}): ReadNotices {
  return async (json, raw) => {
    const notice = coreNotice(json)
    const { conversation } = notice
    if (conversation === undefined) {
      return { problem: 'It does not say of whom it is: give the `token` that the room was opened with.' }
    }
    const room = notice.room ?? (await roomOf?.(conversation))
    if (room === undefined) return { problem: 'It does not say of which room it is: give its `room_id`.' }
    const id = idOf(notice, raw)
    const notices = eventsOf(notice, room).map((event, index): DeskNotice => ({
      conversation,
      id: index === 0 ? id : `${id} ${index}`,
      event,
    }))
    return { type: notice.kind, notices }
  }
}

/**
 * An id may mean anything, so the words count too. Without one nobody can tell a repetition from an agent who says
 * the same again: better twice than never.
 */
function idOf({ kind, room, id }: CoreNotice, raw: Uint8Array): string {
  if (kind === 'finished' && room !== undefined) return `core ${room} closed`
  if (id === undefined) return `core ${randomUUID()}`
  return `core ${id} ${createHash('sha256').update(raw).digest('hex').slice(0, 32)}`
}

function eventsOf(notice: CoreNotice, room: string): readonly DeskNoticeEvent[] {
  const { kind, agent, position, text, media } = notice
  const events: DeskNoticeEvent[] = []
  if (kind === 'taken') events.push({ type: 'desk.taken', room, agent })
  if (kind === 'queued' && position !== undefined) events.push({ type: 'desk.queued', room, position })
  const [first, ...others] = media
  if (text !== '' || first !== undefined) {
    events.push({ type: 'desk.said', room, text, agent, ...(first && { media: first }) })
  }
  for (const each of others) events.push({ type: 'desk.said', room, text: '', agent, media: each })
  if (kind === 'finished') events.push({ type: 'desk.closed', room })
  return events
}
