import type { Json } from './json.ts'
import type { Media } from './media.ts'
import type { Said } from './say.ts'

/** An option as a channel shows it. `token` carries the turn, so that an old button is recognised. */
export interface ShownOption {
  readonly id: string
  readonly title: string
  readonly token: string
}

/** One message on its way to a person: the words, and what they were made from. */
export interface Message {
  /** Unique, and the same however often the message is sent. */
  readonly key: string
  readonly text: string
  readonly options: readonly ShownOption[]
  /** A file that goes with the words, which may then be empty. Absent: words alone. */
  readonly media?: Media
  /** Who speaks, where it is a human. Absent: the bot. */
  readonly agent?: string
  /** The text key, or `undefined` for words that came literally. */
  readonly said: Said & { readonly [field: string]: Json }
}
