import { Hono } from 'hono'
import * as z from 'zod'
import type { ScenarioBill, ScenarioInstallment } from '../scenario/bill.ts'
import { billOf, billsOf, contractNumber } from './bills-of.ts'
import { ordered } from './ordered.ts'
import { page } from './page.ts'
import { integer, list, paging, read } from './read.ts'
import type { World } from './world.ts'

const billsQuery = paging.extend({
  customerId: integer,
  companyId: integer.optional(),
  costCenterId: integer.optional(),
  paidOff: z.enum(['true', 'false'], 'deve ser true ou false').default('false'),
})
const installmentsQuery = paging.extend({ carrierIdIn: list, carrierIdNotIn: list })
const path = z.object({ id: integer })

export function receivableBillRoutes(world: World): Hono {
  const bills = '/accounts-receivable/receivable-bills'
  return new Hono()
    .get(bills, (c) => {
      const asked = read(billsQuery, c.req.query())
      const found = billsOf(world, asked.customerId).filter(
        (bill) =>
          (asked.companyId ?? bill.companyId) === bill.companyId &&
          (asked.costCenterId ?? bill.costCenterId) === bill.costCenterId &&
          (asked.paidOff === 'false' || settled(bill)),
      )
      return c.json(
        page(
          found.map((bill) => answer(world, bill, asked.customerId)),
          asked,
        ),
      )
    })
    .get(`${bills}/:id`, (c) => {
      const bill = billOf(world, read(path, c.req.param()).id)
      return c.json({ ...answer(world, bill, bill.customerId), normal: true, inBilling: false })
    })
    .get(`${bills}/:id/installments`, (c) => {
      const bill = billOf(world, read(path, c.req.param()).id)
      const asked = read(installmentsQuery, c.req.query())
      const found = ordered(world, bill).filter(
        ({ carrierId }) =>
          (asked.carrierIdIn?.includes(String(carrierId)) ?? true) &&
          !(asked.carrierIdNotIn?.includes(String(carrierId)) ?? false),
      )
      return c.json(
        page(
          found.map((installment) => installmentAnswer(world, bill, installment)),
          asked,
        ),
      )
    })
    .get(`/accounts-receivable/:id/budget-categories`, (c) => {
      const { costCenterId } = billOf(world, read(path, c.req.param()).id)
      const found = costCenterId === undefined ? [] : [{ costCenterId }]
      return c.json(page(found, read(paging, c.req.query())))
    })
}

function answer(world: World, bill: ScenarioBill, customerId: number): object {
  const total =
    bill.installments.reduce((sum, { originalValue }) => sum + Math.round(originalValue * 100), 0) / 100
  return {
    customerId,
    receivableBillId: bill.billReceivableId,
    documentId: bill.documentCode,
    documentNumber: contractNumber(bill),
    issueDate: bill.issueDate ?? bill.installments.map(({ dueDate }) => dueDate).toSorted()[0] ?? null,
    receivableBillValue: bill.receivableBillValue ?? total,
    companyId: bill.companyId,
    defaulting: bill.defaulting ?? late(bill, world.today()),
    subjudice: bill.subJudice,
    note: bill.note,
    unityName: bill.unityName,
    payOffDate: bill.payOffDate,
  }
}

function installmentAnswer({ sienge }: World, bill: ScenarioBill, installment: ScenarioInstallment): object {
  return {
    receivableBillId: bill.billReceivableId,
    installmentId: installment.installmentId,
    carrierId: installment.carrierId,
    [sienge.shape.condition]: installment.conditionType,
    dueDate: installment.dueDate,
    balanceDue: installment.currentBalance,
    [sienge.shape.slipFlag]: installment.generatedBillet,
  }
}

function settled({ installments }: ScenarioBill): boolean {
  return installments.every(({ currentBalance }) => currentBalance === 0)
}

function late({ installments }: ScenarioBill, today: string): boolean {
  return installments.some(({ currentBalance, dueDate }) => currentBalance > 0 && dueDate < today)
}
