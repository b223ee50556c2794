import type { ChannelName } from '@cristal/dialogue'

/** Where a person writes from. One conversation may be reached from several. */
export interface Address {
  /** The organisation's id. */
  readonly organisation: string
  readonly channel: ChannelName
  /** In the channel's own terms: a phone, a web contact's id. */
  readonly address: string
}

/** What a person typed, or the token, id or title of an option that they tapped. */
export type Content = { readonly text: string } | { readonly option: string }

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
