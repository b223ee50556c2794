import type { AnyStateMachine } from 'xstate'

import type { PublicEvent } from './event.ts'
import type { Organisation } from './organisation.ts'
import type { Texts } from './say.ts'

/** A conversation ready to be hosted. `bot()` of `@cristal/bot` makes the whole Cristal one. */
export interface Bot {
  /** With every port bound. Its `id` names it in envelopes. */
  readonly machine: AnyStateMachine
  /** Of the machine; a conversation of another version migrates or restarts. */
  readonly version: string
  readonly texts: Texts
  /** Text key: said once when a step failed. */
  readonly apology: string
  /** Text key: said once when a person waits more than two seconds for our work. */
  readonly moment: string
  readonly organisations: readonly Organisation[]
  /** What a contact is doing, in one word, from the active states. Absent: hosts tell none. */
  readonly activity?: (states: readonly string[]) => string
  /** Whether an event must go through while work is running, such as a restart word or what a desk tells. */
  urgent(event: PublicEvent): boolean
}
