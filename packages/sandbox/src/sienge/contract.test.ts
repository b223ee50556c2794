import { isValidBoleto } from '@brazilian-utils/brazilian-utils'
import { describe, expect, it } from 'vitest'
import * as contract from '../../test/contract.ts'
import { open, type Opened } from '../../test/open.ts'

const statementOfMarina = '/customer-financial-statements?customerId=57'
const slipOfMarina = '/payment-slip-notification?billReceivableId=11045&installmentId=3'

describe('GET /customers', () => {
  it('answers with people and companies, and leaves out nothing that SIENGE sends', async () => {
    await using world = await open()
    const { status, json, headers } = await world.get('/customers')
    expect(status).toBe(200)
    expect(headers.get('x-sandbox')).toBe('cristal')
    expect(headers.get('content-type')).toMatch(/^application\/json/)
    expect(contract.customers.parse(json).results).toHaveLength(9)
  })

  it('finds by CPF, by numeric and by alphanumeric CNPJ, and finds nobody with an empty page', async () => {
    await using world = await open()
    const found = async (query: string) => {
      const { resultSetMetadata, results } = contract.customers.parse(
        (await world.get(`/customers?${query}`)).json,
      )
      return [resultSetMetadata.count, ...results.map(({ id }) => id)]
    }
    expect(await found('cpf=52998224725')).toEqual([1, 57])
    expect(await found('cnpj=11222333000181')).toEqual([1, 60])
    expect(await found('cnpj=12ABC34501DE35')).toEqual([1, 61])
    expect(await found('cpf=12312312387')).toEqual([0])
  })

  it('gives pages, and the count of all', async () => {
    await using world = await open()
    const { json } = await world.get('/customers?limit=4&offset=6&unknown=ignored')
    const { resultSetMetadata, results } = contract.customers.parse(json)
    expect(resultSetMetadata).toEqual({ count: 9, offset: 6, limit: 4 })
    expect(results.map(({ id }) => id)).toEqual([63, 64, 65])
  })

  it('can ignore the filter, as some installations do', async () => {
    await using world = await open({ shape: { documentFilter: false } })
    const { json } = await world.get('/customers?cpf=52998224725')
    expect(contract.customers.parse(json).resultSetMetadata.count).toBe(9)
  })
})

describe('GET /customer-financial-statements', () => {
  it.each([
    { billsReceivable: 'array', costCenterId: true },
    { billsReceivable: 'array', costCenterId: false },
    { billsReceivable: 'object', costCenterId: true },
    { billsReceivable: 'object', costCenterId: false },
  ] as const)('answers in the shape $billsReceivable, cost centre $costCenterId', async (shape) => {
    await using world = await open({ shape })
    const expected = contract.statement({ list: shape.billsReceivable === 'array', ...shape })
    for (const { id } of (await customersOf(world)).results) {
      const { status, json } = await world.get(`/customer-financial-statements?customerId=${id}`)
      expect(status).toBe(200)
      const { resultSetMetadata, results } = expected.parse(json)
      expect(resultSetMetadata).toEqual({ count: results.length, offset: 0, limit: results.length })
    }
  })

  it('shows what was paid, partly paid, and settled without money', async () => {
    await using world = await open()
    const installments = async (customerId: number) => {
      const { json } = await world.get(`/customer-financial-statements?customerId=${customerId}`)
      const { results } = contract.statement({ list: true, costCenterId: true }).parse(json)
      return results.flatMap(({ billsReceivable }) =>
        [billsReceivable].flat().flatMap((bill) => bill.installments),
      )
    }
    const [paid, , open_] = await installments(57)
    expect(paid).toMatchObject({
      currentBalance: 0,
      receipts: [{ receiptType: 'Recebimento', receiptValue: 1250 }],
    })
    expect(open_).toMatchObject({ installmentNumber: '3/60', currentBalance: 1287.5, receipts: [] })
    expect((await installments(62))[1]).toMatchObject({
      currentBalance: 880,
      receipts: [{ receiptValue: 900 }],
    })
    expect((await installments(60))[0]).toMatchObject({
      currentBalance: 0,
      receipts: [{ receiptType: 'Reparcelamento' }],
    })
  })

  it('gives a bill of two holders to both, and one bill when one is asked for', async () => {
    await using world = await open()
    const bills = async (query: string) => {
      const { json } = await world.get(`/customer-financial-statements?${query}`)
      const { results } = contract.statement({ list: true, costCenterId: true }).parse(json)
      return results.flatMap(({ billsReceivable }) =>
        [billsReceivable].flat().map((bill) => bill.billReceivableId),
      )
    }
    expect(await bills('customerId=62')).toEqual([11050, 11051, 11052])
    expect(await bills('customerId=63')).toEqual([11051, 11053])
    expect(await bills('customerId=62&billReceivableId=11052')).toEqual([11052])
    expect(await bills('customerId=65')).toEqual([])
  })

  it('orders installments by due date, by id, or not at all but always alike', async () => {
    const dueDates = async (installmentsOrder: 'dueDate' | 'installmentId' | 'shuffled') => {
      await using world = await open({ shape: { installmentsOrder } })
      const { json } = await world.get('/customer-financial-statements?customerId=61')
      const { results } = contract.statement({ list: true, costCenterId: true }).parse(json)
      return results.flatMap(({ billsReceivable }) =>
        [billsReceivable].flat().flatMap((bill) => bill.installments.map(({ dueDate }) => dueDate)),
      )
    }
    const byDate = await dueDates('dueDate')
    expect(byDate).toEqual(byDate.toSorted())
    expect(byDate).toHaveLength(9)
    const byId = await dueDates('installmentId')
    expect(byId.at(-1)).toBe('2027-12-10')
    expect(byId).not.toEqual(byDate)
    const shuffled = await dueDates('shuffled')
    expect(shuffled).not.toEqual(byDate)
    expect(shuffled).not.toEqual(byId)
    expect(shuffled.toSorted()).toEqual(byDate)
    expect(await dueDates('shuffled')).toEqual(shuffled)
  })

  it('lets fields pass that the scenario adds', async () => {
    const installment = { installmentId: 1, dueDate: '2026-12-10', originalValue: 10, currentBalance: 10 }
    const bill = {
      billReceivableId: 11045,
      customerId: 57,
      installments: [{ ...installment, mipInsuranceAmount: 3.2 }],
    }
    await using world = await open({ bills: [{ ...bill, novelty: 'new' }] })
    expect((await world.get(statementOfMarina)).json).toMatchObject({
      results: [{ billsReceivable: [{ novelty: 'new', installments: [{ mipInsuranceAmount: 3.2 }] }] }],
    })
  })
})

describe('/payment-slip-notification', () => {
  it.each([
    { digitableNumber: 47, fileName: true },
    { digitableNumber: 44, fileName: false },
  ] as const)('answers with a line of $digitableNumber digits, file name $fileName', async (shape) => {
    await using world = await open({ shape })
    for (const path of [slipOfMarina, slipOfMarina.replace('?', '/?')]) {
      const { status, json } = await world.get(path)
      expect(status).toBe(200)
      const [slip] = contract.slip({ digits: shape.digitableNumber, ...shape }).parse(json).results
      expect(isValidBoleto(slip?.digitableNumber ?? '')).toBe(shape.digitableNumber === 47)
    }
  })

  it('mails a slip with 201 and nothing more', async () => {
    await using world = await open()
    const order = {
      receivableBillId: 11045,
      installmentId: 3,
      emailCustomer: 'marina@exemplo.com.br',
      emailTitle: 'Segunda via',
      emailBody: 'Segue.',
    }
    for (const path of ['/payment-slip-notification', '/payment-slip-notification/']) {
      expect(await world.post(path, order)).toMatchObject({ status: 201, text: '' })
    }
    expect(world.mails).toHaveLength(2)
    expect(world.mails[0]).toEqual({
      at: '2026-11-21T09:00:00.000-03:00',
      kind: 'slip',
      to: 'marina@exemplo.com.br',
      subject: 'Segunda via',
      body: 'Segue.',
      billReceivableId: 11045,
      installmentId: 3,
    })
  })
})

it('mails a statement with 204, with its own subject when none is given', async () => {
  await using world = await open()
  const order = { customerId: 57, email: 'marina@exemplo.com.br' }
  expect(await world.post('/customer-financial-statements', order)).toMatchObject({ status: 204, text: '' })
  expect(world.mails).toMatchObject([
    {
      kind: 'statement',
      to: 'marina@exemplo.com.br',
      subject: 'Relatório de Extrato do Cliente',
      body: '',
      customerId: 57,
    },
  ])
})

describe('GET /accounts-receivable/receivable-bills', () => {
  const bills = '/accounts-receivable/receivable-bills'

  it('lists bills by customer, cost centre and settlement', async () => {
    await using world = await open()
    const ids = async (query: string) => {
      const { json } = await world.get(`${bills}?${query}`)
      return contract.receivableBills.parse(json).results.map(({ receivableBillId }) => receivableBillId)
    }
    expect(await ids('customerId=62')).toEqual([11050, 11051, 11052])
    expect(await ids('customerId=62&costCenterId=12')).toEqual([11052])
    expect(await ids('customerId=62&paidOff=true')).toEqual([])
    expect(await ids('customerId=62&limit=1&offset=1')).toEqual([11051])
  })

  it('answers with one bill, its installments in pages, and its cost centre', async () => {
    await using world = await open()
    const one = contract.oneReceivableBill.parse((await world.get(`${bills}/11045`)).json)
    expect(one).toMatchObject({ documentId: 'CT', documentNumber: 'VIND-11045', defaulting: true })
    const { json } = await world.get(`${bills}/11054/installments?limit=200`)
    const { results } = contract
      .receivableInstallments({ flag: 'generatedTicket', condition: 'conditionTypeId' })
      .parse(json)
    expect(results).toHaveLength(180)
    const categories = await world.get(`/accounts-receivable/11052/budget-categories`)
    expect(contract.budgetCategories.parse(categories.json).results).toEqual([{ costCenterId: 12 }])
  })

  it.each([
    { slipFlag: 'generatedBoleto', condition: 'conditionType' },
    { slipFlag: 'generatedBillet', condition: 'conditionTypeId' },
  ] as const)('names the flag $slipFlag and the kind $condition', async (shape) => {
    await using world = await open({ shape })
    const { json } = await world.get(`${bills}/11045/installments`)
    const { results } = contract
      .receivableInstallments({ flag: shape.slipFlag, condition: shape.condition })
      .parse(json)
    expect(results).toHaveLength(7)
  })
})

async function customersOf(world: Opened) {
  return contract.customers.parse((await world.get('/customers')).json)
}
