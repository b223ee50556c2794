import type { Media, ShownOption } from '@cristal/dialogue'

import type { AgentAct } from './transcript.ts'

/** One thing that happened in a talk, oldest first. */
export interface TalkEvent {
  readonly who: 'person' | 'bot' | 'agent' | 'desk' | 'mail' | 'upstream' | 'clock'
  /**
   * `bot`, `person`: the words. `agent`: what they did. `desk`: what reached the agent. `mail`: `to | subject | body`. `upstream`: `GET /customers`. `clock`: `+15m`,
   * `restart`, `again` or `fail sienge ×2`.
   */
  readonly text: string
  /** Of a message of the bot; else empty. */
  readonly options: readonly ShownOption[]
  /** The file that goes with it. */
  readonly media?: Media
  /** Every active state then; empty before the talk began. */
  readonly state: readonly string[]
  /** ISO, with offset. */
  readonly at: string
  /** The parts of a mail. */
  readonly mail?: { readonly to: string; readonly subject: string; readonly body: string }
}

/** A world in which a talk is played: a host with its bot, its upstreams and a clock that the player moves. */
export interface Stage {
  /** All that happened so far; it grows. */
  readonly talk: readonly TalkEvent[]
  /** Every active state now. */
  readonly states: readonly string[]
  /** Whether the host still works on what it received. */
  readonly busy: boolean
  /** The person does something. Resolves when it is stored, before any of it is answered. */
  send(
    content:
      | { readonly text: string }
      | { readonly option: string }
      | { readonly media: Media; readonly text: string },
    shownAs: string,
  ): Promise<void>
  /** What is remembered of the person. */
  contact(): Promise<Readonly<Partial<Record<string, string | number | boolean>>>>
  /** A human does something at the desk. `false`: no room is open in which it could be done. */
  act(act: AgentAct, shownAs: string): Promise<boolean>
  /**
   * Lets the host work on what it received for as long as no other system need answer and no time need
   * pass: it ends idle, or in the middle of its work.
   */
  begin(): Promise<void>
  /** Lets the host finish, in virtual time, or until something is so. */
  settle(until?: () => boolean): Promise<void>
  /** Moves the clock; what falls due on the way happens in order. */
  advance(ms: number): Promise<void>
  /** Kills the host without warning and starts it on the same data. */
  restart(): Promise<void>
  /** The channel delivers the person's last message once more, under the same id. `false`: they sent none. Absent: it cannot. */
  redeliver?(): Promise<boolean>
  /** Lets the next calls of an upstream fail. `false`: there is none of this name. Absent: nothing can fail. */
  fail?(upstream: string, times: number): Promise<boolean>
}
