import type { DeskRoom } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { RoomState } from './room-state.tsx'

interface RoomListProps {
  readonly rooms: readonly DeskRoom[]
  readonly open: (room: string) => void
}

/** Every room, those that need somebody first. */
export function RoomList({ rooms, open }: RoomListProps) {
  const words = useWords()
  if (rooms.length === 0) return <p class="quiet">{words.noRooms}</p>
  const order = { queued: 0, taken: 1, closed: 2 }
  const sorted = rooms.toReversed().toSorted((one, other) => order[one.state] - order[other.state])
  return (
    <ul class="rooms" aria-label={words.rooms}>
      {sorted.map((room) => (
        <li key={room.id}>
          <button type="button" onClick={() => open(room.id)}>
            <b>{room.name ?? words.visitor}</b>
            <RoomState room={room} />
            <span class="quiet">{about(room)}</span>
            {room.own && <span class="own">{words.ownRoom}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Where the visitor wants to, and what for. */
export function about({ department, purpose }: DeskRoom): string {
  return [department, ...(purpose === null ? [] : [purpose])].join(' · ')
}
