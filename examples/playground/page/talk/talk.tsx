import { useDrop } from '../files/use-drop.ts'
import { useFiles } from '../files/use-files.ts'
import type { Live } from '../live/use-live.ts'
import { useWords } from '../words/use-words.ts'
import { Composer } from './composer.tsx'
import { Lines } from './lines.tsx'
import { Opening } from './opening.tsx'
import { useSending } from './use-sending.ts'

interface TalkProps {
  readonly contact: string
  readonly live: Live
  readonly newTalk: () => void
}

/** The talk with the bot, as in a messenger. */
export function Talk({ contact, live, newTalk }: TalkProps) {
  const words = useWords()
  const { state, connected } = live
  const talk = state?.talk ?? []
  const sending = useSending(contact, talk)
  const files = useFiles()
  const drop = useDrop(files)
  const busy = state?.busy ?? false
  const status = !connected && state ? 'offline' : busy ? 'typing' : 'online'
  const human = state?.rooms.find((room) => room.own && room.state === 'taken')?.agent
  const serves = human === undefined || human === null ? words.online : words.serves(human)

  return (
    <section class="talk" aria-label={words.talk} data-over={drop.over} {...drop.handlers}>
      <header>
        <img src="/assets/icon.svg" alt="" width="36" height="36" />
        <div>
          <h2>Cristal</h2>
          <p role="status" data-status={state ? status : 'connecting'}>
            {status === 'online' ? serves : words[status]}
          </p>
        </div>
        <button type="button" onClick={newTalk}>
          {words.newTalk}
        </button>
      </header>
      <Lines talk={talk} busy={busy} sending={sending}>
        {state && talk.length === 0 && sending.outgoing.length === 0 && (
          <Opening state={state} send={(text) => sending.send({ text }, text)} />
        )}
      </Lines>
      <Composer
        label={words.message}
        files={files}
        first
        send={(text, chosen) => {
          if (chosen.length > 0) sending.sendFiles(chosen, text)
          else sending.send({ text }, text)
        }}
      />
      {drop.over && <p class="drop-here">{words.dropHere}</p>}
    </section>
  )
}
