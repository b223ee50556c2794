import { portCall, rejectionOf, type TestRunner } from '@cristal/dialogue/testing'

import type { StatementMail, Statements } from '../ports/billing.ts'
import { readFailures } from './billing-fault.ts'
import { caio, intermediate, jatoba, marina, open, paid, partial, writtenOff } from './contract-data.ts'
import { testMailing, type MailsUnderTest } from './mailing.ts'
import { portSuite, reasonOf } from './port-suite.ts'
import type { Setup } from './setup.ts'

export interface StatementsUnderTest extends MailsUnderTest {
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

  runner.describe(`${name}: which bills`, () => {
    const { expect, test, failing } = portSuite(runner, setup)

    test('are those of the cost centres that are named, or all', async ({ statements }) => {
      const bills = async (costCenters: readonly string[]) =>
        (await statements.bills(marina.id, costCenters, portCall())).toSorted()
      expect(await bills(['8'])).toEqual(['11045'])
      expect(await bills(['9', '7'])).toEqual(['11046'])
      expect(await bills(['8', '9'])).toEqual(['11045', '11046'])
      expect(await bills([])).toEqual(['11045', '11046'])
      expect(await bills(['7'])).toEqual([])
    })

    test('are told to each customer who holds them', async ({ statements }) => {
      expect(await statements.bills(jatoba.id, ['8'], portCall())).toEqual(['11045'])
    })

    test('are none for a customer without bills, nor for an unknown one', async ({ statements }) => {
      expect(await statements.bills(caio.id, [], portCall())).toEqual([])
      expect(await statements.bills('999', ['8'], portCall())).toEqual([])
    })

    failing(({ statements }, at) => statements.bills(marina.id, ['8'], at), readFailures)
  })

  runner.describe(`${name}: mailing a statement`, () => {
    const suite = portSuite(runner, setup)
    const { expect, test } = suite
    const own: StatementMail = { customerId: marina.id, to: marina.email ?? '' }

    testMailing(
      suite,
      { ...own, subject: 'Seu extrato', body: 'Segue o extrato pedido.' },
      ({ statements }, mail, call) => statements.mail(mail, call),
    )

    test("lets it leave in the billing system's own words", async ({ statements, mails }) => {
      await statements.mail(own, portCall())
      expect((await mails()).map(({ to }) => to)).toEqual([marina.email])
    })

    test('is refused, and none leaves, for an unknown customer', async ({ statements, mails }) => {
      const outcome = await rejectionOf(statements.mail({ ...own, customerId: '999' }, portCall()))
      expect(reasonOf(outcome)).toEqual('refused')
      expect(await mails()).toEqual([])
    })
  })
}
