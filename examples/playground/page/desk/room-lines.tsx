import { useLayoutEffect, useRef } from 'preact/hooks'

import type { DeskLine } from '../../src/wire.ts'
import { Attached } from '../files/attached.tsx'
import { LinkedText } from '../talk/linked-text.tsx'
import { useWords } from '../words/use-words.ts'

/** What both sides of a room said: the humans' own words on the right, as in a messenger of theirs. */
export function RoomLines({ lines }: { lines: readonly DeskLine[] }) {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [lines.length])
  return (
    <div class="room-lines" role="log" aria-label={words.roomTalk} tabIndex={0} ref={list}>
      <ol>
        {lines.map(({ key, who, agent, text, media, at }) => (
          <li key={key} class={`bubble ${who}`} data-media={media?.kind}>
            {agent !== null && <b class="agent-name">{agent}</b>}
            {media && <Attached file={media} />}
            {text !== '' && <LinkedText text={text} />}
            <small>
              <time dateTime={at}>{at.slice(11, 16)}</time>
            </small>
          </li>
        ))}
      </ol>
    </div>
  )
}
