import type { StateDraft, TransitionDraft } from './draft.ts'

/** A state of a machine; the machine itself is the state with an empty path. */
export interface StatePart {
  readonly path: readonly string[]
  readonly state: StateDraft
}

/** The transitions that one event, timer or actor's end may take, in the order in which they are tried. */
export interface TransitionsPart {
  /** Such as `on message.received`, `always`, `after patience`, `login done`. */
  readonly when: string
  readonly transitions: TransitionDraft[]
}

/** Every state of a machine, parents first. */
export function statesOf(state: StateDraft, path: readonly string[] = []): readonly StatePart[] {
  const below = Object.entries(state.states ?? {})
  return [{ path, state }, ...below.flatMap(([key, child]) => statesOf(child, [...path, key]))]
}

/** Every list of transitions of a state. */
export function transitionsOf(state: StateDraft): readonly TransitionsPart[] {
  return [
    ...part('always', state.always),
    ...Object.entries(state.on ?? {}).flatMap(([event, list]) => part(`on ${event}`, list)),
    ...Object.entries(state.after ?? {}).flatMap(([delay, list]) => part(`after ${delay}`, list)),
    ...state.invoke.flatMap(({ src, onDone, onError }) => [
      ...part(`${src} done`, onDone),
      ...part(`${src} failed`, onError),
    ]),
    ...part('states done', state.onDone),
  ]
}

function part(when: string, transitions: TransitionDraft[] | undefined): readonly TransitionsPart[] {
  return transitions === undefined ? [] : [{ when, transitions }]
}
