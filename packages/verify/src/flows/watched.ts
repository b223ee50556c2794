import { assign, emit, type AnyStateMachine } from 'xstate'

import { draftOf, type Named } from '../mutations/draft.ts'
import { statesOf, transitionsOf } from '../mutations/parts-of.ts'
import { actorsOf, isMachine, machineFrom } from '../mutations/places.ts'
import { nameOf } from './bot-states.ts'
import { stateSight, takenSight, textSight, type FactSight, type Sight } from './sight.ts'

/** Told what a talk comes by. */
export interface Watcher {
  readonly sight: (sight: Sight) => void
  readonly fact: (fact: FactSight) => void
}

/** A machine that behaves the same and tells what a talk comes by, at every depth. */
export function watched(machine: AnyStateMachine, watcher: Watcher): AnyStateMachine {
  const { id, config, implementations } = machine
  const draft = draftOf(config)
  // Unknown until a state is entered: a machine may go on from where another process left it.
  let last = ''
  for (const { path, state } of statesOf(draft)) {
    const name = nameOf(id, path)
    state.entry.unshift(
      telling(() => {
        last = name
        watcher.sight(stateSight(name))
      }),
    )
    for (const { when, transitions } of transitionsOf(state)) {
      for (const [index, { actions }] of transitions.entries()) {
        actions.unshift(telling(() => watcher.sight(takenSight(name, when, index))))
      }
    }
  }
  const inner = Object.entries(actorsOf(machine)).flatMap(([name, logic]) =>
    isMachine(logic) ? [[name, watched(logic, watcher)] as const] : [],
  )
  return machineFrom(draft, {
    ...implementations,
    actors: { ...implementations.actors, ...Object.fromEntries(inner) },
    actions: { ...overheard(implementations.actions, hear), [tellAction]: assign({}) },
  })

  function hear({ text, facts = {} }: Emitted): void {
    if (text !== undefined) watcher.sight(textSight(text))
    if (last === '') return
    for (const [fact, value] of Object.entries(facts)) {
      watcher.fact({ fact, state: last, forgotten: value === null })
    }
  }
}

const tellAction = 'verify.tell'

/** An action that changes nothing and is heard of through its params. */
function telling(tell: () => void): Named {
  return { type: tellAction, params: tell }
}

/** What machines emit: words, or facts. */
interface Emitted {
  readonly type: string
  readonly text?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

type Expression = (given: unknown, params: unknown) => Emitted

type Actions = AnyStateMachine['implementations']['actions']

function overheard(actions: Actions, hear: (event: Emitted) => void): Actions {
  const own = Object.entries(actions).flatMap(([name, action]) => {
    if (!isEmit(action)) return []
    const { event: given } = action
    const heard = emit((args, params) => {
      const event = typeof given === 'function' ? given(args, params) : given
      hear(event)
      return event
    })
    return [[name, heard] as const]
  })
  return { ...actions, ...(Object.fromEntries(own) as Actions) }
}

function isEmit(action: unknown): action is { readonly event: Emitted | Expression } {
  return typeof action === 'function' && 'type' in action && action.type === 'xstate.emit'
}
