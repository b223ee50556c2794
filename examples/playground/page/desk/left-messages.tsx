import type { LeftMessage } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** What was left while nobody was there, newest first. */
export function LeftMessages({ messages }: { messages: readonly LeftMessage[] }) {
  const words = useWords()
  if (messages.length === 0) return null
  return (
    <>
      <h2>{words.leftMessages}</h2>
      <ol class="left-messages">
        {messages.toReversed().map(({ name, email, department, text, at }, index) => (
          <li key={messages.length - index}>
            <p>
              <b>{name === '' ? words.visitor : name}</b>{' '}
              <time dateTime={at}>
                {at.slice(8, 10)}/{at.slice(5, 7)} {at.slice(11, 16)}
              </time>
            </p>
            <p class="quiet">{[email, department].filter((part) => part !== '').join(' · ')}</p>
            <p class="body" lang="pt-BR">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
