import type { DeskRoom } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** Whether somebody waits, is served, or is gone. */
export function RoomState({ room: { state, position, agent } }: { room: DeskRoom }) {
  const words = useWords()
  const more = state === 'queued' ? (position === null ? '' : words.place(position)) : (agent ?? '')
  return (
    <span class="room-state" data-state={state}>
      {words.roomStates[state]}
      {more !== '' && `, ${more}`}
    </span>
  )
}
