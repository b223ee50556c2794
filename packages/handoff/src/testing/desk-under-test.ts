import type { Media } from '@cristal/dialogue'
import type { UnderTest } from '@cristal/dialogue/testing'

import type { Desk } from '../ports/desk.ts'
import type { DeskFault } from './desk-fault.ts'

/** A room, as the humans at the desk see it. */
export interface RoomAtDesk {
  readonly room: string
  readonly visitor: string
  readonly department: string
  readonly open: boolean
  /** What stands there from the person's side, oldest first, what the human should know before the first word included. */
  readonly read: readonly WordsAtDesk[]
}

/** One message, as the humans at the desk see it. */
export interface WordsAtDesk {
  readonly text: string
  /** The name or the address of a file. `null`: there is none. */
  readonly file: string | null
}

/** What a desk cannot do, for want of anything on the other side that could. */
export interface DeskCan {
  /** It recognises a message that it was given before; one whose answer got lost is else of unknown outcome. */
  readonly recognise: boolean
  /** It takes messages for when somebody is back. */
  readonly leaveMessage: boolean
  /** It can close a room; a human is else told in words, and closes it. */
  readonly close: boolean
  /** It can forget a visitor. */
  readonly erase: boolean
}

/** A desk that no room was opened at yet, where humans are online, and what they see. */
export interface DeskUnderTest extends UnderTest {
  readonly desk: Desk
  readonly can: DeskCan
  /** A file that it can take. */
  readonly media: Media
  /** Every room, oldest first. */
  rooms(): readonly RoomAtDesk[] | Promise<readonly RoomAtDesk[]>
  /** The texts of messages that were left, oldest first. */
  left(): readonly string[] | Promise<readonly string[]>
  /** The humans come online, or leave. */
  setOnline(online: boolean): void | Promise<void>
  /** A human closes a room. */
  closeRoom(room: string): void | Promise<void>
  /** The next request meets this fault; those after it do not. */
  fail(fault: DeskFault): void | Promise<void>
}
