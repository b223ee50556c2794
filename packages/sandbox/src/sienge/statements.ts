import { Hono } from 'hono'
import * as z from 'zod'
import * as scenario from '../scenario/bill.ts'
import { billsOf, contractNumber } from './bills-of.ts'
import { extras } from './extras.ts'
import { ordered } from './ordered.ts'
import { whole } from './page.ts'
import { integer, list, read, readBody } from './read.ts'
import { receiptsOf } from './receipts.ts'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

const query = z.object({
  customerId: integer,
  billReceivableId: integer.optional(),
  companyId: integer.optional(),
  conditionIdIn: list,
  conditionIdNotIn: list,
  includeSubJudice: z.enum(['true', 'false'], 'deve ser true ou false').default('true'),
})

const mail = z.object({
  customerId: z.int('não pode ser nulo'),
  email: z.string('não pode ser nulo').trim().min(1, 'não pode ser vazio'),
  billReceivableId: z.int('deve ser um número inteiro').nullish(),
  subject: z.string('deve ser um texto').default('Relatório de Extrato do Cliente'),
  message: z.string('deve ser um texto').default(''),
})

export function statementRoutes(world: World): Hono {
  return new Hono()
    .get('/customer-financial-statements', (c) => {
      const asked = read(query, c.req.query())
      const bills = billsOf(world, asked.customerId).filter(
        (bill) =>
          (asked.billReceivableId ?? bill.billReceivableId) === bill.billReceivableId &&
          (asked.companyId ?? bill.companyId) === bill.companyId &&
          (asked.includeSubJudice === 'true' || !bill.subJudice),
      )
      return c.json(whole(bills.map((bill) => entry(world, bill, asked))))
    })
    .post('/customer-financial-statements', async (c) => {
      const { customerId, email, billReceivableId, subject, message } = await readBody(mail, c.req.raw)
      const held = billsOf(world, customerId)
      if (billReceivableId && !held.some((one) => one.billReceivableId === billReceivableId))
        throw new Refusal(404)
      world.post({
        kind: 'statement',
        to: email,
        subject,
        body: message,
        customerId,
        ...(billReceivableId && { billReceivableId }),
      })
      return c.body(null, 204)
    })
}

/** One bill an entry: an object or a list of one, as the scenario's shape says. */
function entry(world: World, held: scenario.ScenarioBill, asked: z.output<typeof query>): object {
  const { shape } = world.sienge
  const answer = {
    billReceivableId: held.billReceivableId,
    ...(shape.costCenterId && held.costCenterId !== undefined && { costCenterId: held.costCenterId }),
    finePercent: held.finePercent,
    interestPercent: held.interestPercent,
    documentId: contractNumber(held),
    documentCode: held.documentCode,
    subJudice: held.subJudice,
    ...extras(scenario.bill.shape, held),
    installments: ordered(world, held)
      .filter(
        ({ conditionType }) =>
          (asked.conditionIdIn?.includes(conditionType) ?? true) &&
          !(asked.conditionIdNotIn?.includes(conditionType) ?? false),
      )
      .map((one) => installmentAnswer(held, one)),
  }
  return { billsReceivable: shape.billsReceivable === 'array' ? [answer] : answer }
}

function installmentAnswer(held: scenario.ScenarioBill, one: scenario.ScenarioInstallment): object {
  return {
    installmentId: one.installmentId,
    installmentNumber:
      one.installmentNumber ?? `${one.installmentId}/${held.installmentCount ?? lastId(held)}`,
    dueDate: one.dueDate,
    conditionType: one.conditionType,
    originalValue: one.originalValue,
    currentBalance: one.currentBalance,
    interestPercent: one.interestPercent,
    generatedBillet: one.generatedBillet,
    ...extras(scenario.installment.shape, one),
    receipts: receiptsOf(one),
  }
}

function lastId({ installments }: scenario.ScenarioBill): number {
  return Math.max(...installments.map(({ installmentId }) => installmentId))
}
