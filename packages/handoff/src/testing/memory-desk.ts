import type { Call } from '@cristal/dialogue'
import { faultQueue } from '@cristal/dialogue/testing'

import { DeskError } from '../ports/desk-error.ts'
import type { Desk, DeskMessage, OfflineMessage, RoomRequest } from '../ports/desk.ts'
import { nothingDone, type DeskFault } from './desk-fault.ts'

/** A room of a desk in memory. */
export interface MemoryRoom {
  readonly room: string
  readonly request: RoomRequest
  readonly open: boolean
  /** What the person wrote, oldest first. */
  readonly messages: readonly Pick<DeskMessage, 'text' | 'media'>[]
  /** The last word to the human. Absent: there was none. */
  readonly parting?: string
}

/** A desk whose rooms can be read, and whose humans come and go as a test wishes. */
export interface MemoryDesk extends Desk {
  /** Every room, oldest first. */
  readonly rooms: readonly MemoryRoom[]
  /** What was left for when somebody is back, oldest first. */
  readonly offline: readonly OfflineMessage[]
  /** Humans come online, or leave, in all departments together. They are online at first. */
  readonly setOnline: (online: boolean) => void
  /** Whether messages can be left while nobody is there. They can at first. */
  readonly setMessages: (taken: boolean) => void
  /** A human closes a room. */
  readonly closeRoom: (room: string) => void
  /** Makes the next calls fail, `times` of them; every one when it is left out. */
  readonly fail: (fault: DeskFault, times?: number) => void
}

/**
 * A {@link Desk} in memory, for tests and demonstrations. Its rooms are called `room-1`, `room-2`, …
 *
 * @example
 * ```ts
 * const desk = memoryDesk()
 * desk.setOnline(false)
 * bind(handoffMachine, deskActors(desk))
 * ```
 */
export function memoryDesk(): MemoryDesk {
  const rooms: MemoryRoom[] = []
  const offline: OfflineMessage[] = []
  const done = new Set<string>()
  const faults = faultQueue<DeskFault>()
  let online = true
  let takesMessages = true

  return {
    get rooms() {
      return [...rooms]
    },
    get offline() {
      return [...offline]
    },
    setOnline: (now) => void (online = now),
    setMessages: (taken) => void (takesMessages = taken),
    closeRoom: (room) => change(room, () => ({ open: false })),
    fail: faults.add,

    async open(request, call) {
      return attempt(call, () => {
        const known = rooms.find((each) => each.open && each.request.visitor === request.visitor)
        if (known === undefined && !online) return { outcome: 'nobody', takesMessages }
        const room = known?.room ?? `room-${rooms.length + 1}`
        if (known === undefined) rooms.push({ room, request, open: true, messages: [] })
        return { outcome: 'opened', room, position: null, agent: null }
      })
    },

    async send({ visitor, room, text, media }, call) {
      return attempt(call, () => {
        if (!isOpen(visitor, room)) throw new DeskError('roomClosed', 'The room in memory is closed.')
        once(call, () =>
          change(room, ({ messages }) => ({
            messages: [...messages, { text, ...(media === undefined ? {} : { media }) }],
          })),
        )
      })
    },

    async close({ visitor, room, text }, call) {
      return attempt(call, () => {
        if (!isOpen(visitor, room)) return
        change(room, () => ({ open: false, ...(text === undefined ? {} : { parting: text }) }))
      })
    },

    async leaveMessage(message, call) {
      return attempt(call, () => once(call, () => offline.push(message)))
    },

    async erase(visitor, call) {
      return attempt(call, () => {
        const kept = rooms.map((each) => (each.request.visitor === visitor ? erased(each) : each))
        rooms.splice(0, rooms.length, ...kept)
      })
    },
  }

  function attempt<Answer>(call: Call, work: () => Answer): Answer {
    const fault = faults.next(call)
    if (fault === undefined) return work()
    if (fault !== 'answerLost') throw told(nothingDone[fault])
    work()
    // What was done is recognised by its key when it is asked again.
    throw told('unavailable')
  }

  function once({ organisation, key }: Call, work: () => void): void {
    const piece = JSON.stringify([organisation, key])
    if (!done.has(piece)) work()
    done.add(piece)
  }

  function isOpen(visitor: string, room: string): boolean {
    return rooms.some((each) => each.open && each.room === room && each.request.visitor === visitor)
  }

  function change(room: string, changed: (room: MemoryRoom) => Partial<MemoryRoom>): void {
    const index = rooms.findIndex((each) => each.room === room)
    const found = rooms[index]
    if (found !== undefined) rooms[index] = { ...found, ...changed(found) }
  }
}

/** Nothing of the person is left; the room stays in the count, so that no other gets its name. */
function erased({ room, request: { department } }: MemoryRoom): MemoryRoom {
  return { room, request: { visitor: '', department, context: '' }, open: false, messages: [] }
}

function told(reason: (typeof nothingDone)[keyof typeof nothingDone]): DeskError {
  return new DeskError(reason, `The desk in memory was told to fail: ${reason}.`)
}
