import { describe, expect, it } from 'vitest'
import * as contract from '../../test/contract.ts'
import { basic, open, seen } from '../../test/open.ts'

const order = {
  receivableBillId: 11045,
  installmentId: 3,
  emailCustomer: 'marina@exemplo.com.br',
  emailTitle: 'Segunda via',
  emailBody: 'Segue.',
}

it.each([
  ['no credentials', undefined],
  ['another password', basic('integracao', 'outro')],
  ['another user', basic('outro', 'segredo')],
  ['the right ones cut short', basic('integracao', 'segred')],
  ['another scheme', basic('integracao', 'segredo').replace('Basic', 'Bearer')],
])('refuses %s with 401', async (_, authorization) => {
  await using world = await open()
  const headers = authorization === undefined ? {} : { authorization }
  const { status, json } = await world.get('/customers', { headers })
  expect(status).toBe(401)
  expect(contract.error.parse(json)).toMatchObject({ status: 401, developerMessage: 'Erro na autenticação' })
})

it('refuses a resource that was not released to the user', async () => {
  const credentials = { user: 'integracao', password: 'segredo', resources: ['customers'] }
  await using world = await open({}, [], { credentials })
  expect((await world.get('/customers')).status).toBe(200)
  expect((await world.get('/customer-financial-statements?customerId=57')).status).toBe(401)
})

it('refuses in the order of the real service: credentials, rate, route, parameters, business', async () => {
  await using world = await open({ rate: { perMinute: 3 } })
  const wrong = { headers: { authorization: basic('x', 'y') } }
  expect((await world.get('/nowhere', wrong)).status).toBe(401)
  expect((await world.get('/nowhere')).status).toBe(404)
  expect((await world.get('/payment-slip-notification?billReceivableId=99999')).status).toBe(400)
  expect((await world.get('/payment-slip-notification?billReceivableId=99999&installmentId=1')).status).toBe(
    404,
  )
  expect((await world.get('/nowhere')).status).toBe(429)
  expect((await world.get('/nowhere', wrong)).status).toBe(401)
})

it('knows no other tenant and no other method', async () => {
  await using world = await open()
  const elsewhere = world.url.replace('/horizonte/', '/outra/')
  const headers = { authorization: basic('integracao', 'segredo') }
  expect((await seen(fetch(`${elsewhere}/customers`, { headers }))).status).toBe(404)
  const { status, json } = await world.get('/customers', { method: 'DELETE', headers })
  expect(status).toBe(404)
  expect(contract.error.parse(json)).toMatchObject({ developerMessage: 'Recurso não encontrado' })
})

it.each([
  ['/customers?limit=201', ['limit']],
  ['/customers?limit=0&offset=-1', ['limit', 'offset']],
  ['/customer-financial-statements', ['customerId']],
  ['/customer-financial-statements?customerId=abc', ['customerId']],
  ['/payment-slip-notification', ['billReceivableId', 'installmentId']],
  ['/accounts-receivable/receivable-bills', ['customerId']],
  ['/accounts-receivable/receivable-bills/abc', ['id']],
])('refuses %s with 400 and names %j', async (path, fields) => {
  await using world = await open()
  const { status, json } = await world.get(path)
  expect(status).toBe(400)
  expect(contract.error.parse(json).errors?.map(({ field }) => field)).toEqual(fields)
})

describe('posting', () => {
  it.each(['receivableBillId', 'installmentId', 'emailCustomer', 'emailTitle', 'emailBody'])(
    'a slip without %s is refused with 400, and no mail leaves',
    async (field) => {
      await using world = await open()
      const { status, json } = await world.post('/payment-slip-notification', {
        ...order,
        [field]: undefined,
      })
      expect(status).toBe(400)
      expect(contract.error.parse(json).errors).toEqual([{ field, message: 'não pode ser nulo' }])
      expect(world.mails).toEqual([])
    },
  )

  it('wants the wire name of the bill, which differs from that of the query', async () => {
    await using world = await open()
    const { receivableBillId, ...rest } = order
    const { status } = await world.post('/payment-slip-notification', {
      ...rest,
      billReceivableId: receivableBillId,
    })
    expect(status).toBe(400)
  })

  it('refuses another content type with 415 and a broken body with 400', async () => {
    await using world = await open()
    const headers = { authorization: basic('integracao', 'segredo') }
    const path = '/payment-slip-notification'
    const plain = { ...headers, 'content-type': 'text/plain' }
    expect(await world.post(path, order, { headers: plain })).toMatchObject({ status: 415 })
    expect(await world.post(path, order, { body: '{"receiv' })).toMatchObject({ status: 400 })
    expect(world.mails).toEqual([])
  })

  it('a statement needs customer and address, and a customer that exists', async () => {
    await using world = await open()
    const path = '/customer-financial-statements'
    expect((await world.post(path, { customerId: 57 })).status).toBe(400)
    expect((await world.post(path, { email: 'a@b.c' })).status).toBe(400)
    expect((await world.post(path, { customerId: 57, email: ' ' })).status).toBe(400)
    expect((await world.post(path, { customerId: 1, email: 'a@b.c' })).status).toBe(404)
    expect((await world.post(path, { customerId: 57, email: 'a@b.c', billReceivableId: 11054 })).status).toBe(
      404,
    )
    expect(world.mails).toEqual([])
  })
})

it.each([
  ['a settled installment', 11045, 4, 422],
  ['one without a registered slip', 11047, 8, 422],
  ['an unknown installment', 11045, 99, 404],
  ['an unknown bill', 99, 1, 404],
])('gives no slip of %s', async (_, billReceivableId, installmentId, status) => {
  await using world = await open()
  const query = `billReceivableId=${billReceivableId}&installmentId=${installmentId}`
  const got = await world.get(`/payment-slip-notification?${query}`)
  expect(got.status).toBe(status)
  expect(contract.error.parse(got.json).status).toBe(status)
  const posted = await world.post('/payment-slip-notification', {
    ...order,
    receivableBillId: billReceivableId,
    installmentId,
  })
  expect(posted.status).toBe(status)
  expect(world.mails).toEqual([])
})

it('knows an unknown customer from one without bills', async () => {
  await using world = await open()
  expect((await world.get('/customer-financial-statements?customerId=1')).status).toBe(404)
  expect((await world.get('/customer-financial-statements?customerId=65')).json).toMatchObject({
    resultSetMetadata: { count: 0 },
    results: [],
  })
})
