import type { Call } from '@cristal/dialogue'
import { BillingError, isOfCostCenters, type Bill } from '@cristal/financial'
import * as z from 'zod'

import type { SiengeApi } from './api.ts'
import { costCenterOf } from './cost-center.ts'
import { optionalText, text } from './text.ts'

const route = 'GET /accounts-receivable/receivable-bills'

/** The most that SIENGE gives at once. */
const pageSize = 200

/** Far more bills than a customer has: where so many pages are not the end, SIENGE turns in a circle. */
const mostPages = 25

/**
 * The ids of a customer's bills of some cost centres, of which none means any. SIENGE lists bills without their
 * cost centre and drops filters that it does not know, so each bill's is asked for.
 */
export async function billIds(
  api: SiengeApi,
  customerId: string,
  costCenters: readonly string[],
  call: Call,
): Promise<readonly string[]> {
  const bills = await allBills(api, customerId, call)
  if (costCenters.length === 0) return bills.map(({ id }) => id)
  const known = await Promise.all(bills.map((bill) => withCostCenter(api, bill, call)))
  return known.filter((bill) => isOfCostCenters(bill, costCenters)).map(({ id }) => id)
}

type ListedBill = Pick<Bill, 'id' | 'costCenter'>

const schema = z.object({
  resultSetMetadata: z.object({ count: optionalText }).nullish(),
  results: z.array(z.object({ receivableBillId: text, costCenterId: optionalText })),
})

/** Every bill once, whatever pages they come in. */
async function allBills(api: SiengeApi, customerId: string, call: Call): Promise<readonly ListedBill[]> {
  const found = new Map<string, ListedBill>()
  for (let offset = 0, page = 0; page < mostPages; page += 1) {
    const query = { customerId, limit: `${pageSize}`, offset: `${offset}` }
    const path = 'accounts-receivable/receivable-bills'
    const answer = await api.read({ route, path, query, none: [404], schema }, call)
    const results = answer?.results ?? []
    for (const { receivableBillId: id, costCenterId } of results) found.set(id, billOf(id, costCenterId))
    offset += results.length
    const count = answer?.resultSetMetadata?.count
    const isLast = count === undefined ? results.length < pageSize : offset >= Number(count)
    if (isLast || results.length === 0) return [...found.values()]
  }
  throw new BillingError('unexpectedResponse', `${route}: SIENGE gives page after page without an end.`)
}

async function withCostCenter(api: SiengeApi, bill: ListedBill, call: Call): Promise<ListedBill> {
  return bill.costCenter === undefined ? billOf(bill.id, await costCenterOf(api, bill.id, call)) : bill
}

function billOf(id: string, costCenter: string | undefined): ListedBill {
  return { id, ...(costCenter === undefined ? {} : { costCenter }) }
}
