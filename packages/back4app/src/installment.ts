import type { Installment } from '@cristal/financial'
import * as z from 'zod'

/** Text or a number that must be there: ids come as either. */
const id = z
  .union([z.string(), z.number()], 'expected text or a number')
  .transform((value) => `${value}`.trim())
  .refine((value) => value !== '', 'expected more than an empty text')

/** Text that may be missing: `null` and the empty text mean absent. */
const optionalText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? undefined : `${value}`.trim() || undefined))

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value === true)

/** Reais as a number or a numeric text, rounded to cents: a residue of arithmetic is not a debt. */
const money = z
  .union(
    [
      z.number(),
      z
        .string()
        .trim()
        .regex(/^[+-]?\d+(\.\d+)?$/),
    ],
    'expected an amount',
  )
  .transform((value) => Math.round(Number(value) * 100) / 100 + 0)

/** As the function writes it, `DD-MM-YYYY`, or as SIENGE does. */
const day = z
  .string()
  .regex(/^(\d\d-\d\d-\d{4}|\d{4}-\d\d-\d\d(T.*)?)$/, 'expected a day such as 21-11-2026')
  .transform((value) => value.slice(0, 10).replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1'))

/**
 * An installment on the wire. A function that another wrote may leave out what SIENGE's receipts tell: then nothing
 * counts as received in part or as written off.
 */
export const installmentSchema = z.object({
  installmentId: id,
  installmentNumber: optionalText,
  conditionType: optionalText,
  dueDate: day,
  originalValue: money,
  currentBalance: money,
  generatedBillet: flag,
  generatedTicket: flag,
  generatedBoleto: flag,
  received: flag,
  writtenOff: flag,
})

/** One of the answer's items, checked. */
export type WireInstallment = z.output<typeof installmentSchema>

export function toInstallment(billId: string, wire: WireInstallment): Installment {
  return {
    billId,
    installmentId: wire.installmentId,
    ...(wire.installmentNumber === undefined ? {} : { number: wire.installmentNumber }),
    condition: wire.conditionType ?? 'PM',
    dueDate: wire.dueDate,
    balance: wire.currentBalance,
    originalValue: wire.originalValue,
    slip: wire.generatedBillet || wire.generatedTicket || wire.generatedBoleto,
    received: wire.received,
    writtenOff: wire.writtenOff,
  }
}
