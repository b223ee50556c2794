import { useLayoutEffect, useRef } from 'preact/hooks'

import type { Attachment } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'

interface EnlargedProps {
  readonly file: Attachment
  readonly name: string
  readonly close: () => void
}

/** A picture as large as the window; Escape, the button, or a click beside it lead back. */
export function Enlarged({ file, name, close }: EnlargedProps) {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      class="enlarged"
      ref={dialog}
      aria-label={name}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close()
      }}
    >
      <header>
        <p>{name}</p>
        <a href={file.url} download={name}>
          {words.keep}
        </a>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </header>
      <img src={file.url} alt={name} />
    </dialog>
  )
}
