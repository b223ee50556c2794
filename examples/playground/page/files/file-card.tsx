import type { Attachment } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { sizeText } from './size-text.ts'

/** A file by its name, size and kind, to be kept or opened. */
export function FileCard({ file, broken = false }: { file: Attachment; broken?: boolean }) {
  const words = useWords()
  const { url, here, size, kind } = file
  const name = file.name ?? words.kindsOfFile[kind]
  const about = [
    extension(file.name) ?? words.kindsOfFile[kind],
    ...(size === null ? [] : [sizeText(size)]),
    host(file),
  ]
  const card = (
    <>
      <FileIcon kind={kind} />
      <b>{name}</b>
      <small>{broken ? words.notShown : about.filter((part) => part !== '').join(' · ')}</small>
    </>
  )
  if (url === '') return <div class="file">{card}</div>
  return here ? (
    <a class="file" href={url} download={name}>
      {card}
    </a>
  ) : (
    <a class="file" href={url} target="_blank" rel="noopener noreferrer">
      {card}
    </a>
  )
}

/** Such as `PDF`. */
function extension(name: string | null): string | undefined {
  return /\.([a-z0-9]{2,5})$/i.exec(name ?? '')?.[1]?.toUpperCase()
}

/** Of a file that lies elsewhere. */
function host({ here, url }: Attachment): string {
  return here || url === '' ? '' : new URL(url).host
}

/** A sheet with a folded corner; what is on it tells the kind. */
export function FileIcon({ kind }: Pick<Attachment, 'kind'>) {
  return (
    <svg class="file-icon" viewBox="0 0 24 28" width="24" height="28" aria-hidden="true">
      <path d="M3 1h12l7 7v17a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V2a1 1 0 0 1 1-1z" class="sheet-of-file" />
      <path d="M15 1v7h7" class="fold" />
      <path d={marks[kind]} class="mark" />
    </svg>
  )
}

const marks: Readonly<Record<Attachment['kind'], string>> = {
  image: 'M5 22l5-7 4 5 2-2 3 4z',
  audio: 'M10 21v-8l6-1.5v8M10 21a1.6 1.6 0 1 1-2-1.6M16 19.5a1.6 1.6 0 1 1-2-1.6',
  video: 'M9 13l7 4.5-7 4.5z',
  file: 'M6 13h12M6 17h12M6 21h8',
}
