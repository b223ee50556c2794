import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

import type { TalkLine } from '../../src/wire.ts'
import { Attached } from '../files/attached.tsx'
import { useWords } from '../words/use-words.ts'
import { Bubble } from './bubble.tsx'
import type { Sending } from './use-sending.ts'

interface LinesProps {
  readonly talk: readonly TalkLine[]
  readonly busy: boolean
  readonly sending: Sending
  readonly children?: ComponentChildren
}

/** All that was said, newest at the bottom; stays at the bottom unless somebody reads further up. */
export function Lines({ talk, busy, sending, children }: LinesProps) {
  const { outgoing } = sending
  const words = useWords()
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const count = talk.length + outgoing.length
  const lastPerson = talk.findLastIndex(({ who }) => who === 'person')

  useEffect(() => {
    if (atEnd || outgoing.length > 0) toEnd()
  }, [count, busy])

  return (
    <div
      class="lines"
      role="log"
      aria-label={words.talk}
      tabIndex={0}
      ref={box}
      onScroll={look}
      // A picture has its height only now.
      onLoadCapture={() => atEnd && toEnd()}
    >
      {children}
      <ol>
        {talk.map((line, index) => (
          <>
            {dayOf(line) !== dayOf(talk[index - 1]) && <Day key={`day ${line.key}`} at={line.at} />}
            <Bubble
              key={line.key}
              line={line}
              current={index > lastPerson}
              introduces={line.agent !== null && line.agent !== talk[index - 1]?.agent}
              send={(content, shown) => sending.send(content, shown)}
            />
          </>
        ))}
        {outgoing.map((message) => (
          <li
            key={message.id}
            class="bubble person"
            data-failed={message.failed}
            data-media={message.media?.kind}
          >
            {message.media && <Attached file={message.media} />}
            <p>{message.shown}</p>
            {message.failed ? (
              <small>
                {words.failed}{' '}
                <button type="button" onClick={() => sending.retry(message)}>
                  {words.again}
                </button>
              </small>
            ) : (
              <small aria-label={words.sending}>◷</small>
            )}
          </li>
        ))}
      </ol>
      {busy && (
        <div class="bubble bot dots" aria-hidden="true">
          <i /> <i /> <i />
        </div>
      )}
      {!atEnd && (
        <button class="latest" type="button" aria-label={words.latest} onClick={toEnd}>
          ↓
        </button>
      )}
    </div>
  )

  function look(): void {
    const shown = box.current
    if (shown) setAtEnd(shown.scrollHeight - shown.scrollTop - shown.clientHeight < 80)
  }

  function toEnd(): void {
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }
}

function Day({ at }: { at: string }) {
  const day = at.slice(0, 10)
  return (
    <li class="day">
      <time dateTime={day}>{dayName.format(new Date(`${day}T12:00:00Z`))}</time>
    </li>
  )
}

const dayName = new Intl.DateTimeFormat('pt-BR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
})

function dayOf(line: TalkLine | undefined): string {
  return line?.at.slice(0, 10) ?? ''
}
