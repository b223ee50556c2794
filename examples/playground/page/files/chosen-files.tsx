import { useWords } from '../words/use-words.ts'
import { FileIcon } from './file-card.tsx'
import { sizeText } from './size-text.ts'
import type { Files } from './use-files.ts'

/** What is about to be sent, above the field for its words, and what was refused. */
export function ChosenFiles({ files }: { files: Files }) {
  const words = useWords()
  return (
    <>
      {files.chosen.length > 0 && (
        <ul class="chosen" aria-label={words.chosenFiles}>
          {files.chosen.map((file) => (
            <li key={file.id}>
              {file.kind === 'image' ? <img src={file.url} alt="" /> : <FileIcon kind={file.kind} />}
              <span>
                <b>{file.name}</b> <small>{sizeText(file.size)}</small>
              </span>
              <button
                type="button"
                aria-label={words.removeFile(file.name)}
                onClick={() => files.remove(file.id)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="refused" role="alert">
        {files.refused}
      </p>
    </>
  )
}
