import type { Call } from '@cristal/dialogue'
import { BillingError } from '@cristal/financial'
import ky, { isNetworkError, type Options } from 'ky'
import type * as z from 'zod'

import { acceptance } from './acceptance.ts'
import { checkedAnswer } from './answer.ts'
import { boundedText } from './bounded-text.ts'
import type { SiengeConnection } from './connection.ts'
import { orderFailure, readFailure } from './failure.ts'
import { neverSent } from './never-sent.ts'

/** A request that may be repeated freely. */
export interface SiengeRead<Answer> {
  /** The route without ids or values: errors name it. */
  readonly route: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** The statuses by which SIENGE says that there is no such thing. */
  readonly none: readonly number[]
  /** The most bytes of an answer; one with more is `tooLarge`. Absent: five megabytes, and one with more is no answer. */
  readonly most?: number
  readonly schema: z.ZodType<Answer>
}

/** A request whose work is done when it arrives, once for each time. */
export interface SiengeOrder {
  readonly route: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** SIENGE over HTTP: its answers checked, its failures told apart. */
export interface SiengeApi {
  /** Resolves to `undefined` when SIENGE says that there is no such thing. */
  read<Answer>(request: SiengeRead<Answer>, call: Call): Promise<Answer | undefined>
  /** Resolves when SIENGE accepted it; rejects with `unknownOutcome` when it may have arrived. */
  order(request: SiengeOrder, call: Call): Promise<void>
}

export function siengeApi(
  connectionOf: (organisation: string) => SiengeConnection,
  fetch: typeof globalThis.fetch,
): SiengeApi {
  return {
    async read({ route, path, query, none, most, schema }, call) {
      call.signal.throwIfAborted()
      const request = { ...options(connectionOf(call.organisation), call, fetch), searchParams: query }
      try {
        const response = await ky.get(path, request)
        if (response.ok) {
          const body = await boundedText(response, most)
          if (body === undefined) throw oversized(route, most)
          return checkedAnswer(route, body, schema)
        }
        await discard(response)
        if (none.includes(response.status)) return undefined
        throw readFailure(route, response)
      } catch (error) {
        if (error instanceof BillingError) throw error
        call.signal.throwIfAborted()
        throw new BillingError('unavailable', `${route}: the connection to SIENGE failed.`, {
          cause: withoutRequest(error),
        })
      }
    },

    async order({ route, path, body }, call) {
      call.signal.throwIfAborted()
      const request = { ...options(connectionOf(call.organisation), call, fetch), json: body }
      const response = await ky.post(path, request).catch((error: unknown) => {
        throw undelivered(route, withoutRequest(error))
      })
      const isAccepted = response.ok && (await acceptance(response))
      await discard(response)
      if (!response.ok) throw orderFailure(route, response)
      if (!isAccepted) throw interposed(route, response.status)
    },
  }
}

function options(connection: SiengeConnection, call: Call, fetch: typeof globalThis.fetch): Options {
  const credentials = Buffer.from(`${connection.user}:${connection.password}`).toString('base64')
  return {
    prefix: connection.url,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${credentials}`,
      'x-request-id': encodeURI(call.key.toWellFormed()),
    },
    signal: call.signal,
    fetch,
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    // A redirected order would be sent twice, and a redirected read would leave the tenant's address.
    redirect: 'manual',
  }
}

function oversized(route: string, most: number | undefined): BillingError {
  return most === undefined
    ? new BillingError('unexpectedResponse', `${route}: SIENGE's answer is larger than 5 MB.`)
    : new BillingError('tooLarge', `${route}: SIENGE's answer has more than ${most} bytes.`)
}

function undelivered(route: string, cause: unknown): BillingError {
  return neverSent(cause)
    ? new BillingError(
        'unavailable',
        `${route}: no connection to SIENGE could be opened; nothing was sent.`,
        {
          cause,
        },
      )
    : new BillingError('unknownOutcome', `${route}: it was sent, but SIENGE's answer never came.`, { cause })
}

function interposed(route: string, status: number): BillingError {
  return new BillingError(
    'unknownOutcome',
    `${route}: ${status} came with a body that is not SIENGE's; somebody in between may not have passed the order on.`,
  )
}

/** Ky's own error carries the request, with its query and its credentials. */
function withoutRequest(error: unknown): unknown {
  return isNetworkError(error) ? error.cause : error
}

/** Gives the connection back without reading on; a body that fails meanwhile changes nothing. */
async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined)
}
