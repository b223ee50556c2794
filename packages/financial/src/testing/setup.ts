import type { Call } from '@cristal/dialogue'

import type { BillingData } from './billing-data.ts'
import type { BillingFault } from './billing-fault.ts'

/** What a suite can do to the billing system under test. */
export interface SystemUnderTest {
  /** From now on each request meets this fault. */
  readonly fail: (fault: BillingFault) => void | Promise<void>
  readonly close: () => void | Promise<void>
}

/** Brings up a billing system that holds the data. */
export type Setup<Under extends SystemUnderTest> = (data: BillingData) => Promise<Under>

/** A call that nobody gives up. */
export function call(): Call {
  return callWith(new AbortController().signal)
}

/** A call that was given up before it was made, and why. */
export function givenUp(reason: unknown): Call {
  const controller = new AbortController()
  controller.abort(reason)
  return callWith(controller.signal)
}

function callWith(signal: AbortSignal): Call {
  return { organisation: 'horizonte', key: 'contract-1', signal }
}

// Machines have no use for it, so their types do not know it; each platform that runs tests has it.
declare const AbortController: new () => { readonly signal: AbortSignal; abort(reason?: unknown): void }
