import type { Call } from '@cristal/dialogue'

/** Where else personal data of a person may be: what is to be erased there when the person asks for it. */
export interface Erasure {
  /** Erases what is known of a conversation's person. One who is not known there is no error. */
  erase(conversation: string, call: Call): Promise<void>
}
