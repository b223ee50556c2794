import type { Call } from '@cristal/dialogue'
import { DeskError, type Desk, type Opened, type RoomRequest } from '@cristal/handoff'

import type { CoreConnection } from '../connection.ts'
import { reachable } from '../reachable.ts'
import { openCoreRoom } from './open-core-room.ts'
import { sendCoreMessage } from './send-core-message.ts'

/** The desk behind the flow platform's connector. It knows rooms and messages, and nothing else. */
export function coreDesk(fetch: typeof globalThis.fetch): (connection: CoreConnection) => Desk {
  // The connector cannot recognise a message: what was told is remembered here, while this process lasts.
  const introduced = new Set<string>()

  return (connection) => ({
    async open(request, call) {
      const opened = await openCoreRoom(connection, fetch, request, call)
      if (opened.outcome === 'opened') await introduce(connection, request, opened, call)
      return opened
    },
    async send({ visitor, room, text, media }, call) {
      call.signal.throwIfAborted()
      if (media !== undefined && !/^https?:/.test(media.url)) {
        throw new DeskError(
          'unsupported',
          'The connector takes files as links only; this one is not on the web.',
        )
      }
      const words = [text, media?.url ?? ''].filter((each) => each !== '').join('\n')
      await sendCoreMessage(connection, fetch, { visitor, room, text: words }, call)
    },
    async close({ visitor, room, text }, call) {
      call.signal.throwIfAborted()
      if (text === undefined || text === '') return
      await tolerant(sendCoreMessage(connection, fetch, { visitor, room, text }, call), ['roomClosed'])
    },
    async leaveMessage(_, call) {
      call.signal.throwIfAborted()
      throw new DeskError('unsupported', 'The connector takes no messages while nobody is online.')
    },
    async erase(_, call) {
      call.signal.throwIfAborted()
    },
  })

  /** Puts the story into the room. One that may have arrived is not told again; without it the room stays. */
  async function introduce(
    connection: CoreConnection,
    request: RoomRequest,
    { room }: Extract<Opened, { outcome: 'opened' }>,
    call: Call,
  ): Promise<void> {
    const known = JSON.stringify([connection.url, connection.orgId, room])
    if (introduced.has(known)) return
    const text = reachable(request)
    const told = sendCoreMessage(connection, fetch, { visitor: request.visitor, room, text }, call)
    await tolerant(told, ['refused', 'roomClosed', 'unknownOutcome'])
    introduced.add(known)
    for (const oldest of introduced) {
      if (introduced.size <= remembered) break
      introduced.delete(oldest)
    }
  }
}

const remembered = 10_000

async function tolerant(work: Promise<void>, reasons: readonly DeskError['reason'][]): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof DeskError && reasons.includes(error.reason))) throw error
  }
}
