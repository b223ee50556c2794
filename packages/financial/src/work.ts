import {
  ordering,
  reading,
  unprovided,
  work,
  type Limiter,
  type LimitRule,
  type WorkPolicy,
} from '@cristal/dialogue'

import { BillingError } from './ports/billing-error.ts'
import type {
  Customer,
  Customers,
  Installment,
  Installments,
  Slip,
  SlipMail,
  SlipRequest,
  Slips,
  StatementMail,
  Statements,
} from './ports/billing.ts'
import { statementOf, type Statement } from './rules/statement.ts'
import type { Days } from './rules/window.ts'

/** Whose customer is looked for, by which document. */
export interface FindCustomerInput {
  readonly organisation: string
  readonly document: string
}

/** The customer is `null` when no one has the document, which nobody is told. */
export interface FoundCustomer {
  readonly customer: Customer | null
  /** ISO: until when the document is blocked by wrong answers; `null` when it is not. */
  readonly blockedUntil: string | null
}

/** Four digits that were given for a document. */
export interface TakeAnswerInput extends FindCustomerInput {
  readonly right: boolean
}

/** An answer is not taken while its document is blocked: ISO until when, else `null`. */
export type TakenAnswer = Pick<FoundCustomer, 'blockedUntil'>

/** The slip is `null` when there is none to give. */
export interface FoundSlip {
  readonly slip: Slip | null
}

/** Whose statement is fetched, and of which cost centres. */
export interface FetchStatementInput {
  readonly organisation: string
  readonly customerId: string
  readonly costCenters: readonly string[]
  readonly now: string
}

/** A mail that the billing system is told to send. */
export interface OrderMailInput {
  readonly organisation: string
  readonly mail: SlipMail | StatementMail
}

/** Of which bills installments are fetched, and from when to when. */
export interface FetchInstallmentsInput extends Days {
  readonly organisation: string
  readonly customerId: string
  readonly bills: readonly string[]
}

/** What falls due of one bill. */
export interface FoundInstallments {
  readonly id: string
  readonly installments: readonly Installment[]
}

/** What the financial machines invoke, standing where {@link billingActors} are bound. */
export const unboundWork = {
  findCustomer: unprovided<FoundCustomer, FindCustomerInput>('findCustomer'),
  takeAnswer: unprovided<TakenAnswer, TakeAnswerInput>('takeAnswer'),
  fetchStatement: unprovided<Statement, FetchStatementInput>('fetchStatement'),
  listBills: unprovided<readonly string[], FetchStatementInput>('listBills'),
  fetchInstallments: unprovided<readonly FoundInstallments[], FetchInstallmentsInput>('fetchInstallments'),
  orderMail: unprovided<null, OrderMailInput>('orderMail'),
  fetchSlip: unprovided<FoundSlip, SlipRequest & { readonly organisation: string }>('fetchSlip'),
}

/** The ports of the financial conversation. */
export interface Billing {
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
  /** Where statements are too large to be read whole. Absent: their installments cannot be told then. */
  readonly installments?: Installments
  readonly limiter: Limiter
}

/** Five wrong answers within an hour block a document for a quarter of an hour, whoever tries. */
const perDocument: LimitRule = { failures: 5, window: 60 * 60_000, block: 15 * 60_000 }

/** A function in between reads the whole statement before it answers with a part of it. */
const readingInParts: WorkPolicy = { ...reading, timeout: 30_000, attempts: 2 }

/**
 * Binds the billing ports to the names that the financial machines invoke.
 *
 * @example
 * ```ts
 * bind(financialMachine, { ...billingActors({ customers, statements, slips, limiter }), ...understandingActors(understanding) })
 * ```
 */
export function billingActors({ customers, statements, slips, installments, limiter }: Billing) {
  return {
    findCustomer: work<FoundCustomer, FindCustomerInput>(
      reading,
      async ({ organisation, document }, call) => {
        const at = { ...call, organisation }
        const blockedUntil = await limiter.blockedUntil(limitKey(document), at)
        if (blockedUntil !== undefined) return { customer: null, blockedUntil }
        return { customer: (await customers.findByDocument(document, at)) ?? null, blockedUntil: null }
      },
    ),
    // Asked at each answer: talks that had found their customer before must not answer past the limit.
    takeAnswer: work<TakenAnswer, TakeAnswerInput>(
      reading,
      async ({ organisation, document, right }, call) => {
        const at = { ...call, organisation }
        const blockedUntil = await limiter.blockedUntil(limitKey(document), at)
        if (blockedUntil !== undefined) return { blockedUntil }
        if (!right) await limiter.fail(limitKey(document), perDocument, at)
        return { blockedUntil: null }
      },
    ),
    fetchStatement: work<Statement, FetchStatementInput>(reading, async (input, call) => {
      const bills = await statements.billsOf(input.customerId, { ...call, organisation: input.organisation })
      return statementOf(bills, input.costCenters, input.now)
    }),
    listBills: work<readonly string[], FetchStatementInput>(reading, async (input, call) => {
      const { organisation, customerId, costCenters } = input
      if (!installments) throw unreadable()
      return statements.bills(customerId, costCenters, { ...call, organisation })
    }),
    fetchInstallments: work<readonly FoundInstallments[], FetchInstallmentsInput>(
      readingInParts,
      async ({ organisation, bills, ...asked }, call) => {
        if (!installments) throw unreadable()
        const at = { ...call, organisation }
        return Promise.all(
          bills.map(async (billId) => ({
            id: billId,
            installments: await installments.within({ ...asked, billId }, at),
          })),
        )
      },
    ),
    orderMail: work<null, OrderMailInput>(ordering, async ({ organisation, mail }, call) => {
      const at = { ...call, organisation }
      await ('customerId' in mail ? statements.mail(mail, at) : slips.mail(mail, at))
      return null
    }),
    fetchSlip: work<FoundSlip, SlipRequest & { readonly organisation: string }>(
      reading,
      async (input, call) => {
        const { organisation, ...request } = input
        return { slip: (await slips.slip(request, { ...call, organisation })) ?? null }
      },
    ),
  }
}

function unreadable(): BillingError {
  return new BillingError(
    'tooLarge',
    'The statement is too large to be read whole, and no `installments` are bound to read it in parts.',
  )
}

function limitKey(document: string): string {
  return `document:${document}`
}
