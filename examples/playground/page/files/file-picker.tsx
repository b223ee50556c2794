import { useRef } from 'preact/hooks'

import { useWords } from '../words/use-words.ts'
import type { Files } from './use-files.ts'

/** A button that has the person choose files of this machine. */
export function FilePicker({ files, chosen }: { files: Files; chosen: () => void }) {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        class="attach"
        type="button"
        aria-label={words.attach}
        title={words.attach}
        onClick={() => input.current?.click()}
      >
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M20 11.5 11.8 19.7a5 5 0 0 1-7.1-7.1l8.8-8.8a3.4 3.4 0 0 1 4.8 4.8l-8.7 8.7a1.7 1.7 0 0 1-2.4-2.4l7.7-7.7" />
        </svg>
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const { currentTarget } = event
          void files.add([...(currentTarget.files ?? [])])
          // The same file can be chosen again.
          currentTarget.value = ''
          chosen()
        }}
      />
    </>
  )
}
