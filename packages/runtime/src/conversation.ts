import type { Option } from '@cristal/dialogue'
import type { Envelope, Json } from '@cristal/engine'

import type { Address } from './arrival.ts'

/** All that is kept of one conversation between two steps, beside its queue, work and words. JSON. */
export interface Conversation extends Address {
  /** Internal; lower-case letters only, so that no mask of personal data ever takes it for a number. */
  readonly id: string
  /** Raised by each commit; a commit that expects another one writes nothing. */
  readonly revision: number
  /** `null` before the first step, and after a talk that could not be restored. */
  readonly envelope: Envelope | null
  /** What is known of the contact, kept here too for when there is no envelope. */
  readonly contact: { readonly [fact: string]: Json }
  /** How often the talk was started. Part of every key, since a new talk counts its steps from the start. */
  readonly talk: number
  /** The machine reached its end; the next message starts anew. */
  readonly ended: boolean
  /** Failed steps in a row. */
  readonly failures: number
  /** The options that were last shown, and in which turn. */
  readonly offered: { readonly turn: number; readonly options: readonly Option[] } | null
  /** Since when the person waits for our work. `null` while it is we who wait for the person. */
  readonly working: Working | null
  /** How many messages were handled in the minute that began at `from`. */
  readonly pace: { readonly from: number; readonly count: number }
}

export interface Working {
  /** Milliseconds since 1970. */
  readonly since: number
  /** The message that is being worked on. `null`: none, a deadline began it. */
  readonly answers: number | null
  /** The person was told to wait a moment. */
  readonly told: boolean
}

/** A conversation that nobody stepped yet. */
export function newConversation(id: string, address: Address): Conversation {
  return {
    id,
    organisation: address.organisation,
    channel: address.channel,
    address: address.address,
    revision: 0,
    envelope: null,
    contact: {},
    talk: 0,
    ended: false,
    failures: 0,
    offered: null,
    working: null,
    pace: { from: 0, count: 0 },
  }
}
