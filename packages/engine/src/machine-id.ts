import type { LiveActor } from './live-actor.ts'

/** The id of the machine that an actor runs. */
export function machineId({ logic }: LiveActor): string {
  return 'id' in logic && typeof logic.id === 'string' ? logic.id : 'a promise'
}
