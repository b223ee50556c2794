import type { AnyActorLogic, AnyStateMachine } from 'xstate'

/**
 * Binds work to every place, at any depth, that invokes it by name.
 *
 * @throws TypeError when a name is invoked nowhere: it would silently do nothing.
 * @example
 * ```ts
 * const bound = bind(financialMachine, { ...billingActors(billing), ...understandingActors(understanding) })
 * ```
 */
export function bind<Machine extends AnyStateMachine>(
  machine: Machine,
  actors: Readonly<Record<string, AnyActorLogic>>,
): Machine {
  const used = new Set<string>()
  const bound = provideDeeply(machine, actors, used)
  const idle = Object.keys(actors).filter((name) => !used.has(name))
  if (idle.length > 0) {
    throw new TypeError(
      `The machine "${machine.id}" invokes no actor named ${idle.join(', ')}. Check the spelling.`,
    )
  }
  return bound as Machine
}

function provideDeeply(
  machine: AnyStateMachine,
  actors: Readonly<Record<string, AnyActorLogic>>,
  used: Set<string>,
): AnyStateMachine {
  const own = Object.entries(machine.implementations.actors as Record<string, AnyActorLogic>)
  const provided = own.flatMap(([name, logic]) => {
    const replacement = actors[name]
    if (replacement) used.add(name)
    if (replacement) return [[name, replacement] as const]
    return isMachine(logic) ? [[name, provideDeeply(logic, actors, used)] as const] : []
  })
  return provided.length === 0 ? machine : machine.provide({ actors: Object.fromEntries(provided) })
}

function isMachine(logic: AnyActorLogic): logic is AnyStateMachine {
  return 'root' in logic && 'implementations' in logic
}
