import type { Call } from '@cristal/dialogue'
import { portCall, rejectionOf } from '@cristal/dialogue/testing'

import { orderFailures } from './billing-fault.ts'
import type { OrderedMail } from './ordered-mail.ts'
import { reasonOf, type PortSuite } from './port-suite.ts'
import type { SystemUnderTest } from './setup.ts'

export interface MailsUnderTest extends SystemUnderTest {
  /** The mails that left, oldest first. */
  readonly mails: () => readonly OrderedMail[] | Promise<readonly OrderedMail[]>
}

/** Tests what holds for every mail that is ordered, whatever it carries: it leaves once, or it is said that it may have. */
export function testMailing<Under extends MailsUnderTest, Mail extends OrderedMail>(
  { expect, test, failing }: PortSuite<Under>,
  mail: Mail,
  order: (under: Under, mail: Mail, call: Call) => Promise<void>,
): void {
  test('lets one mail leave, as it was ordered', async (under) => {
    await order(under, mail, portCall())
    expect(await under.mails()).toEqual([mail])
  })

  test('leaves once, whatever becomes of the answer', async (under) => {
    await under.fail('answerLost')
    expect(reasonOf(await rejectionOf(order(under, mail, portCall())))).toEqual('unknownOutcome')
    expect(await under.mails()).toEqual([mail])
  })

  test('leaves none when it says that it may be tried again', async (under) => {
    await under.fail('overloaded')
    expect(reasonOf(await rejectionOf(order(under, mail, portCall())))).toEqual('overloaded')
    expect(await under.mails()).toEqual([])
  })

  failing(
    (under, call) => order(under, mail, call),
    orderFailures,
    ({ mails }) => mails(),
  )
}
