/** A person wrote. `at` is when, ISO with offset; `chance` in [0, 1) is the only randomness a machine has. */
export interface MessageReceived {
  readonly type: 'message.received'
  readonly text: string
  readonly at: string
  readonly chance: number
}

/** A person tapped an option. `stale` marks one of a question that is no longer the current one. */
export interface OptionChosen {
  readonly type: 'option.chosen'
  readonly option: string
  readonly stale: boolean
  readonly at: string
  readonly chance: number
}

/** What can reach a conversation from outside: a closed union, so that nobody can forge an internal event. */
export type PersonEvent = MessageReceived | OptionChosen

/** The types of {@link PersonEvent}, for hosts that must refuse anything else. */
export const personEvents = [
  'message.received',
  'option.chosen',
] as const satisfies readonly PersonEvent['type'][]
