import { Hono } from 'hono'
import * as z from 'zod'
import type { ScenarioBill, ScenarioInstallment } from '../scenario/bill.ts'
import { billOf, contractNumber, installmentWithSlip } from './bills-of.ts'
import { whole } from './page.ts'
import { integer, read, readBody } from './read.ts'
import { Refusal } from './refusal.ts'
import { barCode, slipLine } from './slip-line.ts'
import type { World } from './world.ts'

const query = z.object({ billReceivableId: integer, installmentId: integer })

/** The bill is called `receivableBillId` here, and `billReceivableId` in the query above: so does SIENGE. */
const mail = z.object({
  receivableBillId: z.int('não pode ser nulo'),
  installmentId: z.int('não pode ser nulo'),
  emailCustomer: z.string('não pode ser nulo').trim().min(1, 'não pode ser vazio'),
  emailTitle: z.string('não pode ser nulo'),
  emailBody: z.string('não pode ser nulo'),
})

export function slipRoutes(world: World): Hono {
  const { sienge, reports } = world
  return new Hono()
    .get('/payment-slip-notification', (c) => {
      const asked = read(query, c.req.query())
      const bill = billOf(world, asked.billReceivableId)
      const installment = installmentWithSlip(bill, asked.installmentId)
      const digitableNumber = lineOf(sienge.shape.digitableNumber, bill, installment)
      const link = reports.publish([
        'BOLETO DE TESTE - SEM VALOR (sandbox)',
        `Contrato ${contractNumber(bill)} parcela ${installment.installmentId}`,
        digitableNumber,
      ])
      const result = {
        urlReport: world.origin() + link,
        digitableNumber,
        ...(sienge.shape.fileName && { fileName: 'boleto.pdf' }),
        parameter1207: 'exemplo',
      }
      return c.json(whole([result]))
    })
    .post('/payment-slip-notification', async (c) => {
      if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refusal(415)
      const asked = await readBody(mail, c.req.raw)
      const bill = billOf(world, asked.receivableBillId)
      installmentWithSlip(bill, asked.installmentId)
      world.post({
        kind: 'slip',
        to: asked.emailCustomer,
        subject: asked.emailTitle,
        body: asked.emailBody,
        billReceivableId: asked.receivableBillId,
        installmentId: asked.installmentId,
      })
      return c.body(null, 201)
    })
}

function lineOf(length: 47 | 44, bill: ScenarioBill, installment: ScenarioInstallment): string {
  const facts = { ...installment, billReceivableId: bill.billReceivableId, value: installment.currentBalance }
  return installment.digitableNumber ?? (length === 47 ? slipLine(facts) : barCode(facts))
}
