import { describe, expect, it } from 'vitest'

import { notified } from '../../test/notified.ts'
import { rocketchatWebhook } from '../index.ts'

const secret = 'um-segredo-bem-comprido'
const address = 'http://bot.exemplo/desk'

const message = {
  _id: 'r9XkQ',
  type: 'Message',
  visitor: { _id: 'v1', token: 'ana' },
  agent: { _id: 'a7', username: 'bia', name: 'Bia' },
  messages: [
    { _id: 'm1', u: { _id: 'a7', username: 'bia' }, msg: 'Posso ajudar?', rid: 'r9XkQ', agentId: 'a7' },
  ],
}

function posted(
  body: unknown,
  headers: Record<string, string> = { 'x-rocketchat-livechat-token': secret },
): Request {
  return new Request(address, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('a webhook of the desk', () => {
  it('stores what it is told before it says so', async () => {
    const host = notified()
    const webhook = rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })
    const response = await webhook(posted(message))
    expect([response.status, await response.text()]).toEqual([200, ''])
    expect(host.notices).toEqual([
      {
        conversation: 'ana',
        id: 'm1',
        event: { type: 'desk.said', room: 'r9XkQ', text: 'Posso ajudar?', agent: 'Bia' },
      },
    ])
    expect(host.log).toEqual([])
  })

  it('asks for it again when it cannot be stored, and then stores it once', async () => {
    const host = notified()
    const webhook = rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })
    host.fail(1)
    expect((await webhook(posted(message))).status).toBe(503)
    expect((await webhook(posted(message))).status).toBe(200)
    expect(host.notices).toHaveLength(1)
    expect(JSON.stringify(host.log)).not.toMatch(/Coelho|ajudar/)
    expect(host.log).toEqual([
      { level: 'error', event: 'deskNoticeNotStored', type: 'Message', error: 'Error' },
    ])
  })

  it('stores the rest of several messages when it is told them again', async () => {
    const host = notified()
    const webhook = rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })
    const [first] = message.messages
    const three = { ...message, messages: ['m1', 'm2', 'm3'].map((id) => ({ ...first, _id: id })) }
    await webhook(posted({ ...three, messages: three.messages.slice(0, 1) }))
    host.fail(1)
    expect((await webhook(posted(three))).status).toBe(503)
    expect((await webhook(posted(three))).status).toBe(200)
    expect(host.notices.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3'])
  })

  it('lets nobody be asked again for a conversation that is not known', async () => {
    const host = notified('bia')
    const webhook = rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })
    expect((await webhook(posted(message))).status).toBe(200)
    expect([host.notices, host.log]).toEqual([
      [],
      [{ level: 'warn', event: 'deskNoticeForNobody', type: 'Message' }],
    ])
  })

  it('says nothing twice that is replayed', async () => {
    const host = notified()
    const webhook = rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })
    for (let times = 0; times < 3; times += 1) await webhook(posted(message))
    expect(host.notices).toHaveLength(1)
  })
})

describe('nobody else speaks as an agent', () => {
  it.each<[string, 'livechat' | 'core', Record<string, string>]>([
    ['without a secret', 'livechat', {}],
    ['with an empty one', 'livechat', { 'x-rocketchat-livechat-token': '' }],
    ['with a wrong one', 'livechat', { 'x-rocketchat-livechat-token': secret.replace('um', 'Um') }],
    ['with its beginning', 'livechat', { 'x-rocketchat-livechat-token': secret.slice(0, -1) }],
    ['with more than it', 'livechat', { 'x-rocketchat-livechat-token': `${secret}x` }],
    ['with the header of the other dialect', 'livechat', { authorization: secret }],
    ['with the header of the other dialect', 'core', { 'x-rocketchat-livechat-token': secret }],
    ['with a wrong one', 'core', { authorization: 'Token outro-segredo-comprido' }],
  ])('%s: %s', async (_, dialect, headers) => {
    const host = notified()
    const webhook = rocketchatWebhook({ dialect, secret, ...host.options })
    const response = await webhook(posted(message, headers))
    expect([response.status, host.notices]).toEqual([401, []])
    expect(await response.text()).not.toContain(secret)
    expect(host.log).toEqual([{ level: 'warn', event: 'deskNoticeRefused', status: 401 }])
  })

  it('and no secret that is easily guessed is taken', () => {
    const { options } = notified()
    expect(() => rocketchatWebhook({ dialect: 'livechat', secret: '', ...options })).toThrow('16 characters')
  })
})

describe('what is no webhook', () => {
  const attack = (body: unknown) => {
    const host = notified()
    return {
      host,
      response: rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })(posted(body)),
    }
  }

  it.each<[string, unknown, number]>([
    ['nothing', '', 400],
    ['no JSON', '{"type":', 400],
    ['no UTF-8 character', '\ud800{}', 400],
    ['null', null, 400],
    ['a list', [message], 400],
    ['no type', { _id: 'r1', visitor: { token: 'ana' } }, 400],
    ['no room', { ...message, _id: '' }, 400],
    ['no visitor', { ...message, visitor: undefined }, 400],
    ['a visitor without a token', { ...message, visitor: { token: 7 } }, 400],
    ['a message without an id', { ...message, messages: [{ msg: 'Oi', agentId: 'a7' }] }, 400],
    ['messages that are none', { ...message, messages: 'Oi' }, 400],
  ])('%s', async (_, body, status) => {
    const { host, response } = attack(body)
    expect([(await response).status, host.notices]).toEqual([status, []])
  })

  it('a body above 4 MB, whatever length it says', async () => {
    const { host, response } = attack(`"${'x'.repeat(5 * 1024 * 1024)}"`)
    expect([(await response).status, host.notices]).toEqual([413, []])
    const webhook = rocketchatWebhook({ dialect: 'livechat', secret, ...host.options })
    const told = posted('{}', { 'x-rocketchat-livechat-token': secret, 'content-length': '99999999' })
    expect((await webhook(told)).status).toBe(413)
  })

  it('a body that breaks off', async () => {
    const { options } = notified()
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'))
      },
    })
    const headers = { 'x-rocketchat-livechat-token': secret }
    const request = new Request(address, { method: 'POST', headers, body, duplex: 'half' })
    expect((await rocketchatWebhook({ dialect: 'livechat', secret, ...options })(request)).status).toBe(400)
  })

  it('a GET', async () => {
    const { options } = notified()
    const response = await rocketchatWebhook({ dialect: 'livechat', secret, ...options })(
      new Request(address),
    )
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
  })
})
