import { describe, expect, it } from 'vitest'

import { against, call, credentials, failure } from '../test/against.ts'
import { recorded } from '../test/upstream.ts'
import { sienge } from './index.ts'

const test = against()
const route = 'GET /customer-financial-statements'
const categories = (id: number) => `GET /accounts-receivable/${id}/budget-categories`
const bills = () => test.ports.statements.billsOf('57', call())

function answers(...results: readonly unknown[]): void {
  test.upstream.on(route, { body: JSON.stringify({ results }) })
}

const open = { installmentId: 1, dueDate: '2022-04-10', originalValue: 10, currentBalance: 10 }

describe('the bills of a customer', () => {
  it('come with their installments by due date and id, in our words', async () => {
    test.upstream.on(route, recorded('statement-array'))
    const one = { billId: '11045', condition: 'PM', slip: true, received: false, writtenOff: false }
    const third = { ...one, installmentId: '3', number: '3/60', dueDate: '2022-03-10', originalValue: 1250 }
    const fourth = { ...third, installmentId: '4', number: '4/60', dueDate: '2022-04-10' }
    const tenth = { ...fourth, installmentId: '10', number: '10/60', condition: 'PI', originalValue: 9000 }
    const two = { ...one, billId: '11046', originalValue: 500 }
    const first = { ...two, installmentId: '1', dueDate: '2022-02-01', condition: 'AT', balance: 0 }
    const second = { ...two, installmentId: '2', dueDate: '2022-03-01', balance: 200.1 }
    expect(await bills()).toStrictEqual([
      {
        id: '11045',
        costCenter: '8',
        installments: [
          { ...third, balance: 0, received: true },
          { ...fourth, balance: 1287.5 },
          { ...tenth, balance: 9000, slip: false },
        ],
      },
      {
        id: '11046',
        costCenter: '9',
        installments: [
          { ...first, slip: false, writtenOff: true },
          { ...second, received: true },
        ],
      },
    ])
    expect(test.upstream.seen.map((seen) => [seen.route, seen.query])).toEqual([
      [route, { customerId: '57' }],
    ])
  })

  it('come from a bare bill too, whose cost centre is then asked for', async () => {
    test.upstream.on(route, recorded('statement-object'))
    test.upstream.on(categories(11045), recorded('budget-categories'))
    expect(await bills()).toMatchObject([
      { id: '11045', costCenter: '8', installments: [{ installmentId: '4', balance: 1287.5 }] },
    ])
    expect(test.upstream.seen.map((seen) => seen.route)).toEqual([route, categories(11045)])
  })

  it('have no cost centre where SIENGE knows none, or several', async () => {
    test.upstream.on(route, recorded('statement-object'))
    test.upstream.on(categories(11045), { status: 404 })
    expect((await bills())[0]).not.toHaveProperty('costCenter')
    test.upstream.on(categories(11045), { body: '{"results":[{"costCenterId":8},{"costCenterId":9}]}' })
    expect((await bills())[0]).not.toHaveProperty('costCenter')
  })

  it('fail, rather than pass for of no cost centre, when that cannot be asked', async () => {
    test.upstream.on(route, recorded('statement-object'))
    test.upstream.on(categories(11045), { status: 403 })
    const error = await failure(bills())
    expect(error.reason).toBe('unauthorized')
    expect(error.message).toContain('{receivableBillId}/budget-categories: SIENGE answered 403')
  })

  it('are merged when one comes in several entries, each installment once', async () => {
    const second = { ...open, installmentId: 2, dueDate: '2022-03-10' }
    answers(
      { billsReceivable: [{ billReceivableId: 7, costCenterId: null, installments: [open] }] },
      { billsReceivable: { billReceivableId: '7', costCenterId: 8, installments: [open, second] } },
    )
    const [bill, ...others] = await bills()
    expect(others).toEqual([])
    expect(bill?.costCenter).toBe('8')
    expect(bill?.installments.map((each) => each.installmentId)).toEqual(['2', '1'])
  })

  it('are none for an empty answer, entries without a bill, and a 404; then nothing else is asked', async () => {
    test.upstream.on(route, recorded('nothing'))
    expect(await bills()).toEqual([])
    answers({}, { billsReceivable: null }, { billsReceivable: [] })
    expect(await bills()).toEqual([])
    test.upstream.on(route, { status: 404 })
    expect(await bills()).toEqual([])
    expect(test.upstream.seen).toHaveLength(3)
  })

  it('bear nulls where nothing is known', async () => {
    const nulls = { installmentNumber: null, conditionType: null, generatedBillet: null, receipts: null }
    const known = { billReceivableId: 7, costCenterId: 8 }
    answers(
      { billsReceivable: [{ ...known, installments: [{ ...open, ...nulls }] }] },
      { billsReceivable: [{ ...known, billReceivableId: 8, installments: null }] },
    )
    expect(await bills()).toMatchObject([
      { id: '7', installments: [{ condition: 'PM', slip: false, received: false }] },
      { id: '8', installments: [] },
    ])
  })

  it.each([
    ['settled with no receipt at all', 0, null, { received: false, writtenOff: false }],
    ['settled by renegotiation', 0, ['Repactuação', null], { received: false, writtenOff: true }],
    ['open after one', 10, ['Outros com Resíduo'], { received: false, writtenOff: false }],
    ['settled by both', 0, ['Bonificação', 'RECEBIMENTO '], { received: true, writtenOff: false }],
  ])('tell money from what is not: %s', async (_, currentBalance, types, expected) => {
    const receipts = types?.map((receiptType) => ({ receiptType }))
    const installments = [{ ...open, currentBalance, receipts }]
    answers({ billsReceivable: [{ billReceivableId: 7, costCenterId: 8, installments }] })
    expect((await bills())[0]?.installments).toMatchObject([expected])
  })

  it('are refused, with the fields that are wrong, when a balance or a due date is missing', async () => {
    const broken = { installmentId: 1, dueDate: '10/04/2022', originalValue: 10 }
    answers({ billsReceivable: [{ billReceivableId: 7, costCenterId: 8, installments: [broken] }] })
    const error = await failure(bills())
    expect([error.reason, error.kind]).toEqual(['unexpectedResponse', 'contract'])
    expect(error.message).toContain('results.0.billsReceivable.0.installments.0.dueDate: expected a date')
    expect(error.message).toContain('currentBalance: expected an amount')
    expect(error.message).not.toContain('10/04/2022')
  })

  it('are too large above what is read whole, and above five megabytes in any case', async () => {
    const statement = recorded('statement-array')
    const bytes = Buffer.byteLength(statement.body ?? '')
    test.upstream.on(route, statement)
    const connection = { url: test.upstream.url, ...credentials }
    const reading = (largestStatement: number) =>
      sienge({ connection, largestStatement }).statements.billsOf('57', call())
    expect(await reading(bytes)).toHaveLength(2)
    const error = await failure(reading(bytes - 1))
    expect([error.reason, error.kind]).toEqual(['tooLarge', 'permanent'])
    expect(error.message).toBe(`${route}: SIENGE's answer has more than ${bytes - 1} bytes.`)
    test.upstream.on(route, { body: `{"results":[],"pad":"${'x'.repeat(6 * 1024 * 1024)}"}` })
    expect((await failure(bills())).reason).toBe('tooLarge')
  })

  it.each([0, -1, NaN, 5 * 1024 * 1024 + 1])('cannot be bounded by %d bytes', (largestStatement) => {
    const connection = { url: test.upstream.url, ...credentials }
    expect(() => sienge({ connection, largestStatement })).toThrow(/`largestStatement` is a number of bytes/)
  })
})
