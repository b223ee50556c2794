import { useState } from 'preact/hooks'

import type { PageState } from '../../src/wire.ts'
import { command } from '../live/command.ts'
import { useText } from '../settings.ts'
import { useWords } from '../words/use-words.ts'
import { LeftMessages } from './left-messages.tsx'
import { Room } from './room.tsx'
import { RoomList } from './room-list.tsx'

/** Has the humans at the desk do something. */
export type Act = (act: object) => Promise<void>

/** The desk, from the chair of the humans who serve there. */
export function Desk({ state }: { state: PageState }) {
  const words = useWords()
  const [agent, setAgent] = useText('agent', 'Bia')
  // `undefined`: nothing was chosen, so the contact's own room is what matters.
  const [chosen, choose] = useState<string | null>()
  const [wrong, setWrong] = useState('')
  const { rooms } = state
  const own = rooms.findLast((room) => room.own)
  const room = rooms.find(({ id }) => id === (chosen === undefined ? own?.id : chosen))

  return (
    <div class="desk">
      <div class="office">
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            checked={state.deskOnline}
            onChange={(event) => void act({ act: 'online', online: event.currentTarget.checked })}
          />
          {words.deskOnline}
        </label>
        <label class="agent-field">
          <span>{words.servesAs}</span>
          <input
            value={agent}
            maxLength={60}
            autoComplete="off"
            onInput={(event) => setAgent(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="refused" role="alert">
        {wrong}
      </p>
      {room ? (
        <Room
          key={room.id}
          room={room}
          agent={agent.trim() === '' ? 'Bia' : agent.trim()}
          act={act}
          back={() => choose(null)}
        />
      ) : (
        <>
          <RoomList rooms={rooms} open={choose} />
          <LeftMessages messages={state.leftMessages} />
        </>
      )}
    </div>
  )

  async function act(what: object): Promise<void> {
    const failed = await command('/api/playground/desk', what)
    setWrong(failed === 'offline' ? words.offline : (failed ?? ''))
  }
}
