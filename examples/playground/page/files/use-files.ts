import { useState } from 'preact/hooks'

import type { Attachment } from '../../src/wire.ts'
import { useWords } from '../words/use-words.ts'
import { sizeText } from './size-text.ts'

/** A file that was chosen and is not sent yet; its address holds all of it. */
export interface ChosenFile extends Attachment {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly mimeType: string
}

export interface Files {
  readonly chosen: readonly ChosenFile[]
  /** Why a file was not taken. Empty: none was refused. */
  readonly refused: string
  add(files: Iterable<File>): Promise<void>
  remove(id: string): void
  /** Takes all that was chosen, and forgets it. */
  take(): readonly ChosenFile[]
}

/** In bytes: a file travels within its message, so it must be small. */
const largest = 2_000_000

/** The files that somebody is about to send. */
export function useFiles(): Files {
  const words = useWords()
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([])
  const [refused, setRefused] = useState('')
  return {
    chosen,
    refused,
    async add(files) {
      setRefused('')
      for (const file of files) {
        const wrong = wrongWith(file)
        if (wrong !== undefined) setRefused(wrong)
        else {
          const read = await readFile(file)
          if (read) setChosen((before) => [...before, read])
          else setRefused(words.unreadable(file.name))
        }
      }
    },
    remove(id) {
      setChosen((before) => before.filter((each) => each.id !== id))
      setRefused('')
    },
    take() {
      setChosen([])
      setRefused('')
      return chosen
    },
  }

  function wrongWith({ name, size }: File): string | undefined {
    if (size > largest) return words.tooLarge(name, sizeText(size), sizeText(largest))
    return size === 0 ? words.emptyFile(name) : undefined
  }
}

/** `undefined` for what cannot be read, such as a folder. */
function readFile(file: File): Promise<ChosenFile | undefined> {
  // Without what follows a semicolon, such as a codec.
  const [said = ''] = file.type.split(';')
  const mimeType = /^[\w.+-]+\/[\w.+-]+$/.test(said) ? said : 'application/octet-stream'
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => resolve(undefined))
    reader.addEventListener('load', () => {
      const read = typeof reader.result === 'string' ? reader.result : ''
      const url = `data:${mimeType};base64,${read.slice(read.indexOf(',') + 1)}`
      const { name, size } = file
      resolve({ id: crypto.randomUUID(), kind: kindOf(mimeType), url, here: true, name, size, mimeType })
    })
    reader.readAsDataURL(file)
  })
}

function kindOf(mimeType: string): Attachment['kind'] {
  const [kind] = mimeType.split('/')
  return kind === 'image' || kind === 'audio' || kind === 'video' ? kind : 'file'
}
