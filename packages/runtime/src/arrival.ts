import type { ChannelName, DeskEvent, Media } from '@cristal/dialogue'

/** Where a person writes from. One conversation may be reached from several. */
export interface Address {
  /** The organisation's id. */
  readonly organisation: string
  readonly channel: ChannelName
  /** In the channel's own terms: a phone, a web contact's id. */
  readonly address: string
}

/** What a person did: typed, tapped an option (its token, id or title), or sent a file, whose caption is the text. */
export type PersonContent =
  | { readonly text: string }
  | { readonly option: string }
  | { readonly media: Media; readonly text?: string }

/** What a desk told, without its time, which is when it was received. */
export type DeskNotice = DeskEvent extends infer Event
  ? Event extends DeskEvent
    ? Omit<Event, 'at' | 'chance'>
    : never
  : never

/** What was received. */
export type Content = PersonContent | { readonly desk: DeskNotice }

/** One message as it was received. Time and chance are drawn once, so that handling it again gives the same. */
export interface Arrival extends Address {
  /** The channel's id of the message. */
  readonly id: string
  readonly content: Content
  /** Milliseconds since 1970. */
  readonly received: number
  /** In [0, 1). */
  readonly chance: number
}

/** A message in the queue of its conversation. */
export interface Queued extends Arrival {
  /** Its place in the order of all that a store received and said. */
  readonly seq: number
}
