import { assign, type AnyStateMachine } from 'xstate'

import { draftOf, type Named, type TransitionDraft } from './draft.ts'
import { statesOf, transitionsOf } from './parts-of.ts'
import { machineFrom, machinesOf, replaceAt, type Implementations, type Place } from './places.ts'

/** A state was entered. */
export function entered(place: Place, state: readonly string[]): string {
  return `${at(place, state)} entered`
}

/** A transition was taken. */
export function taken(place: Place, state: readonly string[], when: string, index: number): string {
  return `${at(place, state)} ${when} ${index} taken`
}

/** A transition was tried, and its guard said no. */
export function refused(place: Place, state: readonly string[], when: string, index: number): string {
  return `${at(place, state)} ${when} ${index} refused`
}

function at(place: Place, state: readonly string[]): string {
  return `${place.join('/')} ${state.join('.')}`
}

/** A machine that behaves the same and tells each mark that a talk leaves on it, at every depth. */
export function marked(machine: AnyStateMachine, tell: (mark: string) => void): AnyStateMachine {
  return machinesOf(machine).reduce(
    (whole, { place }) => replaceAt(whole, place, (one) => markedOne(one, place, tell)),
    machine,
  )
}

const markAction = 'verify.mark'

function markedOne(machine: AnyStateMachine, place: Place, tell: (mark: string) => void): AnyStateMachine {
  const draft = draftOf(machine.config)
  const { implementations } = machine
  for (const { path, state } of statesOf(draft)) {
    state.entry.unshift(telling(() => tell(entered(place, path))))
    for (const { when, transitions } of transitionsOf(state)) {
      for (const [index, transition] of transitions.entries()) {
        transition.actions.unshift(telling(() => tell(taken(place, path, when, index))))
        watchGuard(transition, implementations, () => tell(refused(place, path, when, index)))
      }
    }
  }
  return machineFrom(draft, {
    ...implementations,
    actions: { ...implementations.actions, [markAction]: assign({}) },
  })
}

/** An action that changes nothing and is heard of through its params. */
function telling(tell: () => void): Named {
  return { type: markAction, params: tell }
}

interface GuardArguments {
  readonly context: unknown
  readonly event: unknown
}

type Predicate = (given: GuardArguments, params: unknown) => boolean

/** Guards are pure, so that one more look at them changes nothing. */
function watchGuard(transition: TransitionDraft, { guards }: Implementations, tell: () => void): void {
  const { guard } = transition
  if (guard === undefined) return
  const predicate = guards[guard.type] as unknown as Predicate
  transition.guard = {
    ...guard,
    params: (given: GuardArguments): unknown => {
      const params = paramsOf(guard, given)
      if (!predicate(given, params)) tell()
      return params
    },
  }
}

function paramsOf({ params }: Named, given: GuardArguments): unknown {
  return typeof params === 'function' ? (params as (given: GuardArguments) => unknown)(given) : params
}
