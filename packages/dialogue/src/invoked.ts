import type { ActorLogic, AnyEventObject, AnyStateMachine, InputFrom, OutputFrom, Snapshot } from 'xstate'

/** A machine as the one that invokes it sees it: what it takes, and what it answers. */
export type Invoked<Input, Output> = ActorLogic<Snapshot<Output>, AnyEventObject, Input>

/**
 * A machine without its inner types, which the one that invokes it need not know. What it takes and answers
 * stays checked, and a declaration shows no more than that.
 *
 * @example
 * ```ts
 * setup({ actors: { login: invoked(loginMachine) } })
 * ```
 */
export function invoked<Machine extends AnyStateMachine>(
  machine: Machine,
): Invoked<InputFrom<Machine>, OutputFrom<Machine>> {
  return machine as unknown as Invoked<InputFrom<Machine>, OutputFrom<Machine>>
}
