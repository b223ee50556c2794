import type { Message } from '@cristal/dialogue'
import type { Json } from '@cristal/engine'

import type { Address, Arrival, Queued } from './arrival.ts'
import type { Conversation } from './conversation.ts'
import type { Counter } from './counter.ts'

/**
 * Where a host keeps everything. Each method is one durable transaction: once it resolves, what it wrote
 * survives the process; when it rejects, nothing of it was written, or the host asks again after a restart.
 * `storeContract` of `@cristal/runtime/testing` proves an implementation.
 */
export interface Store {
  /**
   * Takes a message into the queue of its conversation, which it makes, with the id `fresh`, for a new
   * address. A message whose address and id are known is not taken in again.
   */
  receive(
    arrival: Arrival,
    fresh: string,
  ): Promise<{ readonly conversation: string; readonly duplicate: boolean }>
  /** The conversation that an address belongs to. `undefined` when nobody wrote from there. */
  find(address: Address): Promise<string | undefined>
  /** A conversation with what waits for it. `undefined` when there is none of this id. */
  load(conversation: string): Promise<Loaded | undefined>
  /** Writes one step, wholly or not at all. `false`: the revision is another by now, and nothing was written. */
  commit(commit: Commit): Promise<boolean>

  /** Ids of the conversations with a message, work or words left to be handled. */
  unfinished(): Promise<readonly string[]>

  /** Marks work as begun. `false`: it is not pending (any more), and must not be run. */
  startEffect(conversation: string, key: string): Promise<boolean>
  /** Marks begun work as pending again: the attempt is known to have had no effect. Unknown keys are ignored. */
  reopenEffect(conversation: string, key: string): Promise<void>
  /** Keeps the result of work for the step that takes it. `false`: nothing waits for it any more. */
  finishEffect(conversation: string, key: string, result: EffectResult): Promise<boolean>

  /** The earliest deadline later than `after`, in milliseconds since 1970. `undefined` when there is none. */
  nextDeadline(after: number): Promise<number | undefined>
  /** Ids of the conversations with a deadline at or before `now`. */
  dueConversations(now: number): Promise<readonly string[]>

  /** Words that still have to leave, in order. */
  undelivered(conversation: string): Promise<readonly OutboxRow[]>
  /** The end of a delivery, good or bad. */
  closeDelivery(conversation: string, key: string, state: 'delivered' | 'undeliverable'): Promise<void>
  /** The words that followed the messages with this id, in order. */
  replies(conversation: string, id: string): Promise<readonly OutboxRow[]>
  /** Everything that was received and said, in order. */
  transcript(conversation: string): Promise<readonly Line[]>

  /** A counter of failures. `undefined` when there is none under this key. */
  counter(key: string): Promise<Counter | undefined>
  /** Writes a counter. `false`: its revision is not `expected` (0: there is none) any more; nothing was written. */
  replaceCounter(key: string, expected: number, counter: Counter): Promise<boolean>

  /** Forgets handled messages and delivered words before a time, and counters that ended before it. */
  prune(before: number): Promise<void>
  /** Lets go of files and connections. */
  close(): Promise<void>
}

/** What a mailbox needs to decide what comes next. */
export interface Loaded {
  readonly conversation: Conversation
  /** Messages not yet handled, oldest first; at most a hundred. */
  readonly waiting: readonly Queued[]
  /** All of its work: unfinished work in the order in which it was armed, then results as they came. */
  readonly effects: readonly StoredEffect[]
}

/** Work to be run. */
export interface EffectRow {
  /** Unique in the store, and the same for every attempt: `<conversation>.<talk>.<the engine's key>`. */
  readonly key: string
  /** The engine's key. */
  readonly effect: string
  readonly conversation: string
  readonly src: string
  readonly input: Json
  readonly policy: Json
  /** The message whose handling led to it. `null`: none, a deadline did. */
  readonly answers: number | null
}

/** Work as the store keeps it. */
export interface StoredEffect extends EffectRow {
  /** `started`: an attempt that must not be repeated began, and nothing is known of its end. */
  readonly state: 'pending' | 'started' | 'finished'
  /** `null` before it is finished. */
  readonly result: EffectResult | null
}

export type EffectResult =
  | { readonly type: 'effect.done'; readonly output: Json }
  | { readonly type: 'effect.failed'; readonly error: Json }

/** One step, as it is written. */
export interface Commit {
  /** As it is to be kept; `revision` is the one that was loaded, and is kept raised by one. */
  readonly conversation: Conversation
  /** The queued message that was handled; it must still be waiting, else nothing is written. */
  readonly handled?: number
  /** New work. */
  readonly armed: readonly EffectRow[]
  /** Keys of all work that the conversation waits for now, new work included; the rest is dropped. */
  readonly pending: readonly string[]
  /** When the conversation wants to be woken: all of its deadlines, by key. */
  readonly deadlines: Readonly<Record<string, number>>
  /** Words, in order. */
  readonly outbox: readonly OutboxRow[]
  /**
   * The person had their data erased: what was received and said before this step is forgotten, but for the ids
   * of messages, so that none is taken in twice.
   */
  readonly erase?: true
}

/** One message on its way out. */
export interface OutboxRow extends Address {
  readonly conversation: string
  readonly message: Message
  /** The `seq` of the message whose handling led to it. `null`: none, a deadline did. */
  readonly answers: number | null
  /** Milliseconds since 1970. */
  readonly at: number
  /** `kept`: the channel does not send; its words wait to be read. */
  readonly state: 'pending' | 'kept' | 'delivered' | 'undeliverable'
}

/** One line of the talk. */
export type Line =
  | { readonly who: 'person'; readonly arrival: Queued }
  | { readonly who: 'bot'; readonly row: OutboxRow }
