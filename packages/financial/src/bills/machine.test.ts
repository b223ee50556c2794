import { describe, expect, it } from 'vitest'

import { talkOf, type TalkOptions } from '../../test/talk.ts'
import type { Installment, InstallmentsRequest } from '../ports/billing.ts'
import { contractData } from '../testing/contract-data.ts'
import { memoryBilling, type MemoryBilling } from '../testing/memory-billing.ts'

const route = (name: 'auto' | 'statement' | 'function') => ({ billing: { route: name } })
const september = { months: ['2026-09'] }

describe('bills that are read in parts', () => {
  it('are counted, and the chosen one is asked for once: the window, and what is older', async () => {
    const { talk, asked } = await partial({
      organisation: { ...route('function'), costCenters: ['8', '9'] },
      request: september,
    })
    expect(talk.keys).toEqual(['financial.installments.askBill'])
    expect(talk.said[0]).toMatchObject({ values: { count: 2 } })
    expect(asked).toEqual([])
    expect(await talk.tap('11045')).toEqual(['financial.answer.paid', 'financial.installments.another'])
    const window = { customerId: '57', billId: '11045', from: '2026-09-01', to: '2027-01-31' }
    expect(asked).toEqual([window, { ...window, from: '1900-01-01', to: '2026-08-31' }])
    await talk.write('dezembro')
    expect(asked).toHaveLength(2)
  })

  it('are each asked for when all are chosen, and not again when one of them is chosen later', async () => {
    const { talk, asked } = await partial({
      organisation: { ...route('function'), costCenters: ['8', '9'] },
      request: september,
    })
    await talk.tap('todos')
    expect(asked.map(({ billId, from }) => [billId, from])).toEqual([
      ['11045', '2026-09-01'],
      ['11046', '2026-09-01'],
      ['11045', '1900-01-01'],
      ['11046', '1900-01-01'],
    ])
    expect(await talk.tap('outra')).toEqual(['financial.installments.askBill'])
    expect(await talk.tap('11046')).toEqual(['financial.installments.askPeriod'])
    expect(asked).toHaveLength(4)
  })

  it('are those of the cost centre', async () => {
    const { talk, asked } = await partial({ organisation: route('function'), request: september })
    expect(talk.keys[0]).toBe('financial.answer.paid')
    expect(new Set(asked.map(({ billId }) => billId))).toEqual(new Set(['11045']))
    const { talk: none } = await partial({ organisation: { ...route('function'), costCenters: ['7'] } })
    expect(none.keys).toEqual(['financial.installments.noAccess', 'financial.offerPerson'])
  })

  it('are read so by themselves where the statement is too large', async () => {
    const billing = memoryBilling(contractData, { largestStatement: 4 })
    const { talk, asked } = await partial({ billing, request: september })
    expect(talk.keys).toEqual(['financial.answer.paid', 'financial.installments.another'])
    expect(asked).toHaveLength(2)
    const { asked: whole } = await partial({ request: september })
    expect(whole).toEqual([])
  })

  it('tell of older debt that they have', async () => {
    const [shared] = contractData.bills
    const [old] = shared?.installments ?? []
    const bills = old && shared ? [{ ...shared, installments: [{ ...old, dueDate: '2020-01-10' }] }] : []
    const billing = memoryBilling({ ...contractData, bills })
    const { talk } = await partial({ billing, organisation: route('function'), request: september })
    expect(talk.keys).toEqual([
      'financial.answer.nothingThere',
      'financial.answer.olderDebt',
      'financial.installments.anotherOrPerson',
    ])
  })

  it('say so where what is older could not be seen', async () => {
    const { talk } = await partial(
      { organisation: route('function'), request: september },
      ({ from }) => from === '1900-01-01',
    )
    expect(talk.keys).toEqual([
      'financial.answer.paid',
      'financial.answer.olderUnknown',
      'financial.installments.anotherOrPerson',
    ])
    await talk.tap('atendente')
    expect(talk.output).toMatchObject({ outcome: 'wantsPerson', handoff: { confirmed: true } })
  })

  it('that fail are tried again when asked to', async () => {
    const broken = { yes: true }
    const { talk } = await partial({ organisation: route('function'), request: september }, () => broken.yes)
    expect(talk.keys).toEqual(['financial.temporarilyDown', 'financial.askRetry'])
    broken.yes = false
    expect(await talk.tap('tentar')).toEqual(['financial.answer.paid', 'financial.installments.another'])
  })
})

describe('a statement that is too large', () => {
  it.each([
    ['nothing reads it in parts', { wholeOnly: true }],
    ['the organisation asks for whole statements', { organisation: route('statement') }],
  ])('ends in words and the offer of a person where %s', async (_, options) => {
    const billing = memoryBilling(contractData, { largestStatement: 4 })
    const talk = await talkOf({ intent: 'consultar', request: september, billing, ...options })
    expect(talk.keys).toEqual(['financial.installments.tooLarge', 'financial.offerPerson'])
    await talk.tap('sim')
    expect(talk.output).toEqual({
      outcome: 'wantsPerson',
      handoff: { department: 'financeiro', purpose: 'consultar', confirmed: true },
    })
  })

  it('is no question of failing again: nothing else is asked of the billing system', async () => {
    const talk = await talkOf({
      intent: 'consultar',
      organisation: route('function'),
      wholeOnly: true,
    })
    expect(talk.keys).toEqual(['financial.installments.tooLarge', 'financial.offerPerson'])
  })
})

/** A talk whose installments are watched, and fail where told to. */
async function partial(
  options: Partial<TalkOptions>,
  fails: (request: InstallmentsRequest) => boolean = () => false,
) {
  const billing: MemoryBilling = options.billing ?? memoryBilling(contractData)
  const asked: InstallmentsRequest[] = []
  const within: MemoryBilling['installments']['within'] = async (
    request,
    call,
  ): Promise<readonly Installment[]> => {
    asked.push(request)
    if (fails(request)) billing.fail('unreachable', 1)
    return billing.installments.within(request, call)
  }
  const talk = await talkOf({ intent: 'consultar', ...options, billing, ports: { installments: { within } } })
  return { talk, asked }
}
