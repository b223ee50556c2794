import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { inspect } from 'node:util'

import { describe, expect, it, onTestFinished } from 'vitest'

import { against, call, failure, mail } from '../test/against.ts'
import { MailError, smtp } from './index.ts'

const kinds: Readonly<Record<string, string>> = {
  unavailable: 'transient',
  postponed: 'transient',
  unauthorized: 'permanent',
  refused: 'permanent',
  unexpectedResponse: 'contract',
  unknownOutcome: 'unknown',
}

describe('a mail that the server', () => {
  it.each([
    ['is too busy to greet', 'connect', 421, 'postponed'],
    ['is asked for and hangs up', 'connect', 'cut', 'unavailable'],
    ['does not want from this machine', 'connect', 554, 'refused'],
    ['does not know the password of', 'auth', 535, 'unauthorized'],
    ['cannot look the password up for', 'auth', 454, 'postponed'],
    ['loses while it logs in', 'auth', 'cut', 'unavailable'],
    ['refuses to take from this sender', 'sender', 553, 'refused'],
    ['wants a login for', 'sender', 530, 'unauthorized'],
    ['puts on its grey list', 'recipient', 451, 'postponed'],
    ['is limited for now', 'recipient', 450, 'postponed'],
    ['knows no recipient of', 'recipient', 550, 'refused'],
    ['loses before its content', 'recipient', 'cut', 'unavailable'],
    ['says goodbye to', 'recipient', 421, 'postponed'],
    ['has no room for', 'content', 452, 'postponed'],
    ['takes for an advertisement', 'content', 554, 'refused'],
    ['says goodbye to after its content', 'content', 421, 'postponed'],
    ['took, or not, and hung up', 'content', 'cut', 'unknownOutcome'],
  ] as const)('%s', async (_, moment, trouble, reason) => {
    const { office, mailbox } = await against(
      { allowInsecureAuth: true },
      { user: 'bot', password: 'segrêdo' },
    )
    office.trouble(moment, trouble)
    const error = await failure(mailbox.send(mail, call()))
    expect([error.reason, error.kind]).toEqual([reason, kinds[reason]])
    expect(error.message).toContain(typeof trouble === 'number' ? `answered ${trouble}` : 'lost')
    // The server's answer names both.
    expect(inspect(error, { depth: 12, showHidden: true, getters: true })).not.toMatch(
      /marina|segr|bot@|Olá/i,
    )

    // What did not leave may be tried again; what may have left is not sent again.
    const again = await Promise.allSettled([mailbox.send(mail, call())])
    const doubtful = reason === 'unknownOutcome'
    expect(again).toMatchObject([doubtful ? { reason: { reason } } : { status: 'fulfilled' }])
    expect(office.taken).toHaveLength(doubtful ? 0 : 1)
  })

  it('does not let in with a wrong password', async () => {
    const { mailbox } = await against({ allowInsecureAuth: true }, { user: 'bot', password: 'errada' })
    expect((await failure(mailbox.send(mail, call()))).reason).toBe('unauthorized')
  })

  it('finds too large', async () => {
    const { office, mailbox } = await against({ size: 1000 })
    const error = await failure(mailbox.send({ ...mail, body: 'x'.repeat(5000) }, call()))
    expect([error.reason, office.taken]).toEqual(['refused', []])
  })
})

describe('what answers', () => {
  it('may be nobody', async () => {
    const { office, mailbox } = await against()
    await office.close()
    expect((await failure(mailbox.send(mail, call()))).reason).toBe('unavailable')
  })

  it('may be no mail server', async () => {
    const mailbox = await speaking((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect((await failure(mailbox.send(mail, call()))).reason).toBe('unexpectedResponse')
  })
})

describe("the caller's signal", () => {
  const reason = { timedOut: true }

  it.each([
    ['connect', reason],
    ['auth', reason],
    ['recipient', reason],
  ] as const)(
    'ends a mail that waits for the answer to %s, with its own reason',
    async (moment, expected) => {
      const { sending, taken } = await givenUpAt(moment)
      await expect(sending).rejects.toBe(expected)
      expect(taken).toEqual([])
    },
  )

  it('leaves a mail that was handed over in doubt', async () => {
    const { sending } = await givenUpAt('content')
    await expect(sending).rejects.toMatchObject({ reason: 'unknownOutcome', kind: 'unknown' })
    await expect(sending).rejects.toBeInstanceOf(MailError)
  })

  async function givenUpAt(moment: 'connect' | 'auth' | 'recipient' | 'content') {
    const { office, mailbox } = await against(
      { allowInsecureAuth: true },
      { user: 'bot', password: 'segrêdo' },
    )
    office.trouble(moment, 'hang')
    const caller = new AbortController()
    const sending = mailbox.send(mail, call({ signal: caller.signal }))
    await office.struck()
    caller.abort(reason)
    await sending.catch(() => undefined)
    await office.deserted()
    return { sending, taken: office.taken }
  }
})

/** A mailbox that meets a server which says what it likes. */
async function speaking(server: (socket: Socket) => void) {
  const net = createServer((socket) => server(socket.on('error', () => undefined)))
  net.listen(0, '127.0.0.1')
  await once(net, 'listening')
  onTestFinished(() => void net.close())
  const address = net.address()
  const url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  return smtp({ connection: { url, from: 'bot@horizonte.exemplo', encryption: 'none' } })
}
