import type { Call } from '@cristal/dialogue'
import { BillingError, type InstallmentsRequest } from '@cristal/financial'

import type { Back4appConnection } from '../src/index.ts'

/** Credentials whose base64 has a plus and a slash in it. */
export const token = Buffer.from('r:¾¾¿¿ûï').toString('base64')

export function connectionTo(url: string): Back4appConnection {
  return { url, applicationId: 'app-1', restApiKey: 'rest-key-1', domain: 'minhaconstrutora', token }
}

export const march: InstallmentsRequest = {
  customerId: '57',
  billId: '11045',
  from: '2022-03-01',
  to: '2022-03-31',
}

export function call(signal: AbortSignal = new AbortController().signal): Call {
  return { organisation: 'horizonte', key: 'conversation/1#effect-2', signal }
}

/** What a promise rejects with, which must be the port's own error. */
export async function failure(promise: Promise<unknown>): Promise<BillingError> {
  const error = await promise.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  )
  if (error instanceof BillingError) return error
  throw error
}
