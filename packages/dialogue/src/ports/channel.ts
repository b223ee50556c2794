import type { Message } from '../message.ts'

/** What a channel can show. */
export interface ChannelCapabilities {
  /** How many options it shows as buttons or list rows; 0 means that they are numbered in the text. */
  readonly options: number
  /** The most characters of an option's title. */
  readonly title: number
  /** The most characters of a message. */
  readonly text: number
}

/** Where messages leave to. `channelContract` of `@cristal/dialogue/testing` proves an implementation. */
export interface Channel {
  readonly capabilities: ChannelCapabilities
  /**
   * Sends one message. `message.key` is the same however often it is tried: a receiver can tell a repetition.
   * Resolves once it was taken, so that the next arrives after it; rejects when it was not, or nobody can tell.
   */
  send(address: string, message: Message, signal: AbortSignal): Promise<void>
}
