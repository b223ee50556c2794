import type { Slip, Slips } from '@cristal/financial'
import * as z from 'zod'

import type { SiengeApi } from './api.ts'
import { optionalText } from './text.ts'
import { wireId } from './wire-id.ts'

const path = 'payment-slip-notification'

/** Second copies. SIENGE calls a bill `billReceivableId` when it gives a slip, `receivableBillId` when it mails one. */
export function siengeSlips(api: SiengeApi): Slips {
  return {
    async slip({ billId, installmentId }, call) {
      const query = { billReceivableId: billId, installmentId }
      // 422: no charge is registered, or nothing is open.
      const request = { route: `GET /${path}`, path, query, none: [404, 422], schema }
      const [first] = (await api.read(request, call))?.results ?? []
      return first && toSlip(first)
    },

    async mail({ billId, installmentId, to, subject, body }, call) {
      const route = `POST /${path}`
      const order = {
        receivableBillId: wireId(route, billId),
        installmentId: wireId(route, installmentId),
        emailCustomer: to,
        emailTitle: subject,
        emailBody: body,
      }
      await api.order({ route, path, body: order }, call)
    },
  }
}

const slip = z.object({
  /** Sent to a person as it is, so nothing but a web address passes. */
  urlReport: z.url({ protocol: /^https?$/, error: 'expected a web address' }),
  digitableNumber: optionalText,
})

const schema = z.object({ results: z.array(slip) })

function toSlip({ urlReport, digitableNumber }: z.infer<typeof slip>): Slip {
  return { link: urlReport, ...(digitableNumber === undefined ? {} : { line: digitableNumber }) }
}
