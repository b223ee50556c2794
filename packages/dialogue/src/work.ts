import { fromPromise, type PromiseActorLogic } from 'xstate'

import './abort-signal.ts'

/** How the host runs a piece of work. Times in milliseconds. */
export interface WorkPolicy {
  /** For one attempt. */
  readonly timeout: number
  /** Attempts in all, for failures that are `transient`. */
  readonly attempts: number
  /** Work that is not idempotent is never started twice: an interrupted one ends in an `unknown` outcome. */
  readonly idempotent: boolean
  /**
   * The text key of the words for a person who waits more than two seconds. Absent: the bot's usual ones;
   * `null`: none, since the person does not wait for it.
   */
  readonly moment?: string | null
}

/** What comes with a piece of work. */
export interface WorkCall {
  /** The same for every attempt: an idempotency key. */
  readonly key: string
  readonly signal: AbortSignal
}

/** A promise actor with a policy that a host can read. */
export type Work<Output, Input> = PromiseActorLogic<Output, Input> & { readonly policy: WorkPolicy }

/** A read: three attempts of fifteen seconds. */
export const reading: WorkPolicy = { timeout: 15_000, attempts: 3, idempotent: true }

/** A request that must not be repeated once it may have arrived. */
export const ordering: WorkPolicy = { timeout: 15_000, attempts: 3, idempotent: false }

/**
 * Work that a machine invokes by name: a promise with a policy. A durable host runs it by that policy;
 * under a bare `createActor` it is an ordinary promise actor.
 *
 * @example
 * ```ts
 * machine.provide({ actors: { findCustomer: work(reading, (input, call) => customers.find(input, call)) } })
 * ```
 */
export function work<Output, Input>(
  policy: WorkPolicy,
  run: (input: Input, call: WorkCall) => Promise<Output>,
): Work<Output, Input> {
  const logic = fromPromise<Output, Input>(({ input, signal, self }) =>
    run(input, { key: self.sessionId, signal }),
  )
  return Object.assign(logic, { policy })
}

/** Stands where the host must bind work, and says which one when it did not. */
export function unprovided<Output, Input>(name: string): PromiseActorLogic<Output, Input> {
  const logic = fromPromise<Output, Input>(() =>
    Promise.reject(new TypeError(`Provide the actor \`${name}\`.`)),
  )
  return Object.assign(logic, { unprovided: name })
}
