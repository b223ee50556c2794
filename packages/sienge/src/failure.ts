import { BillingError, type BillingErrorReason } from '@cristal/financial'

import { retryAfter } from './retry-after.ts'

/** What a refused read means. Error bodies stay unread: their shape varies and they may speak of people. */
export function readFailure(route: string, response: Response): BillingError {
  return failure(readReason(response.status), route, response)
}

/** What a refused order means: whatever is not plainly a refusal may have been carried out. */
export function orderFailure(route: string, response: Response): BillingError {
  return failure(orderReason(response.status), route, response)
}

function readReason(status: number): BillingErrorReason {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 429) return 'overloaded'
  if (status === 408 || status >= 500) return 'unavailable'
  return status >= 400 ? 'refused' : 'unexpectedResponse'
}

function orderReason(status: number): BillingErrorReason {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 429) return 'overloaded'
  // A gateway's 408 can stand for a SIENGE that was too slow to answer, not too slow to mail.
  return status >= 400 && status < 500 && status !== 408 ? 'refused' : 'unknownOutcome'
}

function failure(reason: BillingErrorReason, route: string, response: Response): BillingError {
  const wait = retryAfter(response.headers)
  const message = `${route}: SIENGE answered ${response.status}. ${advice[reason]}`.trim()
  return new BillingError(reason, message, wait === undefined ? {} : { retryAfter: wait })
}

const advice: Readonly<Record<BillingErrorReason, string>> = {
  unauthorized: "Check the API user's name and password, and that the tenant released this resource to it.",
  overloaded: "The tenant's limit by minute or its quota of the day is used up.",
  unavailable: '',
  timedOut: '',
  refused: 'It does not accept this request as it is.',
  tooLarge: '',
  unexpectedResponse: 'Check that the url is the one of the API.',
  unknownOutcome: 'The order may have been carried out; do not repeat it.',
}
