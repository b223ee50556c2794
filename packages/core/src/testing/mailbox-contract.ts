import { kindOf } from '@cristal/dialogue'
import {
  contractSuite,
  everyMessage,
  portCall,
  rejectionOf,
  type LineFault,
  type Setup,
  type TestRunner,
  type UnderTest,
} from '@cristal/dialogue/testing'

import type { Mail, Mailbox } from '../ports/mailbox.ts'

/** A mailbox that no mail left yet, and where its mails arrive. */
export interface MailboxUnderTest extends UnderTest {
  readonly mailbox: Mailbox
  /** What left, oldest first. */
  mails(): readonly Mail[] | Promise<readonly Mail[]>
  /** The next mail meets this fault; those after it do not. */
  fail(fault: LineFault): void | Promise<void>
}

/**
 * What every adapter of `Mailbox` promises, as tests: that a mail leaves as it was written, once, and what it
 * says when it did not or may have.
 *
 * @example
 * ```ts
 * import { describe, expect, it } from 'vitest'
 *
 * mailboxContract({ describe, it, expect }, 'my mailbox', async () => {
 *   const server = await startServer()
 *   return { mailbox: myMailbox(server.url), mails: server.mails, fail: server.failOnce, close: server.close }
 * })
 * ```
 */
export function mailboxContract(runner: TestRunner, name: string, setup: Setup<MailboxUnderTest>): void {
  runner.describe(`${name}: a mailbox`, () => {
    const { expect, test, givenUp } = contractSuite(runner, setup)

    test('lets mails leave as they were written, in that order', async (under) => {
      for (const [index, each] of mails.entries()) {
        await under.mailbox.send(each, portCall({ key: `${index}` }))
      }
      expect(await under.mails()).toEqual(mails)
    })

    test('lets one mail leave for each piece of work, however often it is tried', async (under) => {
      for (const key of ['1', '1', '2', '1']) await under.mailbox.send(mail, portCall({ key }))
      expect(await under.mails()).toEqual([mail, mail])
    })

    test('keeps organisations apart', async (under) => {
      for (const organisation of ['horizonte', 'outra']) {
        await under.mailbox.send(mail, portCall({ organisation }))
      }
      expect(await under.mails()).toEqual([mail, mail])
    })

    test('says that nothing left, and takes the mail afterwards', async (under) => {
      await under.fail('unreachable')
      expect(kindOf(await rejectionOf(under.mailbox.send(mail, portCall())))).toEqual('transient')
      expect(await under.mails()).toEqual([])
      await under.mailbox.send(mail, portCall())
      expect(await under.mails()).toEqual([mail])
    })

    test('says that it does not know whether a mail left, which leaves once all the same', async (under) => {
      await under.fail('answerLost')
      expect(kindOf(await rejectionOf(under.mailbox.send(mail, portCall())))).toEqual('unknown')
      expect(await under.mails()).toEqual([mail])
    })

    test('tells nothing of the mail when it fails', async (under) => {
      for (const fault of ['unreachable', 'answerLost'] as const) {
        await under.fail(fault)
        const messages = everyMessage(await rejectionOf(under.mailbox.send(mail, portCall({ key: fault }))))
        expect(Object.values(mail).filter((words) => messages.includes(words))).toEqual([])
      }
    })

    givenUp(
      ({ mailbox }, call) => mailbox.send(mail, call),
      (under) => under.mails(),
    )
  })
}

const mail: Mail = {
  to: 'financeiro@horizonte.exemplo',
  subject: 'Mensagem não entendida',
  body: 'O CPF ••• não é meu!\n\n.\n"100%" <b>&amp;</b> 👩‍👩‍👧',
}
const mails: readonly Mail[] = [
  mail,
  { ...mail, subject: 'Outra', body: 'ç'.repeat(5000) },
  { ...mail, body: '' },
]
