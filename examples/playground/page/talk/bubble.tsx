import type { TalkLine } from '../../src/wire.ts'
import { Attached } from '../files/attached.tsx'
import { useWords } from '../words/use-words.ts'
import { CopyButton } from './copy-button.tsx'
import { LinkedText } from './linked-text.tsx'
import type { Content } from './use-sending.ts'

interface BubbleProps {
  readonly line: TalkLine
  /** Nothing was written since: its options are the ones to choose from. */
  readonly current: boolean
  /** A human speaks, who did not speak before: the name stands above. */
  readonly introduces: boolean
  readonly send: (content: Content, shown: string) => void
}

/** One message. */
export function Bubble({ line, current, introduces, send }: BubbleProps) {
  const words = useWords()
  const { who, text, media, agent, options, at, waiting } = line
  const digitable = isDigitableLine(text)
  return (
    <li class={`bubble ${who}`} data-key={line.key} data-media={media?.kind}>
      {agent !== null && (
        <b class={introduces ? 'agent-name' : 'unseen'}>
          {agent === '' ? words.someHuman : agent} <span>{agent !== '' && words.human}</span>
        </b>
      )}
      {media && <Attached file={media} />}
      {text !== '' && (digitable ? <p class="digitable">{text}</p> : <LinkedText text={text} />)}
      <small>
        <time dateTime={at}>{at.slice(11, 16)}</time>
        {who === 'person' && (
          <span
            class="ticks"
            data-waiting={waiting}
            role="img"
            aria-label={waiting ? words.waits : words.sent}
          >
            {waiting ? '✓' : '✓✓'}
          </span>
        )}
      </small>
      {digitable && <CopyButton text={text} />}
      {options.length > 0 && (
        <div class="options" role="group" aria-label={words.options} data-current={current}>
          {options.map(({ token, title }) => (
            <button key={token} type="button" onClick={() => send({ option: token }, title)}>
              {title}
            </button>
          ))}
        </div>
      )}
    </li>
  )
}

/** 47 digits of a bank slip or 48 of a utility bill, and nothing else but what sets them apart. */
function isDigitableLine(text: string): boolean {
  return /^[\d .-]+$/.test(text.trim()) && [47, 48].includes(text.replace(/\D/g, '').length)
}
