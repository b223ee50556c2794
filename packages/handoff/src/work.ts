import { ordering, unprovided, work, type WorkPolicy } from '@cristal/dialogue'

import type { Desk, DeskMessage, OfflineMessage, Opened, RoomOf, RoomRequest } from './ports/desk.ts'

/** Whose desk is asked. */
interface OfOrganisation {
  readonly organisation: string
}

export type OpenRoomInput = RoomRequest & OfOrganisation
export type RelayMessageInput = DeskMessage & OfOrganisation
export type CloseRoomInput = RoomOf & OfOrganisation & { readonly text: string }
export type LeaveMessageInput = OfflineMessage & OfOrganisation

/** What the machines of human service invoke, standing where {@link deskActors} are bound. */
export const unboundWork = {
  openRoom: unprovided<Opened, OpenRoomInput>('openRoom'),
  relayMessage: unprovided<null, RelayMessageInput>('relayMessage'),
  closeRoom: unprovided<null, CloseRoomInput>('closeRoom'),
  leaveMessage: unprovided<null, LeaveMessageInput>('leaveMessage'),
}

/** A room that is open already is found again, so that asking twice does no harm. */
const opening: WorkPolicy = { timeout: 15_000, attempts: 2, idempotent: true, moment: 'handoff.calling' }

/** The desk knows a repetition by its key. The person talks to a human, so that the bot stays silent. */
const relaying: WorkPolicy = { timeout: 15_000, attempts: 3, idempotent: true, moment: null }

/** The person has left already, and is not held up for long. */
const closing: WorkPolicy = { timeout: 5_000, attempts: 2, idempotent: true, moment: null }

/**
 * Binds a desk to the names that the machines of human service invoke.
 *
 * @example
 * ```ts
 * bind(handoffMachine, { ...deskActors(desk), ...understandingActors(understanding) })
 * ```
 */
export function deskActors(desk: Desk) {
  return {
    openRoom: work<Opened, OpenRoomInput>(opening, ({ organisation, ...request }, call) =>
      desk.open(request, { ...call, organisation }),
    ),
    relayMessage: work<null, RelayMessageInput>(relaying, async ({ organisation, ...message }, call) => {
      await desk.send(message, { ...call, organisation })
      return null
    }),
    closeRoom: work<null, CloseRoomInput>(closing, async ({ organisation, ...room }, call) => {
      await desk.close(room, { ...call, organisation })
      return null
    }),
    leaveMessage: work<null, LeaveMessageInput>(ordering, async ({ organisation, ...message }, call) => {
      await desk.leaveMessage(message, { ...call, organisation })
      return null
    }),
  }
}
