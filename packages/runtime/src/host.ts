import type { Bot, Channel, ChannelName, Contact, Media, Message } from '@cristal/dialogue'
import type { Json, TraceTransition } from '@cristal/engine'

import type { DeskNotice, PersonContent } from './arrival.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Store } from './store.ts'

export interface HostOptions {
  readonly bot: Bot
  readonly store: Store
  /** @defaultValue the system's clock */
  readonly clock?: Clock
  /** Where messages leave to. One that is left out keeps its messages to be read with {@link Host.replies}. */
  readonly channels?: Partial<Record<ChannelName, Channel>>
  /** @defaultValue JSON lines on stderr, personal data masked */
  readonly log?: Log
  /** A number in [0, 1) for each person's event. @defaultValue a secure random one */
  readonly chance?: () => number
  /** Attempts of work that run at once, in all conversations together. @defaultValue 64 */
  readonly concurrency?: number
  /**
   * Messages of one person that are handled in a minute; the others are kept and handled later, so that a bot
   * that talks to another bot does not talk for ever. @defaultValue 30
   */
  readonly pace?: number
  /** Attempts to send a message before it is given up. @defaultValue 10 */
  readonly deliveries?: number
  /** How long lines of talks are kept, in milliseconds; at least 8 days, since channels redeliver for 7. @defaultValue 30 days */
  readonly keep?: number
  /** Told of every message received, step and words, once it is stored; must not throw. */
  readonly observe?: (happening: Happening) => void
}

/** What a person did, as a channel received it. */
export interface Incoming {
  /** May be left out where the bot serves one organisation only. */
  readonly organisation?: string
  readonly channel: ChannelName
  /** Who wrote, in the channel's own terms. */
  readonly address: string
  /** The channel's id of this message. One that was received before is not received again. */
  readonly id: string
  readonly content: PersonContent
}

/** What a desk told of a room that this host opened. */
export interface Notice {
  /** The conversation, which is what the desk calls its visitor. */
  readonly conversation: string
  /** The desk's id of it. One that was taken in before is not taken in again. */
  readonly id: string
  readonly event: DeskNotice
}

export interface Receipt {
  /** The internal id of the conversation. */
  readonly conversation: string
  /** It had been received before, and was not taken in again. */
  readonly duplicate: boolean
}

/** Runs a bot's conversations on a store: durable, in order, one at a time for each contact. */
export interface Host {
  /** Takes a message in; once this resolves it is stored and will be answered, whatever happens to the process. */
  receive(incoming: Incoming): Promise<Receipt>
  /** Takes in what a desk tells; once this resolves it is stored. `known` is false where there is no such conversation. */
  notify(notice: Notice): Promise<{ readonly known: boolean; readonly duplicate: boolean }>
  /** Resolves when nothing is queued and no work is running for a conversation; `false` when the signal came first. */
  settled(conversation: string, signal?: AbortSignal): Promise<boolean>
  /** What followed one received message, in order: the same answer however often it is asked. */
  replies(conversation: string, id: string): Promise<readonly Message[]>
  /** `undefined` when nobody wrote from there. */
  view(address: {
    organisation?: string
    channel: ChannelName
    address: string
  }): Promise<ConversationView | undefined>
  /** Stops taking messages in, lets running steps and deliveries end; what is left goes on at the next start. */
  stop(): Promise<void>
  /** Stops at once, as a killed process would: nothing more is committed, run or sent. For tests. */
  abandon(): void
}

export interface ConversationView {
  readonly conversation: string
  /** Every active state, such as `financial.login.askingDigits`. */
  readonly states: readonly string[]
  /** What the contact is doing, in one word, such as `login`; `null` where the bot does not tell. */
  readonly activity: string | null
  readonly contact: Contact
  readonly transcript: readonly TranscriptLine[]
  /** Something is queued or running. */
  readonly busy: boolean
}

/** One line of the talk, oldest first. */
export interface TranscriptLine {
  readonly who: 'person' | 'bot' | 'agent'
  /** Empty for a file alone. */
  readonly text: string
  readonly options: Message['options']
  readonly media?: Media
  /** The name of the human who speaks, where one does. */
  readonly agent?: string
  /** ISO, with the offset of the organisation's time zone. */
  readonly at: string
}

/** What an observer is told. What one commit did carries one `turn`, the revision that it wrote. */
export type Happening =
  /** A message was stored, under the channel's own `id` of it, and will be handled. */
  | { readonly type: 'received'; readonly conversation: string; readonly id: string }
  | {
      readonly type: 'stepped'
      readonly conversation: string
      readonly turn: number
      readonly event: string
      readonly states: readonly string[]
      readonly transitions: readonly TraceTransition[]
      /** Every machine and its context after the step, with personal data: show none of it unmasked. */
      readonly snapshot: Json
    }
  | {
      readonly type: 'said'
      readonly conversation: string
      readonly turn: number
      readonly message: Message
    }
  | { readonly type: 'failed'; readonly conversation: string; readonly reason: string }
