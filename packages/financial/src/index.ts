/**
 * The financial conversation: who is speaking, what they owe, when it falls due, second copies and statements.
 *
 * @packageDocumentation
 */
export { financialMachine } from './financial/machine.ts'
export { loginMachine } from './login/machine.ts'
export { installmentsMachine } from './installments/machine.ts'
export { billsMachine } from './bills/machine.ts'
export { answerMachine } from './answer/machine.ts'
export { deliveryMachine } from './delivery/machine.ts'
export { anotherMachine } from './another/machine.ts'
export { reminderMachine } from './reminder/machine.ts'
export { dueDayMachine } from './due-day/machine.ts'
export { statementMailMachine } from './statement-mail/machine.ts'
export { mailingMachine } from './mailing/machine.ts'

export { billingActors } from './work.ts'
export type { Billing } from './work.ts'
export { financialTexts } from './texts/pt-BR.ts'

export { byDueDate } from './rules/by-due-date.ts'

export { isOfCostCenters } from './rules/cost-center.ts'
export { BillingError } from './ports/billing-error.ts'
export type { BillingErrorReason } from './ports/billing-error.ts'
export type {
  Bill,
  Customer,
  Customers,
  Installment,
  Installments,
  InstallmentsRequest,
  Slip,
  SlipMail,
  SlipRequest,
  Slips,
  StatementMail,
  Statements,
} from './ports/billing.ts'
