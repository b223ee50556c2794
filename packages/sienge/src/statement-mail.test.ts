import { describe, expect, it } from 'vitest'

import { against, call, failure } from '../test/against.ts'

const test = against()
const route = 'POST /customer-financial-statements'
const mail = { customerId: '57', to: 'marina.prado@exemplo.com.br' }
const send = (more = {}) => test.ports.statements.mail({ ...mail, ...more }, call())

describe('mailing a statement', () => {
  it('says who and where to, and leaves the words to SIENGE unless there are ours', async () => {
    test.upstream.on(route, { status: 204 })
    await send()
    await send({ subject: 'Seu extrato', body: 'Olá!' })
    expect(test.upstream.seen.map(({ body }) => JSON.parse(body))).toEqual([
      { customerId: 57, email: 'marina.prado@exemplo.com.br' },
      { customerId: 57, email: 'marina.prado@exemplo.com.br', subject: 'Seu extrato', message: 'Olá!' },
    ])
  })

  it.each([
    [404, 'refused'],
    [422, 'refused'],
    [401, 'unauthorized'],
    [429, 'overloaded'],
    [500, 'unknownOutcome'],
    [503, 'unknownOutcome'],
  ])('that is answered %i is %s', async (status, reason) => {
    test.upstream.on(route, { status })
    const error = await failure(send())
    expect(error.reason).toBe(reason)
    expect(error.message).toContain(route)
    expect(error.message).not.toContain('marina')
    expect(test.upstream.seen).toHaveLength(1)
  })

  it('asks for nothing by an id that is no number', async () => {
    expect((await failure(send({ customerId: 'x' }))).reason).toBe('refused')
    expect(test.upstream.seen).toEqual([])
  })
})
