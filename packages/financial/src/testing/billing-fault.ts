import type { BillingErrorReason } from '../ports/billing-error.ts'

/** What can go wrong between a port and its billing system, from one request on. */
export type BillingFault =
  /** No connection can be opened: nothing arrives. */
  | 'unreachable'
  /** Too many requests: it refuses before it looks at one. */
  | 'overloaded'
  /** It does not accept our credentials. */
  | 'unauthorized'
  /** It does the work, and answers success with a body that nobody can read. */
  | 'garbled'
  /** It does the work, and the connection breaks before the answer. */
  | 'answerLost'

export const billingFaults = [
  'unreachable',
  'overloaded',
  'unauthorized',
  'garbled',
  'answerLost',
] as const satisfies readonly BillingFault[]

/** How a read fails: it may always be repeated, so a lost answer is an outage like another. */
export const readFailures = {
  unreachable: 'unavailable',
  overloaded: 'overloaded',
  unauthorized: 'unauthorized',
  garbled: 'unexpectedResponse',
  answerLost: 'unavailable',
} as const satisfies Record<BillingFault, BillingErrorReason>

/** How an order fails: whoever answers what nobody can read may stand in between, and not have passed it on. */
export const orderFailures = {
  unreachable: 'unavailable',
  overloaded: 'overloaded',
  unauthorized: 'unauthorized',
  garbled: 'unknownOutcome',
  answerLost: 'unknownOutcome',
} as const satisfies Record<BillingFault, BillingErrorReason>
