import { useEffect, useState } from 'preact/hooks'

import type { Attachment, TalkLine } from '../../src/wire.ts'
import type { ChosenFile } from '../files/use-files.ts'
import { command } from '../live/command.ts'

export type Content =
  | { readonly text: string }
  | { readonly option: string }
  | {
      readonly media: Pick<ChosenFile, 'kind' | 'url' | 'name' | 'mimeType'>
      readonly text?: string
    }

/** A message that the server has not told of yet. */
export interface Outgoing {
  readonly id: string
  readonly content: Content
  readonly shown: string
  readonly media: Attachment | null
  readonly failed: boolean
}

export interface Sending {
  readonly outgoing: readonly Outgoing[]
  send(content: Content, shown: string): void
  /** Each file is a message of its own; the first carries the words. */
  sendFiles(files: readonly ChosenFile[], text: string): void
  /** Sends it again under the same id: however often it arrives, it counts once. */
  retry(message: Outgoing): void
}

/** Sends what a person writes; until the server tells of it, it is shown from here. */
export function useSending(contact: string, talk: readonly TalkLine[]): Sending {
  const [sent, set] = useState<readonly (Outgoing & { readonly contact: string })[]>([])
  const arrived = new Set(talk.map(({ key }) => key))
  useEffect(() => {
    if (sent.some(({ id }) => arrived.has(id))) set((before) => before.filter(({ id }) => !arrived.has(id)))
  }, [talk])
  return {
    outgoing: sent.filter(({ id, contact: to }) => to === contact && !arrived.has(id)),
    send(content, shown) {
      void begin(content, shown, null)
    },
    sendFiles(files, text) {
      void inTurn(files, text)
    },
    retry(message) {
      mark(message.id, false)
      void post(message)
    },
  }

  /** In the order in which they were chosen. */
  async function inTurn(files: readonly ChosenFile[], text: string): Promise<void> {
    for (const [index, file] of files.entries()) {
      const { kind, url, name, mimeType } = file
      const caption = index === 0 ? text : ''
      await begin(
        { media: { kind, url, name, mimeType }, ...(caption !== '' && { text: caption }) },
        caption,
        file,
      )
    }
  }

  async function begin(content: Content, shown: string, media: Attachment | null): Promise<void> {
    const message = { id: crypto.randomUUID(), content, shown, media, failed: false, contact }
    set((before) => [...before.slice(-20), message])
    await post(message)
  }

  async function post({ id, content }: Outgoing): Promise<void> {
    const wrong = await command(`/api/contacts/${encodeURIComponent(contact)}/messages`, { id, ...content })
    if (wrong !== undefined) mark(id, true)
  }

  function mark(id: string, failed: boolean): void {
    set((before) => before.map((each) => (each.id === id ? { ...each, failed } : each)))
  }
}
