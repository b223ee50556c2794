import type { Prepared, PreparedMachine } from './prepared.ts'

/** Every logic that may run in a machine, at any depth. */
export function logicsOf(machine: PreparedMachine): ReadonlyMap<object, Prepared> {
  const logics = new Map<object, Prepared>()
  collect(machine, logics)
  return logics
}

function collect(actor: Prepared, logics: Map<object, Prepared>): void {
  logics.set(actor.logic, actor)
  if (actor.kind === 'machine') for (const child of actor.actors.values()) collect(child, logics)
}
