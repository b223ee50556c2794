import type { SlipMail, Slips } from '../ports/billing.ts'
import { orderFailures, readFailures } from './billing-fault.ts'
import { intermediate, marina, open, paid, partial } from './contract-data.ts'
import { portSuite, reasonOf, settled } from './port-suite.ts'
import { call, type Setup, type SystemUnderTest } from './setup.ts'
import type { TestRunner } from './test-runner.ts'

export interface SlipsUnderTest extends SystemUnderTest {
  readonly slips: Slips
  /** The mails that left, oldest first. */
  readonly mails: () => readonly SlipMail[] | Promise<readonly SlipMail[]>
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
        const slip = await slips.slip({ billId, installmentId }, call())
        expect(/^https?:\/\//.test(slip?.link ?? '')).toEqual(true)
        expect(/^[\d .-]{44,}$/.test(slip?.line ?? '0'.repeat(44))).toEqual(true)
      }
    })

    test('is none where none is registered, nothing is open, or there is no such installment', async ({
      slips,
    }) => {
      const { billId } = open
      expect(await slips.slip({ billId, installmentId: intermediate.installmentId }, call())).toEqual(
        undefined,
      )
      expect(await slips.slip({ billId, installmentId: paid.installmentId }, call())).toEqual(undefined)
      expect(await slips.slip({ billId, installmentId: '999' }, call())).toEqual(undefined)
      expect(await slips.slip({ billId: '999', installmentId: '1' }, call())).toEqual(undefined)
    })

    failing(({ slips }, at) => slips.slip(open, at), readFailures)
  })

  runner.describe(`${name}: mailing a slip`, () => {
    const { expect, test, failing } = portSuite(runner, setup)

    test('lets one mail leave, as it was ordered', async ({ slips, mails }) => {
      await slips.mail(mail, call())
      expect(await mails()).toEqual([mail])
    })

    test('is refused, and none leaves, where there is no slip to give', async ({ slips, mails }) => {
      for (const { installmentId } of [intermediate, paid]) {
        expect(reasonOf(await settled(slips.mail({ ...mail, installmentId }, call())))).toEqual('refused')
      }
      expect(await mails()).toEqual([])
    })

    test('leaves once, whatever becomes of the answer', async ({ slips, mails, fail }) => {
      await fail('answerLost')
      expect(reasonOf(await settled(slips.mail(mail, call())))).toEqual('unknownOutcome')
      expect(await mails()).toEqual([mail])
    })

    test('leaves none when it says that it may be tried again', async ({ slips, mails, fail }) => {
      await fail('overloaded')
      expect(reasonOf(await settled(slips.mail(mail, call())))).toEqual('overloaded')
      expect(await mails()).toEqual([])
    })

    failing(({ slips }, at) => slips.mail(mail, at), orderFailures)
  })
}
