import { isCristalError, type Call } from '@cristal/dialogue'
import {
  contractSuite,
  everyMessage,
  portCall,
  rejectionOf,
  type ContractSuite,
  type TestRunner,
} from '@cristal/dialogue/testing'

import type { BillingErrorReason } from '../ports/billing-error.ts'
import { billingFaults, type BillingFault } from './billing-fault.ts'
import { contractData } from './contract-data.ts'
import type { Setup, SystemUnderTest } from './setup.ts'

/** Makes the tests of one port: each gets a system of its own, which is closed however the test ends. */
export interface PortSuite<Under extends SystemUnderTest> extends Pick<
  ContractSuite<Under>,
  'expect' | 'test'
> {
  /**
   * Tests how a request fails under each fault, and when it was given up.
   *
   * @param traces - What the request would leave behind. Left out: it leaves nothing.
   */
  readonly failing: (
    ask: (under: Under, call: Call) => Promise<unknown>,
    failures: Failures,
    traces?: (under: Under) => unknown,
  ) => void
}

/** The reason by fault. */
export type Failures = Readonly<Record<BillingFault, BillingErrorReason>>

export function portSuite<Under extends SystemUnderTest>(
  runner: TestRunner,
  setup: Setup<Under>,
): PortSuite<Under> {
  const { expect, test, givenUp } = contractSuite(runner, () => setup(contractData))
  return {
    expect,
    test,
    failing(ask, failures, traces) {
      for (const fault of billingFaults) {
        test(`fails as it should, and tells nothing about people: ${fault}`, async (under) => {
          await under.fail(fault)
          const outcome = await rejectionOf(ask(under, portCall()))
          expect(reasonOf(outcome)).toEqual(failures[fault])
          expect(personal.filter((word) => everyMessage(outcome).includes(word))).toEqual([])
        })
      }
      givenUp(ask, traces)
    },
  }
}

/** The reason of a port's own error; another error stays what it is, and so fails the comparison. */
export function reasonOf(outcome: unknown): unknown {
  return isCristalError(outcome) && outcome.name === 'BillingError' ? outcome.reason : outcome
}

const personal = contractData.customers.flatMap(({ document, name, email = name, phone = name }) => [
  document,
  name,
  email,
  phone,
])
