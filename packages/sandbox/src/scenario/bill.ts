import * as z from 'zod'
import { id, isoDate, money, text } from './value.ts'

const receipt = z.looseObject({
  calculationDate: isoDate.optional(),
  receiptDate: isoDate.optional(),
  receiptValue: money.optional(),
  interestValue: money.default(0),
  additionalValue: money.default(0),
  discountValue: money.default(0),
  administrativeFee: money.default(0),
  netReceiptValue: money.optional(),
  receiptType: text('a kind of receipt, such as "Recebimento"').default('Recebimento'),
  insuranceAmount: money.default(0),
  bankMovements: z.array(z.unknown()).default([]),
  accountNumber: text('an account').default('COBBANCO'),
  creditDate: isoDate.nullable().default(null),
})

/** An installment of the scenario. Fields that are not known here pass, and come back in the statement. */
export const installment = z.looseObject({
  installmentId: id,
  installmentNumber: text('a number such as "4/60"').optional(),
  dueDate: isoDate,
  conditionType: text('a kind of installment, such as "PM"').default('PM'),
  originalValue: money,
  currentBalance: money.min(0, 'reais, 0 when it is settled'),
  interestPercent: z.number().default(0),
  generatedBillet: z.boolean().default(true),
  /** Absent: none while something is open; one payment in full once nothing is. */
  receipts: z.array(receipt).optional(),
  carrierId: id.default(1),
  /** Absent: a valid line is made from the installment. */
  digitableNumber: text('the digits of a slip').optional(),
})
export type ScenarioInstallment = z.output<typeof installment>

/** A bill of the scenario. Fields that are not known here pass, and come back in the statement. */
export const bill = z.looseObject({
  billReceivableId: id,
  customerId: id,
  /** Further customers whose bill it is too. */
  holders: z.array(id).default([]),
  /** Absent: the answers do not say. */
  costCenterId: id.optional(),
  companyId: id.default(1),
  finePercent: z.number().default(2),
  interestPercent: z.number().default(1),
  documentId: text('the number of the contract, such as "VIND-101"').optional(),
  documentCode: text('the kind of contract, such as "CT"').default('CT'),
  subJudice: z.boolean().default(false),
  issueDate: isoDate.optional(),
  receivableBillValue: money.optional(),
  unityName: text('a unit, such as "AP 303"').default(''),
  note: text('a note').default(''),
  payOffDate: isoDate.nullable().default(null),
  defaulting: z.boolean().optional(),
  /** What an installment without a number counts up to, as in `4/60`. Absent: the highest id. */
  installmentCount: id.optional(),
  installments: z.array(installment).default([]),
})
export type ScenarioBill = z.output<typeof bill>
