import type { UnderTest } from '@cristal/dialogue/testing'

import type { BillingData } from './billing-data.ts'
import type { BillingFault } from './billing-fault.ts'

/** What a suite can do to the billing system under test. */
export interface SystemUnderTest extends UnderTest {
  /** From now on each request meets this fault. */
  readonly fail: (fault: BillingFault) => void | Promise<void>
  readonly close: () => void | Promise<void>
}

/** Brings up a billing system that holds the data. */
export type Setup<Under extends SystemUnderTest> = (data: BillingData) => Promise<Under>
