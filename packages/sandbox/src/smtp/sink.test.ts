import { connect } from 'node:net'
import { createTransport, type Transporter } from 'nodemailer'
import { describe, expect, it } from 'vitest'
import { open } from '../../test/open.ts'
import type { FaultInput, SmtpAccess } from '../index.ts'

const mail = {
  from: 'bot@horizonte.exemplo',
  to: 'atendimento@horizonte.exemplo',
  subject: 'Mensagem não entendida',
  text: 'Quanto é o IPTU?\n.\nObrigada!',
}

function client({ host, port, user, password }: SmtpAccess, pool = false): Transporter {
  return createTransport({
    host,
    port,
    ignoreTLS: true,
    auth: { user, pass: password },
    pool,
    maxConnections: 1,
  })
}

/** What a client makes of it: `sent`, or the status and the code of its error. */
async function sending(access: SmtpAccess): Promise<string> {
  try {
    await client(access).sendMail(mail)
    return 'sent'
  } catch (error) {
    const { responseCode = '', code = '' } = error as { responseCode?: number; code?: string }
    return `${responseCode} ${code}`.trim()
  }
}

describe('a mail to the sandbox', () => {
  it('is kept, as its reader would see it, and noted without a word of it', async () => {
    await using world = await open()
    expect(await sending(world.smtp)).toBe('sent')
    expect(world.mails).toEqual([
      {
        at: '2026-11-21T09:00:00.000-03:00',
        kind: 'message',
        to: mail.to,
        subject: mail.subject,
        body: mail.text,
      },
    ])
    expect(world.journal).toEqual([
      {
        at: '2026-11-21T09:00:00.000-03:00',
        upstream: 'smtp',
        method: 'SMTP',
        route: 'SMTP /mail',
        path: '/mail',
        query: {},
        status: 250,
        durationMs: 0,
      },
    ])
  })

  it('is heard of before its sender is answered', async () => {
    let heard = 0
    await using world = await open({}, [], { onMail: () => (heard += 1) })
    await sending(world.smtp)
    expect(heard).toBe(1)
  })

  it('is one of several on a connection', async () => {
    await using world = await open({}, [{ upstream: 'smtp', route: 'SMTP /mail', status: 451 }])
    const transport = client(world.smtp, true)
    const outcomes = await Promise.allSettled([transport.sendMail(mail), transport.sendMail(mail)])
    transport.close()
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    expect(world.journal.map(({ status, fault }) => [status, fault])).toEqual([
      [451, true],
      [250, undefined],
    ])
  })

  it('is refused to a stranger', async () => {
    await using world = await open()
    expect(await sending({ ...world.smtp, password: 'errada' })).toBe('535 EAUTH')
    expect([world.mails, world.journal.map(({ status }) => status)]).toEqual([[], [535]])
  })
})

describe('a fault of the mail server', () => {
  it.each<[Partial<FaultInput>, string, number, number]>([
    [{ status: 421 }, '421 EPROTOCOL', 0, 421],
    [{ status: 454 }, '454 EAUTH', 0, 454],
    [{ status: 535 }, '535 EAUTH', 0, 535],
    [{ status: 450 }, '450 EENVELOPE', 0, 450],
    [{ status: 550 }, '550 EENVELOPE', 0, 550],
    [{ reset: true }, 'ESOCKET', 0, 0],
    [{ reset: true, after: true }, 'ESOCKET', 1, 0],
    [{ status: 451, after: true }, '451 EMESSAGE', 1, 451],
  ])('%o', async (fault, met, kept, status) => {
    await using world = await open({}, [{ upstream: 'smtp', ...fault }])
    expect(await sending(world.smtp)).toBe(met)
    expect(world.mails).toHaveLength(kept)
    await expect.poll(() => world.journal.map((entry) => entry.status)).toEqual([status])
    // It is spent then.
    expect(await sending(world.smtp)).toBe('sent')
  })

  it('lets the answer wait on the clock, when the mail is kept already', async () => {
    await using world = await open({}, [{ upstream: 'smtp', delayMs: 5000 }])
    const sent = sending(world.smtp)
    await world.dozing(1)
    expect([world.mails.length, world.journal[0]?.status]).toEqual([1, undefined])
    world.clock.advance(5000)
    expect(await sent).toBe('sent')
    expect(world.journal[0]).toMatchObject({ status: 250, durationMs: 5000 })
  })

  it('waits no more for a client that has gone', async () => {
    await using world = await open({}, [{ upstream: 'smtp', delayMs: 5000 }])
    const { host, port, user, password } = world.smtp
    const connection = connect(port, host)
    const auth = { user, pass: password }
    const transport = createTransport({ connection, ignoreTLS: true, auth })
    const lost = transport.sendMail(mail).then(String, (error: unknown) => error)
    await world.dozing(1)
    connection.destroy()
    await world.dozing(0)
    expect(await lost).toMatchObject({ message: 'Connection closed unexpectedly' })
    await expect.poll(() => world.journal[0]).toMatchObject({ status: 0, durationMs: 0 })
  })

  it('on a route that no mail server has is a mistake', async () => {
    await using world = await open()
    expect(() => world.faults.add({ upstream: 'smtp', route: 'SMTP /rcpt' })).toThrow('SMTP /mail')
  })
})
