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
  const busy = state?.busy ?? false
  const status = !connected && state ? words.offline : busy ? words.typing : words.online

  return (
    <section class="talk" aria-label={words.talk}>
      <header>
        <img src="/assets/icon.svg" alt="" width="36" height="36" />
        <div>
          <h2>Cristal</h2>
          <p role="status">{status}</p>
        </div>
        <button type="button" onClick={newTalk}>
          {words.newTalk}
        </button>
      </header>
      <Lines talk={talk} busy={busy} sending={sending}>
        {state && talk.length === 0 && sending.outgoing.length === 0 && (
          <Opening send={(text) => sending.send({ text }, text)} />
        )}
      </Lines>
      <Composer send={(text) => sending.send({ text }, text)} />
    </section>
  )
}
