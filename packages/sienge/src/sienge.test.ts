import { describe, expect, it } from 'vitest'

import { against, call, credentials } from '../test/against.ts'
import { recorded, startUpstream } from '../test/upstream.ts'
import { sienge, type SiengeConnection } from './index.ts'

const test = against()
const document = '52998224725'

describe('the connection', () => {
  it('carries the credentials in the Authorization header only, and the key of the call', async () => {
    test.upstream.on('GET /customers', recorded('nothing'))
    await test.ports.customers.findByDocument(document, call())
    const [seen] = test.upstream.seen
    expect(seen?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('chatbot:segrêdo').toString('base64')}`,
      accept: 'application/json',
      'x-request-id': 'conversation/1#effect-2',
    })
    expect(seen?.query).toEqual({ cpf: document })
  })

  it('is the one of the organisation that asks', async () => {
    const other = await startUpstream()
    test.upstream.on('GET /customers', recorded('customers-person'))
    other.on('GET /customers', recorded('nothing'))
    const connections: Readonly<Record<string, SiengeConnection>> = {
      horizonte: { url: `${test.upstream.url}/`, ...credentials },
      outra: { url: other.url, user: 'outro', password: 'outra' },
    }
    const { customers } = sienge({
      connection: (organisation) => connections[organisation] ?? { url: '', ...credentials },
    })
    expect(await customers.findByDocument(document, { ...call(), organisation: 'horizonte' })).toBeDefined()
    expect(await customers.findByDocument(document, { ...call(), organisation: 'outra' })).toBeUndefined()
    expect([test.upstream.seen.length, other.seen.length]).toEqual([1, 1])
    await expect(customers.findByDocument(document, { ...call(), organisation: 'x' })).rejects.toThrow(
      TypeError,
    )
    await other.close()
  })

  it("goes by the host's own fetch when there is one", async () => {
    const asked: string[] = []
    const { customers } = sienge({
      connection: { url: 'https://api.sienge.com.br/minhaconstrutora/public/api/v1', ...credentials },
      fetch: (input) => {
        asked.push(input instanceof Request ? input.url : String(input))
        return Promise.resolve(Response.json({ results: [] }))
      },
    })
    await customers.findByDocument(document, call())
    expect(asked).toEqual([
      `https://api.sienge.com.br/minhaconstrutora/public/api/v1/customers?cpf=${document}`,
    ])
  })

  it.each([
    ['minhaconstrutora', 'not an http(s) address. Write the base'],
    ['ftp://api.sienge.com.br/x', 'not an http(s) address'],
    ['https://chatbot:segredo@api.sienge.com.br/x', 'holds credentials'],
    ['https://api.sienge.com.br/x?token=segredo', 'ends in a query'],
  ])('is refused at once when the url cannot work: %s', (url, message) => {
    const build = () => sienge({ connection: { url, ...credentials } })
    expect(build).toThrow(TypeError)
    expect(build).toThrow(message)
    expect(build).not.toThrow('segredo')
  })

  it('is refused at once without a password, or with a user that cannot be sent', () => {
    const url = 'https://api.sienge.com.br/x/public/api/v1'
    expect(() => sienge({ connection: { url, user: 'chatbot', password: '' } })).toThrow(
      'one of them is empty',
    )
    expect(() => sienge({ connection: { url, user: 'chat:bot', password: 'x' } })).toThrow('colon')
  })
})
