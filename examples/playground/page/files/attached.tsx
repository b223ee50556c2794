import { useState } from 'preact/hooks'

import type { Attachment } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { Enlarged } from './enlarged.tsx'
import { FileCard } from './file-card.tsx'

/** A file in a talk: pictures, sounds and films are shown where this page may load them, all else is a link. */
export function Attached({ file }: { file: Attachment }) {
  const words = useWords()
  const [broken, setBroken] = useState(false)
  const [large, setLarge] = useState(false)
  const name = file.name ?? words.kindsOfFile[file.kind]
  if (!file.here || broken || file.kind === 'file') return <FileCard file={file} broken={broken} />

  switch (file.kind) {
    case 'image':
      return (
        <>
          <button class="picture" type="button" title={words.enlarge} onClick={() => setLarge(true)}>
            <img src={file.url} alt={name} loading="lazy" onError={() => setBroken(true)} />
          </button>
          {large && <Enlarged file={file} name={name} close={() => setLarge(false)} />}
        </>
      )
    case 'audio':
      return (
        <audio controls preload="metadata" src={file.url} aria-label={name} onError={() => setBroken(true)} />
      )
    case 'video':
      return (
        <video controls preload="metadata" src={file.url} aria-label={name} onError={() => setBroken(true)} />
      )
  }
}
