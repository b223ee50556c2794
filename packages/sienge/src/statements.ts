import type { Call } from '@cristal/dialogue'
import { byDueDate, type Bill, type Installment, type Statements } from '@cristal/financial'
import * as z from 'zod'

import type { SiengeApi } from './api.ts'
import { billIds } from './bill-ids.ts'
import { costCenterOf } from './cost-center.ts'
import { installmentSchema, toInstallment } from './installment.ts'
import { optionalText, text } from './text.ts'
import { wireId } from './wire-id.ts'

const path = 'customer-financial-statements'

/** Statements come whole: SIENGE does not page them, and filters no dates. */
export function siengeStatements(api: SiengeApi, most: number): Statements {
  return {
    async billsOf(customerId, call) {
      const request = { route: `GET /${path}`, path, query: { customerId }, none: [404], most, schema }
      const answer = await api.read(request, call)
      const bills = merged(answer?.results.flatMap(({ billsReceivable }) => billsReceivable) ?? [])
      return Promise.all(bills.map((bill) => toBill(api, bill, call)))
    },

    bills: (customerId, costCenters, call) => billIds(api, customerId, costCenters, call),

    async mail({ customerId, to, subject, body }, call) {
      const route = `POST /${path}`
      const order = {
        customerId: wireId(route, customerId),
        email: to,
        ...(subject === undefined ? {} : { subject }),
        ...(body === undefined ? {} : { message: body }),
      }
      await api.order({ route, path, body: order }, call)
    },
  }
}

const billSchema = z.object({
  billReceivableId: text,
  costCenterId: optionalText,
  installments: z
    .array(installmentSchema)
    .nullish()
    .transform((value) => value ?? []),
})

type WireBill = z.infer<typeof billSchema>

/** One bill in an array, as SIENGE sends it, or bare, as its documentation shows it. */
const schema = z.object({
  results: z.array(z.object({ billsReceivable: z.preprocess(asArray, z.array(billSchema)) })),
})

function asArray(value: unknown): unknown {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** A bill may come in several entries; an installment that is repeated counts once. */
function merged(bills: readonly WireBill[]): readonly WireBill[] {
  return [...Map.groupBy(bills, (bill) => bill.billReceivableId)].map(([billReceivableId, parts]) => ({
    billReceivableId,
    costCenterId: parts.find((part) => part.costCenterId !== undefined)?.costCenterId,
    installments: parts.flatMap((part) => part.installments).filter(firstOfItsId),
  }))
}

function firstOfItsId(
  { installmentId }: WireBill['installments'][number],
  index: number,
  all: WireBill['installments'],
): boolean {
  return all.findIndex((each) => each.installmentId === installmentId) === index
}

async function toBill(api: SiengeApi, wire: WireBill, call: Call): Promise<Bill> {
  const id = wire.billReceivableId
  const costCenter = wire.costCenterId ?? (await costCenterOf(api, id, call))
  const installments: readonly Installment[] = wire.installments
    .map((installment) => toInstallment(id, installment))
    .toSorted(byDueDate)
  return { id, ...(costCenter === undefined ? {} : { costCenter }), installments }
}
