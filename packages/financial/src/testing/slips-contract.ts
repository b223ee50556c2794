import { portCall, rejectionOf, type TestRunner } from '@cristal/dialogue/testing'

import type { SlipMail, Slips } from '../ports/billing.ts'
import { readFailures } from './billing-fault.ts'
import { intermediate, marina, open, paid, partial } from './contract-data.ts'
import { testMailing, type MailsUnderTest } from './mailing.ts'
import { portSuite, reasonOf } from './port-suite.ts'
import type { Setup } from './setup.ts'

export interface SlipsUnderTest extends MailsUnderTest {
  readonly slips: Slips
}

/** What every adapter of `Slips` promises, as tests; see `billingContract`. */
export function slipsContract(runner: TestRunner, name: string, setup: Setup<SlipsUnderTest>): void {
  const mail: SlipMail = {
    billId: open.billId,
    installmentId: open.installmentId,
    to: marina.email ?? '',
    subject: 'Segunda via do boleto',
    body: 'Olá! Segue a segunda via solicitada.\nObrigado.',
  }

  runner.describe(`${name}: a slip`, () => {
    const { expect, test, failing } = portSuite(runner, setup)

    test('is a web address and a line of digits, for what is open, wholly or in part', async ({ slips }) => {
      for (const { billId, installmentId } of [open, partial]) {
        const slip = await slips.slip({ billId, installmentId }, portCall())
        expect(/^https?:\/\//.test(slip?.link ?? '')).toEqual(true)
        expect(/^[\d .-]{44,}$/.test(slip?.line ?? '0'.repeat(44))).toEqual(true)
      }
    })

    test('is none where none is registered, nothing is open, or there is no such installment', async ({
      slips,
    }) => {
      const { billId } = open
      expect(await slips.slip({ billId, installmentId: intermediate.installmentId }, portCall())).toEqual(
        undefined,
      )
      expect(await slips.slip({ billId, installmentId: paid.installmentId }, portCall())).toEqual(undefined)
      expect(await slips.slip({ billId, installmentId: '999' }, portCall())).toEqual(undefined)
      expect(await slips.slip({ billId: '999', installmentId: '1' }, portCall())).toEqual(undefined)
    })

    failing(({ slips }, at) => slips.slip(open, at), readFailures)
  })

  runner.describe(`${name}: mailing a slip`, () => {
    const suite = portSuite(runner, setup)
    const { expect, test } = suite

    testMailing(suite, mail, ({ slips }, ordered, call) => slips.mail(ordered, call))

    test('is refused, and none leaves, where there is no slip to give', async ({ slips, mails }) => {
      for (const { installmentId } of [intermediate, paid]) {
        expect(reasonOf(await rejectionOf(slips.mail({ ...mail, installmentId }, portCall())))).toEqual(
          'refused',
        )
      }
      expect(await mails()).toEqual([])
    })
  })
}
