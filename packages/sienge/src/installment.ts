import type { Installment } from '@cristal/financial'
import * as z from 'zod'

import { money } from './money.ts'
import { optionalText, text } from './text.ts'

/** The receipts by which money came in; all others replace, cancel or renegotiate. */
const cash = new Set(['recebimento', 'abatimento de adiantamento'])

const receipts = z
  .array(z.object({ receiptType: optionalText }))
  .nullish()
  .transform((value) => value ?? [])

/** An installment on the wire. Three routes call the flag of a registered slip by three names. */
export const installmentSchema = z.object({
  installmentId: text,
  installmentNumber: optionalText,
  dueDate: z.string().regex(/^\d{4}-\d{2}-\d{2}/, 'expected a date such as 2026-11-21'),
  conditionType: optionalText,
  conditionTypeId: optionalText,
  originalValue: money,
  currentBalance: money,
  generatedBillet: z.boolean().nullish(),
  generatedTicket: z.boolean().nullish(),
  generatedBoleto: z.boolean().nullish(),
  receipts,
})

export function toInstallment(billId: string, wire: z.infer<typeof installmentSchema>): Installment {
  const received = wire.receipts.some(({ receiptType }) => cash.has(receiptType?.toLowerCase() ?? ''))
  return {
    billId,
    installmentId: wire.installmentId,
    ...(wire.installmentNumber === undefined ? {} : { number: wire.installmentNumber }),
    condition: wire.conditionType ?? wire.conditionTypeId ?? 'PM',
    dueDate: wire.dueDate.slice(0, 10),
    balance: wire.currentBalance,
    originalValue: wire.originalValue,
    slip: [wire.generatedBillet, wire.generatedTicket, wire.generatedBoleto].includes(true),
    received,
    writtenOff: wire.currentBalance === 0 && wire.receipts.length > 0 && !received,
  }
}
