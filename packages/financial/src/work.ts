import { ordering, reading, unprovided, work, type Limiter, type LimitRule } from '@cristal/dialogue'

import type { Customer, Customers, Slip, SlipMail, SlipRequest, Slips, Statements } from './ports/billing.ts'
import { statementOf, type Statement } from './rules/statement.ts'

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

/** What the financial machines invoke, standing where {@link billingActors} are bound. */
export const unboundWork = {
  findCustomer: unprovided<FoundCustomer, FindCustomerInput>('findCustomer'),
  countWrongAnswer: unprovided<null, FindCustomerInput>('countWrongAnswer'),
  fetchStatement: unprovided<Statement, FetchStatementInput>('fetchStatement'),
  mailSlip: unprovided<null, SlipMail & { readonly organisation: string }>('mailSlip'),
  fetchSlip: unprovided<FoundSlip, SlipRequest & { readonly organisation: string }>('fetchSlip'),
}

/** The ports of the financial conversation. */
export interface Billing {
  readonly customers: Customers
  readonly statements: Statements
  readonly slips: Slips
  readonly limiter: Limiter
}

/** Five wrong answers within an hour block a document for a quarter of an hour, whoever tries. */
const perDocument: LimitRule = { failures: 5, window: 60 * 60_000, block: 15 * 60_000 }

/**
 * Binds the billing ports to the names that the financial machines invoke.
 *
 * @example
 * ```ts
 * bind(financialMachine, { ...billingActors({ customers, statements, slips, limiter }), ...understandingActors(understanding) })
 * ```
 */
export function billingActors({ customers, statements, slips, limiter }: Billing) {
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
    countWrongAnswer: work<null, FindCustomerInput>(reading, async ({ organisation, document }, call) => {
      await limiter.fail(limitKey(document), perDocument, { ...call, organisation })
      return null
    }),
    fetchStatement: work<Statement, FetchStatementInput>(reading, async (input, call) => {
      const bills = await statements.billsOf(input.customerId, { ...call, organisation: input.organisation })
      return statementOf(bills, input.costCenters, input.now)
    }),
    mailSlip: work<null, SlipMail & { readonly organisation: string }>(ordering, async (input, call) => {
      const { organisation, ...mail } = input
      await slips.mail(mail, { ...call, organisation })
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

function limitKey(document: string): string {
  return `document:${document}`
}
