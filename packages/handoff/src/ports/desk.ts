import type { Call, Media } from '@cristal/dialogue'

/** Who is served, and what the human should know before the first word. */
export interface RoomRequest {
  /** The conversation's id: the desk's own name of the visitor, the same at every visit. */
  readonly visitor: string
  readonly department: string
  /** Absent: none in particular. */
  readonly purpose?: string
  /** Absent: the person did not say. */
  readonly name?: string
  readonly email?: string
  readonly phone?: string
  /** What was asked and what the bot did, as plain text; personal data masked where the organisation says so. */
  readonly context: string
}

/** What became of a wish for a room. */
export type Opened =
  | {
      readonly outcome: 'opened'
      /** The desk's id of the room. */
      readonly room: string
      /** The place in the queue; 1 is next. `null`: the desk does not say, or a human is there already. */
      readonly position: number | null
      /** Who serves. `null`: nobody yet, or the desk does not say. */
      readonly agent: string | null
    }
  /** Nobody is online in this department; `takesMessages` where one can be left for them. */
  | { readonly outcome: 'nobody'; readonly takesMessages: boolean }

/** Words or a file of the person. */
export interface DeskMessage {
  readonly visitor: string
  readonly room: string
  /** Empty for a file alone. */
  readonly text: string
  readonly media?: Media
}

/** A message for when somebody is back. */
export interface OfflineMessage {
  readonly visitor: string
  readonly department: string
  readonly name?: string
  readonly email: string
  readonly text: string
}

/** Which room, of which visitor. */
export interface RoomOf {
  readonly visitor: string
  readonly room: string
}

/**
 * Where humans serve. What they do comes back as `DeskEvent`s. `deskContract` of `@cristal/handoff/testing` proves
 * an implementation. Each call rejects with a `DeskError`.
 */
export interface Desk {
  /** Opens a room, or finds the one that is open for this visitor: asked twice, it opens one. */
  open(request: RoomRequest, call: Call): Promise<Opened>
  /** Passes on what the person wrote. The same `call.key` arrives once. Rejects with `roomClosed` when nobody reads there. */
  send(message: DeskMessage, call: Call): Promise<void>
  /** Closes a room, with a word to the human where `text` is given. One that is closed already is no error. */
  close(room: RoomOf & { readonly text?: string }, call: Call): Promise<void>
  /** Leaves a message for when somebody is back. Rejects with `unsupported` where the desk takes none. */
  leaveMessage(message: OfflineMessage, call: Call): Promise<void>
  /** Forgets what the desk knows of a visitor. A visitor whom it does not know is no error. */
  erase(visitor: string, call: Call): Promise<void>
}
