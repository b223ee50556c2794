import type { TestRunner } from '@cristal/dialogue/testing'

import { customersContract, type CustomersUnderTest } from './customers-contract.ts'
import { slipsContract, type SlipsUnderTest } from './slips-contract.ts'
import { statementsContract, type StatementsUnderTest } from './statements-contract.ts'
import type { Setup } from './setup.ts'

/** All three ports, over one billing system that holds the given data. */
export type BillingUnderTest = CustomersUnderTest & StatementsUnderTest & SlipsUnderTest

/**
 * What every adapter of the billing ports promises, as tests: how each port finds and fails, and that no error
 * tells about people. `setup` runs before each test and brings up a billing system that holds the given data.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * billingContract({ describe, it, expect }, 'my billing', async (data) => {
 *   const server = await startServer(data)
 *   return { ...myBilling(server.url), mails: () => server.mails, fail: server.fail, close: server.close }
 * })
 * ```
 */
export function billingContract(runner: TestRunner, name: string, setup: Setup<BillingUnderTest>): void {
  customersContract(runner, name, setup)
  statementsContract(runner, name, setup)
  slipsContract(runner, name, setup)
}
