import type { AnyStateMachine } from 'xstate'

import { draftOf, type StateDraft, type TransitionDraft } from './draft.ts'
import { entered, taken } from './marks.ts'
import { statesOf, transitionsOf } from './parts-of.ts'
import type { Place } from './places.ts'

/** A machine, with every place where it stands. */
export interface Part {
  readonly machine: AnyStateMachine
  /** How reports call it. */
  readonly name: string
  readonly places: readonly Place[]
}

/** A state of a machine, and how to find it again in a draft of the same machine. */
export interface StateSite {
  readonly part: Part
  readonly path: readonly string[]
  readonly state: StateDraft
  /** Such as `login.askingDigits`. */
  readonly name: string
}

/** A transition of a machine, and how to find it again. */
export interface TransitionSite {
  readonly from: StateSite
  readonly when: string
  readonly index: number
  readonly transition: TransitionDraft
  /** It and those that are tried before and after it. */
  readonly siblings: readonly TransitionDraft[]
  /** Such as `login.askingDigits, askDigits done 2`. */
  readonly name: string
}

/** Every state of a machine. */
export function stateSites(part: Part): readonly StateSite[] {
  return statesOf(draftOf(part.machine.config)).map(({ path, state }) => ({
    part,
    path,
    state,
    name: [part.name, ...path].join('.'),
  }))
}

/** Every transition of a state. */
export function transitionSites(from: StateSite): readonly TransitionSite[] {
  return transitionsOf(from.state).flatMap(({ when, transitions }) =>
    transitions.map((transition, index) => ({
      from,
      when,
      index,
      transition,
      siblings: transitions,
      name: `${from.name}, ${when}${transitions.length > 1 ? ` ${index + 1}` : ''}`,
    })),
  )
}

/** The same state in another draft. */
export function stateIn(draft: StateDraft, { path }: StateSite): StateDraft {
  let state: StateDraft | undefined = draft
  for (const key of path) state = state?.states?.[key]
  if (state === undefined) throw new TypeError(`There is no state "${path.join('.')}".`)
  return state
}

/** The same transition in another draft. */
export function transitionIn(
  draft: StateDraft,
  { from, when, index, name }: TransitionSite,
): TransitionDraft {
  const list = transitionsOf(stateIn(draft, from)).find((each) => each.when === when)
  const transition = list?.transitions[index]
  if (transition === undefined) throw new TypeError(`There is no transition "${name}".`)
  return transition
}

/** The marks of talks that enter a state. */
export function entering({ part, path }: StateSite): readonly string[] {
  return part.places.map((place) => entered(place, path))
}

/** The marks of talks that take a transition. */
export function taking({ from, when, index }: TransitionSite): readonly string[] {
  return from.part.places.map((place) => taken(place, from.path, when, index))
}
