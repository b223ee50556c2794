import type { Call } from '@cristal/dialogue'
import { DeskError } from '@cristal/handoff'
import * as z from 'zod'

import type { LivechatConnection } from '../connection.ts'
import { ask, type HttpAnswer, type HttpRequest } from '../http.ts'
import { refusalCode } from './refusal-code.ts'

/** One request of the Livechat API. */
export interface LivechatRequest<Answer> {
  /** Such as `POST livechat/message`. */
  readonly route: string
  /** Below `/api/v1/`; its variable parts are escaped. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: HttpRequest['headers']
  readonly body?: NonNullable<HttpRequest['body']>
  /** @defaultValue true */
  readonly repeatable?: boolean
  readonly schema: z.ZodType<Answer>
}

/** The server said no. */
export interface LivechatRefusal {
  readonly ok: false
  /** Its code for why. Empty: it does not say. */
  readonly code: string
  readonly status: number
}

/** What the server said. */
export type LivechatAnswer<Answer> = { readonly ok: true; readonly answer: Answer } | LivechatRefusal

/** The Livechat API of one server, for visitors: it knows no credentials. */
export type LivechatApi = <Answer>(
  request: LivechatRequest<Answer>,
  call: Call,
) => Promise<LivechatAnswer<Answer>>

export function livechatApi(connection: LivechatConnection, fetch: typeof globalThis.fetch): LivechatApi {
  return async ({ route, path, query, schema, headers, body, repeatable = true }, call) => {
    const url = new URL(`${connection.url.replace(/\/+$/, '')}/api/v1/${path}`)
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value)
    const method = route.startsWith('GET') ? 'GET' : route.startsWith('DELETE') ? 'DELETE' : 'POST'
    const request = { route, method, url, repeatable } as const
    const answer = await ask(
      fetch,
      { ...request, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) },
      call,
    )
    return judged(route, answer, schema)
  }
}

const envelope = z.looseObject({ success: z.boolean() })

function judged<Answer>(
  route: string,
  { status, text }: HttpAnswer,
  schema: z.ZodType<Answer>,
): LivechatAnswer<Answer> {
  const body = json(text)
  if (status === 200 && envelope.safeParse(body).data?.success === true) {
    const read = schema.safeParse(body)
    if (read.success) return { ok: true, answer: read.data }
    const wrong = read.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new DeskError('unexpectedResponse', `${route}: the answer does not fit (${wrong.join('; ')}).`)
  }
  if (status >= 400 && envelope.safeParse(body).data?.success === false) {
    return { ok: false, code: refusalCode(body), status }
  }
  if (status === 401 || status === 403) {
    throw new DeskError(
      'unauthorized',
      `${route}: ${status}, and not by Rocket.Chat: something before it asks for credentials.`,
    )
  }
  throw new DeskError(
    'unexpectedResponse',
    `${route}: this is no answer of Rocket.Chat (${status}). Check that the url is the one of the server.`,
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
