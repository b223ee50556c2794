import { expect, it } from 'vitest'

import { call, connectionTo, march } from '../test/asked.ts'
import { testServer } from '../test/server.ts'
import { back4app } from './index.ts'

/** As `docs/back4app.md` shows it. */
const whole = {
  installmentId: 4,
  billReceivableId: 11045,
  installmentNumber: '4/60',
  conditionType: 'PI',
  dueDate: '10-03-2022',
  originalValue: 1250,
  currentBalance: 1287.5,
  generatedBillet: true,
  received: true,
  writtenOff: false,
}
const read = {
  billId: '11045',
  installmentId: '4',
  number: '4/60',
  condition: 'PI',
  dueDate: '2022-03-10',
  originalValue: 1250,
  balance: 1287.5,
  slip: true,
  received: true,
  writtenOff: false,
}

it.each<[string, object, object]>([
  ['as our function writes it', {}, {}],
  ['a day as SIENGE writes it', { dueDate: '2022-03-10' }, {}],
  ['a day with a time', { dueDate: '2022-03-10T00:00:00.000Z' }, {}],
  ['numbers as texts', { installmentId: '4', originalValue: '1250.00', currentBalance: ' 1287.5 ' }, {}],
  ['a residue of arithmetic', { currentBalance: 0.0000001 }, { balance: 0 }],
  ['less than nothing', { currentBalance: -0.001 }, { balance: 0 }],
  ['another name of the slip', { generatedBillet: undefined, generatedTicket: true }, {}],
  ['yet another name of the slip', { generatedBillet: null, generatedBoleto: true }, {}],
  ['no slip', { generatedBillet: false }, { slip: false }],
  ['no kind', { conditionType: null }, { condition: 'PM' }],
  ['a field that nobody knows', { carrierId: 3 }, {}],
  [
    'the little that a function of others gives',
    { installmentNumber: undefined, conditionType: undefined, received: undefined, writtenOff: undefined },
    { number: undefined, condition: 'PM', received: false, writtenOff: false },
  ],
])('reads an installment: %s', async (_, changes, expected) => {
  await using server = await testServer({ body: JSON.stringify({ result: [{ ...whole, ...changes }] }) })
  const found = await back4app({ connection: connectionTo(server.url) }).within(march, call())
  expect(found).toEqual([{ ...read, ...expected }])
})

it('puts installments in order, whatever order they came in', async () => {
  const result = [
    ['10', '10-04-2022'],
    ['9', '10-04-2022'],
    ['30', '10-03-2022'],
  ].map(([installmentId, dueDate]) => ({ ...whole, installmentId, dueDate }))
  await using server = await testServer({ body: JSON.stringify({ result }) })
  const found = await back4app({ connection: connectionTo(server.url) }).within(march, call())
  expect(found.map(({ installmentId }) => installmentId)).toEqual(['30', '9', '10'])
})
