import type { Contact } from './contact.ts'
import type { Organisation } from './organisation.ts'

/** Where a person writes from; it decides how long a login lasts and how options look. */
export type ChannelName = 'web' | 'whatsapp' | 'sms'

/**
 * What surrounds a conversation at each step. The engine lays it into every machine's context before it
 * restores the snapshot, and takes it out again before it keeps one; a machine invoked within a step gets
 * it through `input`.
 */
export interface Ambient {
  /** The step's time: ISO, with the offset of the organisation's time zone. */
  readonly now: string
  readonly contact: Contact
  readonly organisation: Organisation
  readonly channel: ChannelName
  /** The conversation's internal id: what a desk calls the person. */
  readonly conversation: string
}
