import { BillingError, type BillingErrorReason } from '@cristal/financial'
import * as z from 'zod'

import { parsedJson } from './parsed-json.ts'

/** What a refused call means. Of its body only codes and reasons are read; its words may speak of people. */
export function failureOf(response: Response, body: string): BillingError {
  const { status, headers } = response
  if (status === 401 || status === 403) return failure('unauthorized', status, advice.keys)
  if (status === 429) return failure('overloaded', status, '', seconds(headers.get('retry-after')))
  if (status === 408 || status >= 500) return failure('unavailable', status)
  const said = refusal.safeParse(parsedJson(body))
  if (status < 400 || !said.success) return failure('unexpectedResponse', status, advice.url)
  return refused(status, said.data)
}

/** Both fields may be missing, and Parse gives a thrown object back as it was. */
const refusal = z.object({ code: z.number().optional(), error: z.unknown() })

/** Of Parse's codes, those that the function or its server throw on purpose. */
const codes = { scriptFailed: 141, tooManyRequests: 155 }

function refused(status: number, { code, error }: z.output<typeof refusal>): BillingError {
  if (code === codes.tooManyRequests) return failure('overloaded', status)
  if (code !== codes.scriptFailed) return failure('refused', status, advice.parameters)
  if (typeof error === 'string' && error.startsWith('Invalid function')) {
    return failure('refused', status, advice.missing)
  }
  const told = ours.safeParse(typeof error === 'string' ? parsedJson(error) : error)
  // Any other function failed because SIENGE did, and does not say how.
  if (!told.success) return failure('unavailable', status, 'The function failed.')
  const { reason, retryAfter } = told.data
  return failure(reason, status, `The function says of SIENGE: ${reason}.`, retryAfter)
}

/** What `cloud/main.js` says of SIENGE. */
const ours = z.object({
  reason: z.enum([
    'unavailable',
    'overloaded',
    'timedOut',
    'unauthorized',
    'refused',
    'tooLarge',
    'unexpectedResponse',
  ]),
  retryAfter: z.number().min(0).optional().catch(undefined),
})

function failure(reason: BillingErrorReason, status: number, hint = '', retryAfter?: number): BillingError {
  const message = `installments: Back4app answered ${status}. ${hint}`.trim()
  return new BillingError(reason, message, retryAfter === undefined ? {} : { retryAfter })
}

function seconds(value: string | null): number | undefined {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) * 1000 : undefined
}

const advice = {
  keys: 'Check the application id and the REST API key.',
  url: 'Check that the url is the one of the Parse API.',
  missing: 'The app has no function of this name: deploy cloud/main.js.',
  parameters: 'The function does not accept these parameters.',
}
