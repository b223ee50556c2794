import { portCall, type TestRunner } from '@cristal/dialogue/testing'

import type { Statements } from '../ports/billing.ts'
import { readFailures } from './billing-fault.ts'
import { caio, intermediate, jatoba, marina, open, paid, partial, writtenOff } from './contract-data.ts'
import { portSuite } from './port-suite.ts'
import type { Setup, SystemUnderTest } from './setup.ts'

export interface StatementsUnderTest extends SystemUnderTest {
  readonly statements: Statements
}

/** What every adapter of `Statements` promises, as tests; see `billingContract`. */
export function statementsContract(
  runner: TestRunner,
  name: string,
  setup: Setup<StatementsUnderTest>,
): void {
  runner.describe(`${name}: statements`, () => {
    const { expect, test, failing } = portSuite(runner, setup)
    const shared = { id: '11045', costCenter: '8', installments: [paid, partial, open, intermediate] }

    test('gives every bill with its cost centre, and installments by due date and id', async ({
      statements,
    }) => {
      const bills = await statements.billsOf(marina.id, portCall())
      expect(bills.toSorted((a, b) => Number(a.id) - Number(b.id))).toEqual([
        shared,
        { id: '11046', costCenter: '9', installments: [writtenOff] },
      ])
    })

    test('gives a bill to each customer who holds it', async ({ statements }) => {
      expect(await statements.billsOf(jatoba.id, portCall())).toEqual([shared])
    })

    test('gives none to a customer without bills, nor for an unknown one', async ({ statements }) => {
      expect(await statements.billsOf(caio.id, portCall())).toEqual([])
      expect(await statements.billsOf('999', portCall())).toEqual([])
    })

    failing(({ statements }, at) => statements.billsOf(marina.id, at), readFailures)
  })
}
