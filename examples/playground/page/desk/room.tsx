import { useRef } from 'preact/hooks'

import type { DeskRoom } from '../../src/wire.ts'
import { useDrop } from '../files/use-drop.ts'
import { useFiles } from '../files/use-files.ts'
import { Composer } from '../talk/composer.tsx'
import { useWords } from '../words/use-words.ts'
import type { Act } from './desk.tsx'
import { about } from './room-list.tsx'
import { RoomLines } from './room-lines.tsx'
import { RoomState } from './room-state.tsx'

interface RoomProps {
  readonly room: DeskRoom
  /** Who serves, from this page. */
  readonly agent: string
  readonly act: Act
  readonly back: () => void
}

/** One room: who is there, what for, what was said, and what a human can do. */
export function Room({ room, agent, act, back }: RoomProps) {
  const words = useWords()
  const files = useFiles()
  const drop = useDrop(files)
  const box = useRef<HTMLElement>(null)
  const { id, name, state, position, context, lines } = room
  return (
    <section
      class="room"
      ref={box}
      aria-label={name ?? words.visitor}
      data-over={drop.over}
      {...drop.handlers}
    >
      <header>
        <button type="button" onClick={back}>
          ‹ {words.rooms}
        </button>
        <h2>{name ?? words.visitor}</h2>
        <RoomState room={room} />
        <p class="quiet">{about(room)}</p>
        <div class="room-acts">
          {state === 'queued' && (
            <button type="button" class="main" onClick={() => void take()}>
              {words.takeRoom}
            </button>
          )}
          {position !== null && position > 1 && (
            <button type="button" onClick={() => void act({ act: 'next' })}>
              {words.nextInQueue}
            </button>
          )}
          {state !== 'closed' && (
            <button type="button" onClick={() => void close()}>
              {words.closeRoom}
            </button>
          )}
        </div>
      </header>
      {context !== null && (
        <details class="context" open>
          <summary>{words.context}</summary>
          <p lang="pt-BR">{context}</p>
        </details>
      )}
      <RoomLines lines={lines} />
      {state !== 'closed' && (
        <Composer
          label={words.reply}
          files={files}
          send={(text, chosen) => {
            if (chosen.length === 0) void act({ act: 'say', room: id, agent, text })
            else void sendFiles(text, chosen)
          }}
        />
      )}
    </section>
  )

  /** The button goes away: who pressed it goes on where they would write. */
  async function take(): Promise<void> {
    box.current?.querySelector<HTMLElement>('.composer input:not([type=file])')?.focus()
    await act({ act: 'take', room: id, agent })
  }

  async function close(): Promise<void> {
    box.current?.querySelector<HTMLElement>('header button')?.focus()
    await act({ act: 'close', room: id })
  }

  /** One by one, in their order; the first carries the words. */
  async function sendFiles(text: string, chosen: ReturnType<typeof files.take>): Promise<void> {
    for (const [index, { kind, url, name: called, mimeType }] of chosen.entries()) {
      const media = { kind, url, name: called, mimeType }
      await act({ act: 'say', room: id, agent, text: index === 0 ? text : '', media })
    }
  }
}
