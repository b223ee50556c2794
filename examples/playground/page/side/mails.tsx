import type { Letter } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** The mails that left, newest first; each can be read in full. */
export function Mails({ mails }: { mails: readonly Letter[] }) {
  const words = useWords()
  if (mails.length === 0) return <p class="quiet">{words.noMails}</p>
  return (
    <ol class="mails">
      {mails.toReversed().map(({ at, from, to, subject, body }, index) => (
        <li key={mails.length - index} data-from={from}>
          <details open>
            <summary>
              <b lang="pt-BR">{subject}</b>
              <span class="from">{words.from[from]}</span>
              <time dateTime={at}>
                {at.slice(8, 10)}/{at.slice(5, 7)} {at.slice(11, 16)}
              </time>
            </summary>
            <p class="quiet">
              {words.to} {to}
            </p>
            <p class="body" lang="pt-BR">
              {body}
            </p>
          </details>
        </li>
      ))}
    </ol>
  )
}
