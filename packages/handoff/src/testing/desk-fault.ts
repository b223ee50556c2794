import type { DeskErrorReason } from '../ports/desk-error.ts'

/** What can go wrong between the port and its desk, with one request. */
export type DeskFault =
  /** No connection can be opened: nothing arrives. */
  | 'unreachable'
  /** Too many requests: it refuses before it looks at one. */
  | 'overloaded'
  /** It does not accept our credentials. */
  | 'unauthorized'
  /** It does the work, and the connection breaks before the answer. */
  | 'answerLost'

/** The faults after which nothing was done, and how a call then fails. */
export const nothingDone = {
  unreachable: 'unavailable',
  overloaded: 'overloaded',
  unauthorized: 'unauthorized',
} as const satisfies Record<Exclude<DeskFault, 'answerLost'>, DeskErrorReason>
