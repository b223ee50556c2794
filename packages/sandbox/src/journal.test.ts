import { expect, it } from 'vitest'
import { basic, open } from '../test/open.ts'

it('notes each request by a route without ids, and how it was answered', async () => {
  await using world = await open({ latency: 'none' })
  await world.get('/accounts-receivable/receivable-bills/11045/installments?limit=5')
  await world.get('/payment-slip-notification/?billReceivableId=11045&installmentId=4')
  await world.get('/nowhere')
  expect(world.journal).toEqual([
    {
      at: '2026-11-21T09:00:00.000-03:00',
      upstream: 'sienge',
      method: 'GET',
      route: 'GET /accounts-receivable/receivable-bills/{id}/installments',
      path: '/horizonte/public/api/v1/accounts-receivable/receivable-bills/11045/installments',
      query: { limit: '5' },
      status: 200,
      durationMs: 0,
    },
    expect.objectContaining({
      route: 'GET /payment-slip-notification',
      query: { billReceivableId: '11045', installmentId: '4' },
      status: 422,
    }),
    expect.objectContaining({ route: 'GET /nowhere', status: 404 }),
  ])
})

it('shows no document, no e-mail and no credential, wherever they stand', async () => {
  await using world = await open()
  const secrets = [
    '52998224725',
    '529.982.247-25',
    '11222333000181',
    '12ABC34501DE35',
    '12.ABC.345/01DE-35',
    'marina@exemplo.com.br',
  ]
  for (const secret of secrets) {
    const text = encodeURIComponent(secret)
    await world.get(`/customers?cpf=${text}`)
    await world.get(`/customers?q=${text}&q=x${text}`)
    await world.get(`/customers?${text}=1`)
    await world.get(`/${text}`)
  }
  await world.get('/customers?email=marina&token=abracadabra')
  await world.post('/customer-financial-statements', { customerId: 57, email: 'marina@exemplo.com.br' })

  const shown = JSON.stringify(world.journal)
  for (const secret of [...secrets, 'marina', 'abracadabra', 'segredo', basic('integracao', 'segredo')]) {
    expect(shown).not.toContain(secret)
  }
  expect(world.journal[0]?.query).toEqual({ cpf: '***' })
})

it('tells its listener of each answer before it leaves, and of each mail', async () => {
  const heard: string[] = []
  await using world = await open({}, [], {
    onRequest: ({ route, status }) => heard.push(`${route} ${status}`),
    onMail: ({ to }) => heard.push(to),
  })
  await world.post('/customer-financial-statements', { customerId: 57, email: 'a@b.c' })
  heard.push('answered')
  expect(heard).toEqual(['a@b.c', 'POST /customer-financial-statements 204', 'answered'])
})
