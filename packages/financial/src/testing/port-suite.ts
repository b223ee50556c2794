import { isCristalError, type Call } from '@cristal/dialogue'

import type { BillingErrorReason } from '../ports/billing-error.ts'
import { billingFaults, type BillingFault } from './billing-fault.ts'
import { contractData } from './contract-data.ts'
import { call, givenUp, type Setup, type SystemUnderTest } from './setup.ts'
import type { TestRunner } from './test-runner.ts'

/** Makes the tests of one port: each gets a system of its own, which is closed however the test ends. */
export interface PortSuite<Under> {
  readonly expect: TestRunner['expect']
  readonly test: (name: string, body: (under: Under) => Promise<void>) => void
  /** Tests how a request fails under each fault, and when it was given up before it was made. */
  readonly failing: (ask: (under: Under, call: Call) => Promise<unknown>, failures: Failures) => void
}

/** The reason by fault. Absent: the request succeeds all the same. */
export type Failures = Readonly<Partial<Record<BillingFault, BillingErrorReason>>>

export function portSuite<Under extends SystemUnderTest>(
  { it, expect }: TestRunner,
  setup: Setup<Under>,
): PortSuite<Under> {
  const suite: PortSuite<Under> = {
    expect,
    test(name, body) {
      it(name, async () => {
        const under = await setup(contractData)
        try {
          await body(under)
        } finally {
          await under.close()
        }
      })
    },
    failing(ask, failures) {
      for (const fault of billingFaults) {
        suite.test(`fails as it should, and tells nothing about people: ${fault}`, async (under) => {
          await under.fail(fault)
          const outcome = await settled(ask(under, call()))
          expect(reasonOf(outcome)).toEqual(failures[fault])
          expect(personal.filter((word) => everyMessage(outcome).includes(word))).toEqual([])
        })
      }
      suite.test('hands the reason on when it was given up before', async (under) => {
        const reason = { givenUp: true }
        const outcome = await settled(ask(under, givenUp(reason)))
        expect(outcome === reason).toEqual(true)
      })
    },
  }
  return suite
}

/** What a promise rejects with. Absent: it did not. */
export async function settled(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
    return undefined
  } catch (error) {
    return error
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

/** The messages of an error and of all that caused it. */
function everyMessage(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${everyMessage(error.cause)}` : ''
}
