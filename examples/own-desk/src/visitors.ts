/** A room at the counter. */
export interface CounterRoom {
  readonly room: string
  readonly visitor: string
  readonly department: string
  open: boolean
  /** From the person's side, by id: what is known of them, then what they write. */
  readonly words: Map<string, { readonly text: string; readonly file: string | null }>
}

/** What a request brings. */
type Body = Readonly<Record<string, string>>

/** Who is at the counter, and who left a message. */
export type Visitors = ReturnType<typeof visitorsOf>

/** A counter without anybody at it yet. */
export function visitorsOf() {
  const rooms: CounterRoom[] = []
  const left = new Map<string, string>()
  let online = true
  let opened = 0
  const openRoom = (id: string) => rooms.find(({ room, open }) => open && room === id)

  return {
    rooms,
    left,
    setOnline: (now: boolean) => void (online = now),
    /** The open room of a visitor, or a new one. `undefined`: nobody is there. */
    enter(visitor: string, { department, ...about }: Body): string | undefined {
      const there = rooms.find((each) => each.open && each.visitor === visitor)
      if (there !== undefined) return there.room
      if (!online) return undefined
      const room = `room-${++opened}`
      const first = { text: Object.values(about).join('\n'), file: null }
      rooms.push({ room, visitor, department: department ?? '', open: true, words: new Map([['', first]]) })
      return room
    },
    /** Whether the message was new. `undefined`: the room is closed. */
    hear(id: string, key: string, { text = '', media }: Body): boolean | undefined {
      const words = openRoom(id)?.words
      if (words === undefined || words.has(key)) return words && false
      words.set(key, { text, file: media === undefined ? null : JSON.stringify(media) })
      return true
    },
    part(id: string, { text }: Body): number {
      const room = openRoom(id)
      if (text !== undefined) room?.words.set('parting', { text, file: null })
      if (room !== undefined) room.open = false
      return 204
    },
    leave(key: string, { text }: Body): number {
      left.set(key, text ?? '')
      return 204
    },
    forget(visitor: string): number {
      rooms.splice(0, rooms.length, ...rooms.filter((each) => each.visitor !== visitor))
      return 204
    },
  }
}
