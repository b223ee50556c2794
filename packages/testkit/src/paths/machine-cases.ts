import type { AnyStateMachine } from 'xstate'

import type { PathCases } from './cases.ts'

/** A machine with its cases, as a file for paths exports it. */
export interface MachineCases {
  readonly machine: AnyStateMachine
  readonly cases: PathCases
}

/**
 * Puts a machine and its cases together, so that tests and the command line find both in one file.
 *
 * @example
 * ```ts
 * export const login = casesFor(loginMachine, { effects: { findCustomer: { 'found': done(marina) } } })
 * ```
 */
export function casesFor<Machine extends AnyStateMachine>(
  machine: Machine,
  cases: PathCases<Machine>,
): MachineCases {
  return { machine, cases: cases as PathCases }
}
