import type { Option } from './options.ts'

/** Where a person can turn to when the bot cannot help. */
export interface Sector {
  readonly name: string
  /** A phone, an address or a page, as the person should read it. */
  readonly contact: string
}

/**
 * Whom the bot speaks for. It is part of a conversation's key and of each port call, and is never closed
 * over, so that one host may serve several.
 */
export interface Organisation {
  readonly id: string
  readonly name: string
  /** The cost centres whose bills the bot may speak of. Empty means any. */
  readonly costCenters: readonly string[]
  /** Where the person is sent when the bot cannot help. */
  readonly sector: Sector
  /** What the main menu offers; an id is the intent it stands for. */
  readonly menu: readonly Option[]
  /** Who reads the messages that the bot did not understand. Absent: nobody. */
  readonly mailbox?: string
  /** Intents, beyond the built-in ones, that the host serves. */
  readonly contracted: readonly string[]
  readonly slipMail: { readonly subject: string; readonly body: string }
  /** `monthAndYear` never tells a day or an amount. */
  readonly disclosure: 'monthAndYear' | 'full'
  /** From which confidence on an intent counts; those that end the talk or greet need more. */
  readonly thresholds: { readonly intent: number; readonly leaving: number }
  /** An IANA name, such as `America/Sao_Paulo`. */
  readonly timeZone: string
}
