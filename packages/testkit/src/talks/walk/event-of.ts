import type { EngineEvent, JsonObject } from '@cristal/engine'

import { agentSays, sentMedia, type TalkMove } from './talk-move.ts'
import type { TalkSituation } from './talk-situation.ts'

/** What surrounds a move. */
export interface MoveSurroundings {
  readonly at: number
  readonly contact: JsonObject
  readonly offered: TalkSituation['offered']
  /** `null`: the desk does not say who. */
  readonly agent: string | null
  /** The place in the queue that the desk tells next. */
  readonly position: number
  readonly chance: number
}

/** The event that a host makes of what somebody does. */
export function eventOf(
  move: Exclude<TalkMove, { does: 'wait' }>,
  { at, contact, offered, agent, position, chance }: MoveSurroundings,
): EngineEvent {
  const when = { at: new Date(at).toISOString(), chance }
  switch (move.does) {
    case 'write':
      return { type: 'message.received', text: move.text, ...when }
    case 'send':
      return { type: 'message.received', text: '', media: { ...sentMedia }, ...when }
    case 'tap': {
      const stale = !offered.some(({ id }) => id === move.option)
      return { type: 'option.chosen', option: move.option, stale, ...when }
    }
    case 'agent': {
      const about = { room: contact['room'] ?? '', ...when }
      switch (move.act) {
        case 'queue':
          return { type: 'desk.queued', position, ...about }
        case 'close':
          return { type: 'desk.closed', ...about }
        case 'take':
          return { type: 'desk.taken', agent, ...about }
        case 'say':
          return { type: 'desk.said', text: agentSays, agent, ...about }
        case 'send':
          return { type: 'desk.said', text: '', media: { ...sentMedia }, agent, ...about }
      }
    }
  }
}
