import type { StateNode } from './prepared.ts'

/** An actor that runs while a state is active. */
export interface Invoke {
  readonly id: string
  readonly src: string
}

/** What a state invokes, in order. XState gives even an actor without a name a string for a source. */
export function invokesOf({ invoke }: StateNode): readonly Invoke[] {
  return invoke.map(({ id, src }) => ({ id, src: src as string }))
}
