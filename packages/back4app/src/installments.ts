import { BillingError, byDueDate, type Installments } from '@cristal/financial'

import { answered } from './answer.ts'
import { boundedText } from './bounded-text.ts'
import type { Back4appConnection } from './connection.ts'
import { failureOf } from './failure.ts'
import { toInstallment } from './installment.ts'
import { requestTo } from './request.ts'

/** What the function is called by. */
export interface Caller {
  readonly connectionOf: (organisation: string) => Back4appConnection
  readonly transport: 'body' | 'query'
  readonly fetch: typeof globalThis.fetch
}

/** `Installments` by the cloud function of that name. */
export function installmentsOf({ connectionOf, transport, fetch }: Caller): Installments {
  return {
    async within({ customerId, billId, from, to }, call) {
      call.signal.throwIfAborted()
      const connection = connectionOf(call.organisation)
      const { domain, token } = connection
      const asked = { customerId, billReceivableId: billId, domain, token, afterDate: from, beforeDate: to }
      try {
        const response = await fetch(requestTo(connection, transport, asked, call))
        const body = await boundedText(response)
        if (!response.ok) throw failureOf(response, body)
        return answered(body)
          .map((wire) => toInstallment(billId, wire))
          .toSorted(byDueDate)
      } catch (error) {
        if (error instanceof BillingError) throw error
        call.signal.throwIfAborted()
        throw new BillingError(
          'unavailable',
          `installments: the connection to Back4app failed${codeOf(error)}.`,
        )
      }
    },
  }
}

/** Of a broken connection only the code: an error may name the address, in which the token can stand. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : undefined
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? ` (${code})` : ''
}
