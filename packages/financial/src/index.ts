/**
 * The financial conversation: who is speaking, what they owe, and their second copies.
 *
 * @packageDocumentation
 */
export { BillingError } from './ports/billing-error.ts'
export type { BillingErrorReason } from './ports/billing-error.ts'
export type {
  Bill,
  Customer,
  Customers,
  Installment,
  Slip,
  SlipMail,
  SlipRequest,
  Slips,
  Statements,
} from './ports/billing.ts'
