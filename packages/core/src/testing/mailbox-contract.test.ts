import { brokenPromises, type LineFault } from '@cristal/dialogue/testing'
import { describe, expect, it } from 'vitest'

import type { Mailbox } from '../ports/mailbox.ts'
import { mailboxContract } from './mailbox-contract.ts'
import { memoryMailbox, type MemoryMailbox } from './memory-mailbox.ts'

mailboxContract({ describe, it, expect }, 'memory', async () => inMemory((right) => right))

describe('a mailbox is caught that', () => {
  it.each<[string, (right: MemoryMailbox) => Mailbox, string]>([
    [
      'cuts what it is given',
      (right) => ({ send: (mail, call) => right.send({ ...mail, body: mail.body.slice(0, 998) }, call) }),
      'lets mails leave as they were written, in that order',
    ],
    [
      'repeats itself',
      (right) => {
        let count = 0
        return { send: (mail, call) => right.send(mail, { ...call, key: `${count++}` }) }
      },
      'lets one mail leave for each piece of work, however often it is tried',
    ],
    [
      'takes one organisation for another',
      (right) => ({ send: (mail, call) => right.send(mail, { ...call, organisation: '' }) }),
      'keeps organisations apart',
    ],
    [
      'keeps silent about a failure',
      (right) => ({ send: (mail, call) => right.send(mail, call).catch(() => undefined) }),
      'says that it does not know whether a mail left, which leaves once all the same',
    ],
    [
      'takes a failed mail for one that left',
      (right) => {
        const left = new Set<string>()
        return {
          async send(mail, call) {
            if (left.has(call.key)) return
            left.add(call.key)
            await right.send(mail, call)
          },
        }
      },
      'says that nothing left, and takes the mail afterwards',
    ],
    [
      'tells whom it was for',
      (right) => ({
        send: (mail, call) =>
          right.send(mail, call).catch((cause: unknown) => {
            throw new Error(`No mail to ${mail.to}.`, { cause })
          }),
      }),
      'tells nothing of the mail when it fails',
    ],
    [
      'sends what was given up',
      (right) => ({
        send: (mail, call) => right.send(mail, { ...call, signal: new AbortController().signal }),
      }),
      'begins nothing, and hands the reason on, when it was given up before',
    ],
  ])('%s', async (_, wrong, promise) => {
    const setup = async () => inMemory(wrong)
    expect(await brokenPromises(expect, (runner) => mailboxContract(runner, '', setup))).toContain(promise)
  })
})

function inMemory(wrong: (right: MemoryMailbox) => Mailbox) {
  const right = memoryMailbox()
  return {
    mailbox: wrong(right),
    mails: () => right.mails,
    fail: (fault: LineFault) => right.fail(fault, 1),
  }
}
