import type { Call } from '@cristal/dialogue'
import { DeskError } from '@cristal/handoff'

import { boundedText } from './bounded-text.ts'
import { neverSent } from './never-sent.ts'
import { retryAfter } from './retry-after.ts'

/** One request. */
export interface HttpRequest {
  /** The route without ids or values: errors name it. */
  readonly route: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, unless it is a form. Absent: there is none. */
  readonly body?: FormData | Readonly<Record<string, unknown>>
  /** Asked again, it does nothing more: a lost answer is then an outage like another. */
  readonly repeatable: boolean
}

/** What came back, whatever its status. */
export interface HttpAnswer {
  readonly status: number
  readonly text: string
}

/**
 * Sends a request and reads its answer. Outages, refused credentials and limits are thrown as what they are;
 * every other answer is the caller's to judge.
 */
export async function ask(
  fetch: typeof globalThis.fetch,
  request: HttpRequest,
  call: Call,
): Promise<HttpAnswer> {
  call.signal.throwIfAborted()
  const { route, repeatable } = request
  const response = await fetch(request.url, init(request, call)).catch((error: unknown) => {
    if (repeatable) call.signal.throwIfAborted()
    throw lost(route, repeatable || neverSent(error), withoutRequest(error))
  })
  const fault = failure(request, response)
  if (fault !== undefined) {
    await response.body?.cancel().catch(() => undefined)
    throw fault
  }
  try {
    return { status: response.status, text: await boundedText(route, response) }
  } catch (error) {
    if (error instanceof DeskError) throw error
    if (repeatable) call.signal.throwIfAborted()
    throw lost(route, repeatable, error)
  }
}

function init({ method, headers, body }: HttpRequest, { key, signal }: Call): RequestInit {
  const form = body instanceof FormData
  return {
    method,
    signal,
    // A redirect would carry words and tokens to wherever it points.
    redirect: 'manual',
    headers: {
      accept: 'application/json',
      'x-request-id': encodeURI(key.toWellFormed()),
      ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  }
}

function failure({ route, repeatable }: HttpRequest, { status, headers }: Response): DeskError | undefined {
  const said = `${route}: Rocket.Chat answered ${status}.`
  const wait = retryAfter(headers)
  const options = wait === undefined ? {} : { retryAfter: wait }
  if (status === 429) return new DeskError('overloaded', `${said} ${limits}`, options)
  if (status !== 408 && status < 500) return undefined
  return repeatable
    ? new DeskError('unavailable', said, options)
    : new DeskError('unknownOutcome', `${said} It may have been done; do not repeat it.`)
}

function lost(route: string, repeatable: boolean, cause: unknown): DeskError {
  return repeatable
    ? new DeskError('unavailable', `${route}: the connection to Rocket.Chat failed.`, { cause })
    : new DeskError('unknownOutcome', `${route}: it was sent, but the answer of Rocket.Chat never came.`, {
        cause,
      })
}

/** The platform's own error says no more than "fetch failed"; what it holds inside is the reason. */
function withoutRequest(error: unknown): unknown {
  return error instanceof TypeError && error.cause !== undefined ? error.cause : error
}

const limits =
  "All visitors share its limits by address: raise them or turn them off in the server's rate limiter."
