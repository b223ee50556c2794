import type { Invoked, TopicInput, TopicOutput } from '@cristal/dialogue'
import type { AnyStateMachine, InputFrom, OutputFrom } from 'xstate'

/** A machine that fits a slot of the core conversation. */
export type Topic = Invoked<TopicInput, TopicOutput>

/** `Machine` where it takes a `TopicInput` and answers a `TopicOutput`, else `never`. */
type Fitting<Machine extends AnyStateMachine> =
  TopicInput extends InputFrom<Machine> ? (OutputFrom<Machine> extends TopicOutput ? Machine : never) : never

/**
 * Proves that a machine fits a slot of the core conversation: another one does not compile here.
 *
 * @example
 * ```ts
 * coreMachine.provide({ actors: { financial: topic(financialMachine) } })
 * ```
 */
export function topic<Machine extends AnyStateMachine>(machine: Fitting<Machine>): Topic {
  return machine as unknown as Topic
}
