import * as z from 'zod'

import { boundedJson } from './bounded-json.ts'
import { UnderstandingError, type UnderstandingErrorReason } from './understanding-error.ts'

/** What a refused request means. Of the body only this is read: whether no repository has the key. */
export async function failure(response: Response): Promise<UnderstandingError> {
  const { status, headers } = response
  const reason = status === 400 ? await badRequest(response) : reasonOf(status)
  await response.body?.cancel().catch(() => undefined)
  const seconds = /^\d{1,6}$/.exec(headers.get('retry-after')?.trim() ?? '')?.[0]
  return new UnderstandingError(
    reason,
    `Bothub answered ${status}. ${advice[reason]}`.trim(),
    seconds === undefined ? {} : { retryAfter: Number(seconds) * 1000 },
  )
}

/** A wrong key is a 400, and its words are those of a repository that was never trained. */
async function badRequest(response: Response): Promise<UnderstandingErrorReason> {
  const body = await boundedJson(response).catch(() => undefined)
  const { data } = z.object({ detail: z.string() }).safeParse(body)
  return /never been trained/i.test(data?.detail ?? '') ? 'unauthorized' : 'refused'
}

function reasonOf(status: number): UnderstandingErrorReason {
  if (status === 401 || status === 403) return 'unauthorized'
  if (status === 429) return 'overloaded'
  if (status === 408 || status >= 500) return 'unavailable'
  return status >= 400 ? 'refused' : 'unexpectedResponse'
}

const advice: Readonly<Record<UnderstandingErrorReason, string>> = {
  unauthorized: 'Check the key of the repository, and that the repository is trained for pt_br.',
  overloaded: 'It wants fewer requests.',
  unavailable: '',
  refused: 'Check that the url is the one of the API, and that the repository speaks pt_br.',
  unexpectedResponse: 'Check that the url is the one of the API.',
}
