import type { Bill, Customer } from '../ports/billing.ts'

/** A bill and the customers who hold it, alone or together. */
export interface HeldBill extends Bill {
  readonly holders: readonly string[]
}

/** What a billing system holds, in the words of the ports. Ids are numbers written as text. */
export interface BillingData {
  readonly customers: readonly Customer[]
  /** Bills and their installments in any order. */
  readonly bills: readonly HeldBill[]
}
