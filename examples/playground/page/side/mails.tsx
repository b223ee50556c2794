import type { Letter } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

/** The mails that left, newest first. */
export function Mails({ mails }: { mails: readonly Letter[] }) {
  const words = useWords()
  if (mails.length === 0) return <p class="quiet">{words.noMails}</p>
  return (
    <ol class="mails">
      {mails.toReversed().map(({ at, from, to, subject, body }, index) => (
        <li key={mails.length - index}>
          <h2 lang="pt-BR">{subject}</h2>
          <p class="quiet">
            {to} · {words.from[from]} · <time dateTime={at}>{at.slice(11, 16)}</time>
          </p>
          <p class="body" lang="pt-BR">
            {body}
          </p>
        </li>
      ))}
    </ol>
  )
}
