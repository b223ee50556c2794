import { sendTo, setup, type AnyStateMachine } from 'xstate'

/** Puts a machine below another, which passes every `go` on and takes its errors for those of ordinary work. */
export function nest(inner: AnyStateMachine, id: string): AnyStateMachine {
  return setup({
    actors: { inner },
    actions: { forward: sendTo('inner', ({ event }) => event) },
  }).createMachine({
    id,
    initial: 'serving',
    states: {
      serving: {
        invoke: { id: 'inner', src: 'inner', onDone: 'served', onError: 'swallowed' },
        on: { go: { actions: 'forward' } },
      },
      served: { type: 'final' },
      swallowed: {},
    },
  })
}

/** The machine alone, below one, and below two others. */
export function atEveryDepth(
  machine: AnyStateMachine,
): readonly (readonly [depth: string, AnyStateMachine])[] {
  const below = nest(machine, 'middle')
  return [
    ['as the root', machine],
    ['below the root', nest(machine, 'root')],
    ['two below the root', nest(below, 'root')],
  ]
}
