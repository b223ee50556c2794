import { useState } from 'preact/hooks'

import { useWords } from '../words/use-words.ts'

/** Where a person writes. */
export function Composer({ send }: { send: (text: string) => void }) {
  const words = useWords()
  const [text, setText] = useState('')
  const ready = text.trim() !== ''
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        send(text.trim())
        setText('')
      }}
    >
      <input
        aria-label={words.message}
        placeholder={words.message}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
        autoFocus
        maxLength={4096}
      />
      <button type="submit" aria-label={words.send} disabled={!ready}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M3 20.5 21 12 3 3.5v6.6l11 1.9-11 1.9z" fill="currentColor" />
        </svg>
      </button>
    </form>
  )
}
