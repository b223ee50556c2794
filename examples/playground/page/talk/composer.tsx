import { useRef, useState } from 'preact/hooks'

import { ChosenFiles } from '../files/chosen-files.tsx'
import { FilePicker } from '../files/file-picker.tsx'
import type { ChosenFile, Files } from '../files/use-files.ts'
import { useWords } from '../words/use-words.ts'

interface ComposerProps {
  /** What the field is called. */
  readonly label: string
  readonly files: Files
  readonly send: (text: string, files: readonly ChosenFile[]) => void
  /** The field has the focus from the start. */
  readonly first?: boolean
}

/** Where somebody writes, and adds files. */
export function Composer({ label, files, send, first = false }: ComposerProps) {
  const words = useWords()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const ready = text.trim() !== '' || files.chosen.length > 0
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        send(text.trim(), files.take())
        setText('')
      }}
    >
      <ChosenFiles files={files} />
      <FilePicker files={files} chosen={() => field.current?.focus()} />
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData?.files ?? []
          if (pasted.length === 0) return
          event.preventDefault()
          void files.add([...pasted])
        }}
        autoComplete="off"
        autoFocus={first}
        maxLength={4096}
      />
      <button class="send" type="submit" aria-label={words.send} disabled={!ready}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M3 20.5 21 12 3 3.5v6.6l11 1.9-11 1.9z" fill="currentColor" />
        </svg>
      </button>
    </form>
  )
}
