import type { DeskEvent } from '@cristal/dialogue'

/** What a desk tells of a room, without its time, which is when it is received. */
export type DeskNoticeEvent = DeskEvent extends infer Event
  ? Event extends DeskEvent
    ? Omit<Event, 'at' | 'chance'>
    : never
  : never

/** What a desk told. */
export interface DeskNotice {
  /** The conversation, which the desk knows as its visitor. */
  readonly conversation: string
  /** The same each time it is told. */
  readonly id: string
  readonly event: DeskNoticeEvent
}

/** What a body says, or what is wrong with it. */
export type NoticesRead =
  | {
      /** What the desk calls it, for the log. */
      readonly type: string
      /** Empty: it is of no concern here. */
      readonly notices: readonly DeskNotice[]
    }
  | { readonly problem: string }

/** Reads a body; `raw` is the same as it travelled. */
export type ReadNotices = (json: unknown, raw: Uint8Array) => Promise<NoticesRead>
