import type { BotState } from './bot-states.ts'
import { nameOf } from './bot-states.ts'
import { transitionsIn, type Move } from './moves.ts'
import { takenSight, type Sight } from './sight.ts'

/** What starts a flow by itself, as the flow document lists it. */
export interface Trigger {
  readonly name: string
  /** Whether a transition answers it. */
  readonly fits: (state: BotState, move: Move) => boolean
}

/** A trigger with the transitions that answer it. */
export interface FoundTrigger {
  readonly trigger: Trigger
  /** Such as `core.receiving → core.welcoming`; a state by itself takes note and stays. */
  readonly moves: readonly string[]
  readonly signs: readonly Sight[]
}

const restarts = new Set(['asksToRestart', 'isRestart', 'hasRestarted'])

const triggers: readonly Trigger[] = [
  {
    name: 'Keyword `iniciarchat`, from anywhere: introduces the bot again, and leaves human service properly',
    fits: (_, { guard = '' }) => restarts.has(guard),
  },
  {
    name: 'Uncaught message of a contact in _Atendimento humano_: goes to the desk',
    fits: ({ name }, { when, guard }) =>
      name === 'attending.serving.listening' && when === 'message.received' && guard === undefined,
  },
  {
    name: 'Uncaught message of anybody else: starts _Nova mensagem_',
    fits: ({ name }, { when }) => name === 'core' && when === 'message.received',
  },
]

/** The transitions that answer each trigger. */
export function findTriggers(states: readonly BotState[]): readonly FoundTrigger[] {
  return triggers.map((trigger) => {
    const fitting = states.flatMap((state) =>
      transitionsIn(state.node)
        .filter((move) => trigger.fits(state, move))
        .map((move) => ({ state, move })),
    )
    return {
      trigger,
      moves: fitting.map(({ state: { name, machine }, move: { to } }) =>
        [name, ...to.map(({ path }) => nameOf(machine, path))].join(' → '),
      ),
      signs: fitting.map(({ state: { name }, move: { when, index } }) =>
        takenSight(name, when === 'always' ? when : `on ${when}`, index),
      ),
    }
  })
}
