import { describe, expect, it } from 'vitest'

import { against, call, failure, mail } from '../test/against.ts'
import { certificate, read } from '../test/post-office.ts'
import { smtp } from './index.ts'

const login = { user: 'bot', password: 'segrêdo' }

describe('a mail', () => {
  it('is plain text in UTF-8 that asks answering machines to keep silent', async () => {
    const { office, mailbox } = await against({}, { senderName: 'Construção "Três Irmãos", Ltda.' })
    await mailbox.send({ ...mail, body: 'Olá 👩‍👩‍👧\n.\n\nFim' }, call())

    const email = await read(office.taken[0])
    expect(email.from).toEqual({ name: 'Construção "Três Irmãos", Ltda.', address: 'bot@horizonte.exemplo' })
    expect(email.to).toEqual([{ name: '', address: 'marina@exemplo.com.br' }])
    expect([email.subject, email.text, email.html]).toEqual([mail.subject, 'Olá 👩‍👩‍👧\n.\n\nFim', undefined])
    const head = office.taken[0]?.toString('latin1') ?? ''
    expect(head).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m)
    expect(office.envelopes).toEqual(['bot@horizonte.exemplo marina@exemplo.com.br'])
  })

  it('has the same Message-ID whoever tries again, and another for other work or another organisation', async () => {
    const { office, connection } = await against()
    const calls = [call(), call(), call({ key: 'other' }), call({ organisation: 'other' })]
    for (const each of calls) await smtp({ connection }).send(mail, each)

    const ids = await Promise.all(office.taken.map(async (taken) => (await read(taken)).messageId))
    expect(ids[0]).toMatch(/^<[\w-]{43}@horizonte\.exemplo>$/)
    expect(ids[1]).toBe(ids[0])
    expect(new Set(ids).size).toBe(3)
  })

  it('is not sent a second time while it may be leaving', async () => {
    const { office, mailbox } = await against()
    const outcomes = await Promise.allSettled([mailbox.send(mail, call()), mailbox.send(mail, call())])
    expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: { reason: 'unknownOutcome' } }])
    expect(office.taken).toHaveLength(1)
  })

  it('leaves no connection behind, however it ends', async () => {
    const { office, mailbox } = await against()
    await mailbox.send(mail, call())
    await office.deserted()
    office.trouble('recipient', 550)
    await failure(mailbox.send(mail, call({ key: 'other' })))
    await office.deserted()
  })

  it.each([
    ['a header in the subject', { subject: 'Oi\r\nBcc: outro@exemplo.com.br' }],
    ['a bare line feed in the subject', { subject: 'Oi\nBcc: outro@exemplo.com.br' }],
    ['a header in the address', { to: 'marina@exemplo.com.br\r\nBcc: outro@exemplo.com.br' }],
    ['a command in the address', { to: 'marina@exemplo.com.br>\r\nRCPT TO:<outro@exemplo.com.br' }],
    ['two addresses', { to: 'marina@exemplo.com.br, outro@exemplo.com.br' }],
    ['a name beside the address', { to: 'Marina <marina@exemplo.com.br>' }],
    ['no address', { to: 'marina' }],
    ['nothing', { to: '' }],
  ])('does not leave with %s', async (_, changes) => {
    const { office, mailbox } = await against()
    const error = await failure(mailbox.send({ ...mail, ...changes }, call()))
    expect([error.reason, error.kind]).toEqual(['invalid', 'permanent'])
    expect(error.message).not.toContain('exemplo')
    expect(office.taken).toEqual([])
  })

  it('may have headers in its body, which stay there', async () => {
    const { office, mailbox } = await against()
    await mailbox.send(
      { ...mail, body: 'Bcc: outro@exemplo.com.br\r\n\r\n.\r\nMAIL FROM:<x@exemplo>' },
      call(),
    )
    const email = await read(office.taken[0])
    expect([email.bcc, office.taken.length, office.envelopes.length]).toEqual([undefined, 1, 1])
    expect(email.text).toContain('Bcc: outro@exemplo.com.br')
  })
})

describe('a connection', () => {
  it('logs in once it is encrypted', async () => {
    const { office, mailbox } = await against(
      { authOptional: false },
      { ...login, encryption: 'required', ca: certificate },
    )
    await mailbox.send(mail, call())
    expect([office.users, office.taken.length]).toEqual([['bot'], 1])
  })

  it('is encrypted from the start by smtps', async () => {
    const { office, connection } = await against({ secure: true, authOptional: false }, login)
    const url = connection.url.replace('smtp', 'smtps')
    await smtp({ connection: { ...connection, url, ca: certificate } }).send(mail, call())
    expect([office.users, office.taken.length]).toEqual([['bot'], 1])
  })

  it.each(['smtp', 'smtps'])(
    'over %s tells nothing to a server for which nobody vouches',
    async (protocol) => {
      const { office, connection } = await against(
        { secure: protocol === 'smtps' },
        { ...login, encryption: 'required' },
      )
      const url = connection.url.replace('smtp', protocol)
      const error = await failure(smtp({ connection: { ...connection, url } }).send(mail, call()))
      expect([error.reason, error.kind]).toEqual(['insecure', 'permanent'])
      expect([office.users, office.envelopes, office.taken]).toEqual([[], [], []])
    },
  )

  it('tells no password where encryption is not offered', async () => {
    const { office, mailbox } = await against(
      { disabledCommands: ['STARTTLS'] },
      { ...login, encryption: 'required' },
    )
    expect((await failure(mailbox.send(mail, call()))).reason).toBe('insecure')
    expect([office.users, office.envelopes, office.taken]).toEqual([[], [], []])
  })

  it('is chosen by the organisation of each call', async () => {
    const [one, other] = [await against(), await against()]
    const mailbox = smtp({
      connection: (organisation) => (organisation === 'one' ? one.connection : other.connection),
    })
    await mailbox.send(mail, call({ organisation: 'other' }))
    expect([one.office.taken.length, other.office.taken.length]).toEqual([0, 1])
  })

  it.each([
    [{ url: 'https://exemplo.com.br' }, 'not an smtp(s) address'],
    [{ url: 'exemplo' }, 'not an smtp(s) address'],
    [{ url: 'smtp://bot:segredo@exemplo.com.br' }, 'holds credentials'],
    [{ url: 'smtp://exemplo.com.br/caixa' }, 'something after the host'],
    [{ user: 'bot' }, 'both `user` and `password`'],
    [{ from: 'Construtora <bot@exemplo.com.br>' }, 'not an e-mail address'],
    [{ senderName: 'Construtora\nBcc: outro@exemplo.com.br' }, 'must be one line'],
  ])('that cannot work is refused before anything is sent: %o', (changes, message) => {
    const connection = { url: 'smtp://exemplo.com.br', from: 'bot@exemplo.com.br', ...changes }
    expect(() => smtp({ connection })).toThrow(TypeError)
    expect(() => smtp({ connection })).toThrow(message)
    expect(() => smtp({ connection })).not.toThrow(/segredo/)
  })
})
