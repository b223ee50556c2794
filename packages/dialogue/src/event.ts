import type { Media } from './media.ts'

/** What every event carries: `at` is when, ISO with offset; `chance` in [0, 1) is the only randomness a machine has. */
interface Happened {
  readonly at: string
  readonly chance: number
}

/** A person wrote, or sent a file, whose caption is the text. */
export interface MessageReceived extends Happened {
  readonly type: 'message.received'
  /** Empty for a file without a caption. */
  readonly text: string
  readonly media?: Media
}

/** A person tapped an option. `stale` marks one of a question that is no longer the current one. */
export interface OptionChosen extends Happened {
  readonly type: 'option.chosen'
  readonly option: string
  readonly stale: boolean
}

/** What a person does. */
export type PersonEvent = MessageReceived | OptionChosen

/** The desk tells the place of a room in its queue; 1 is next. */
export interface DeskQueued extends Happened {
  readonly type: 'desk.queued'
  readonly room: string
  readonly position: number
}

/** A human began to serve a room. */
export interface DeskTaken extends Happened {
  readonly type: 'desk.taken'
  readonly room: string
  /** As the person should read it. `null`: the desk does not say. */
  readonly agent: string | null
}

/** A human wrote, or sent a file, to the person. */
export interface DeskSaid extends Happened {
  readonly type: 'desk.said'
  readonly room: string
  /** Empty for a file alone. */
  readonly text: string
  readonly media?: Media
  readonly agent: string | null
}

/** A room was closed at the desk, by a human or by the desk itself. */
export interface DeskClosed extends Happened {
  readonly type: 'desk.closed'
  readonly room: string
}

/** What a desk tells of a room. One of another room than the open one is ignored. */
export type DeskEvent = DeskQueued | DeskTaken | DeskSaid | DeskClosed

/** What can reach a conversation from outside: a closed union, so that nobody can forge an internal event. */
export type PublicEvent = PersonEvent | DeskEvent

/** The types of {@link PublicEvent}, for hosts that must refuse anything else. */
export const publicEvents = [
  'message.received',
  'option.chosen',
  'desk.queued',
  'desk.taken',
  'desk.said',
  'desk.closed',
] as const satisfies readonly PublicEvent['type'][]
