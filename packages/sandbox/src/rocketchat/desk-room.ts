/** A file in a room, by its address. */
export interface DeskMedia {
  readonly kind: 'image' | 'audio' | 'video' | 'file'
  /** `http(s)`, or `data:`. */
  readonly url: string
  readonly name?: string
  readonly mimeType?: string
}

/** How a room was opened: by the connector of the flow platform, or by the Livechat API. */
export type DeskDialect = 'core' | 'livechat'

/** One line of a room. */
export interface DeskLine {
  readonly id: string
  readonly who: 'visitor' | 'agent' | 'system'
  /** Empty for a file alone. */
  readonly text: string
  readonly media?: DeskMedia
  /** The agent's name, where one spoke. */
  readonly agent?: string
  /** ISO 8601 with the scenario's offset. */
  readonly at: string
}

/** A room, as the humans see it. */
export interface DeskRoom {
  readonly room: string
  readonly dialect: DeskDialect
  /** The token that the visitor came with. */
  readonly visitor: string
  /** Empty: the visitor did not say. */
  readonly name: string
  readonly department: string
  readonly state: 'queued' | 'taken' | 'closed'
  /** The place in the queue, 1 is next. `null`: there is no queue, or the room is in it no more. */
  readonly position: number | null
  /** `null`: nobody yet. */
  readonly agent: string | null
  /** What the visitor's side wrote first. `null`: nothing yet. */
  readonly context: string | null
  /** Both sides, oldest first. */
  readonly transcript: readonly DeskLine[]
}

/** A message that was left while nobody was there. */
export interface LeftMessage {
  readonly name: string
  readonly email: string
  readonly text: string
  readonly department: string
  readonly at: string
}

/** Something that reached the humans: of a visitor, or told by the desk itself. */
export interface DeskEntry {
  /** Empty for a message that was left while nobody was there. */
  readonly room: string
  readonly who: 'visitor' | 'system'
  readonly text: string
  readonly media?: DeskMedia
}
