import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'

/**
 * Makes a machine say its own first words before those of a machine that it invokes at once. XState starts the
 * children of every new actor before that actor's first actions, although one of these starts each child in its
 * turn. Only the children of a restored actor have nothing else that starts them.
 */
export function startInOrder<Machine extends AnyStateMachine>(machine: Machine): Machine {
  const restored = new WeakSet<AnyMachineSnapshot>()
  const start = machine.start.bind(machine)
  const restore = machine.restoreSnapshot.bind(machine)
  return Object.assign(machine, {
    restoreSnapshot: (...given: Parameters<typeof restore>) => {
      const snapshot = restore(...given)
      restored.add(snapshot)
      return snapshot
    },
    start: (snapshot: AnyMachineSnapshot) => {
      if (restored.has(snapshot)) start(snapshot)
    },
  })
}
