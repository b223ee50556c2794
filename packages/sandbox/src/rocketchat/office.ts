import type { Scenario } from '../scenario/scenario.ts'
import type { DeskEntry, DeskLine, DeskRoom, LeftMessage } from './desk-room.ts'

/** What the office is told of, as it happens: webhooks and observers hang on it. */
export interface OfficeEvents {
  opened(room: DeskRoom): void
  taken(room: DeskRoom): void
  said(room: DeskRoom, line: DeskLine): void
  closed(room: DeskRoom, by: 'visitor' | 'agent'): void
  /** Everything that reached the humans. */
  reached(entry: DeskEntry): void
}

/** Rooms, queue and humans, whatever dialect they are spoken to in. */
export interface Office {
  rooms(): readonly DeskRoom[]
  find(room: string): DeskRoom | undefined
  openOf(visitor: string): DeskRoom | undefined
  isOnline(department: string): boolean
  setOnline(online: boolean, department?: string): void
  open(request: Pick<DeskRoom, 'visitor' | 'name' | 'department' | 'dialect'>): DeskRoom
  take(room: string, agent: string): DeskRoom
  write(room: string, line: Omit<DeskLine, 'id' | 'at'> & { readonly id?: string }): DeskLine
  rewrite(room: string, line: string, text: string): DeskLine
  close(room: string, by: 'visitor' | 'agent'): DeskRoom
  /** Lets the people before the first room be served, one of them. */
  advance(): readonly DeskRoom[]
  leave(message: LeftMessage): void
  readonly left: readonly LeftMessage[]
  /** Drops every trace of a visitor. */
  forget(visitor: string): void
}

/** @param now - ISO 8601 with the scenario's offset */
export function office(
  desk: Scenario['desk'],
  events: OfficeEvents,
  nextId: () => string,
  now: () => string,
): Office {
  let rooms: DeskRoom[] = []
  const left: LeftMessage[] = []
  let everywhere = desk.online
  const away = new Map((desk.departmentsOffline ?? []).map((department) => [department, true]))
  /** People before the first of our rooms. Absent: there is no queue. */
  let before = desk.queue

  return {
    rooms: () => rooms.map(placed),
    find: (room) => found(room),
    openOf: (visitor) =>
      rooms.map(placed).find((each) => each.visitor === visitor && each.state !== 'closed'),
    isOnline: (department) => everywhere && !(away.get(department) ?? false),
    setOnline(online, department) {
      if (department === undefined) everywhere = online
      else away.set(department, !online)
      if (department === undefined && online) away.clear()
    },
    open(request) {
      const room = nextId()
      rooms.push({
        ...request,
        room,
        state: 'queued',
        position: null,
        agent: null,
        context: null,
        transcript: [],
      })
      const opened = known(room)
      events.opened(opened)
      events.reached({ room, who: 'system', text: `Nova conversa: ${request.department}` })
      return opened
    },
    take(room, agent) {
      change(room, { state: 'taken', agent })
      events.taken(known(room))
      return known(room)
    },
    write(room, { id = nextId(), ...words }) {
      const line: DeskLine = { ...words, id, at: now() }
      const { transcript, context } = known(room)
      const first = context ?? (line.who === 'visitor' ? line.text : null)
      change(room, { transcript: [...transcript, line], context: first })
      if (line.who === 'visitor') {
        const { text, media } = line
        events.reached({ room, who: 'visitor', text, ...(media && { media }) })
      }
      events.said(known(room), line)
      return line
    },
    rewrite(room, id, text) {
      const { transcript } = known(room)
      const old = transcript.find((line) => line.id === id)
      if (old === undefined) throw new TypeError(`The room has no line "${id}".`)
      const line = { ...old, text }
      change(room, { transcript: transcript.map((each) => (each.id === id ? line : each)) })
      return line
    },
    close(room, by) {
      change(room, { state: 'closed' })
      if (by === 'visitor') events.reached({ room, who: 'system', text: 'Conversa encerrada pelo visitante' })
      events.closed(known(room), by)
      return known(room)
    },
    advance() {
      if (before !== undefined && before > 0) before -= 1
      return rooms.map(placed).filter(({ position }) => position !== null)
    },
    leave(message) {
      left.push(message)
      events.reached({ room: '', who: 'visitor', text: message.text })
    },
    left,
    forget(visitor) {
      rooms = rooms.filter((each) => each.visitor !== visitor)
    },
  }

  function found(room: string): DeskRoom | undefined {
    const plain = rooms.find((each) => each.room === room)
    return plain && placed(plain)
  }

  function known(room: string): DeskRoom {
    const there = found(room)
    if (there === undefined) throw new TypeError(`There is no room "${room}".`)
    return there
  }

  function placed(room: DeskRoom): DeskRoom {
    if (before === undefined || room.state !== 'queued') return room
    const earlier = rooms.slice(0, rooms.indexOf(room)).filter(({ state }) => state === 'queued')
    return { ...room, position: before + earlier.length + 1 }
  }

  function change(room: string, changed: Partial<DeskRoom>): void {
    rooms = rooms.map((each) => (each.room === room ? { ...each, ...changed } : each))
  }
}
