import { maskPersonal, type ChannelName } from '@cristal/dialogue'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { methodNotAllowed } from 'hono/method-not-allowed'

import { freshId } from '../chance.ts'
import type { Clock } from '../clock.ts'
import { HostError } from '../host-error.ts'
import type { Host } from '../host.ts'
import { jsonLog } from '../json-log.ts'
import type { Log } from '../log.ts'
import { systemClock } from '../system-clock.ts'
import { ApiError } from './api-error.ts'
import { messageBody } from './message-body.ts'

export interface ConversationApiOptions {
  readonly host: Host
  /** May be left out where the bot serves one organisation only. */
  readonly organisation?: string
  /** Give the host no channel of this name: its words leave in the responses. @defaultValue `web` */
  readonly channel?: ChannelName
  /** How long a response waits for the answer, in milliseconds. @defaultValue 30 seconds */
  readonly patience?: number
  /** @defaultValue the system's clock */
  readonly clock?: Clock
  /** Origins whose pages may call; `*` for any. Absent: none but the own. */
  readonly cors?: string | readonly string[]
  /** Told of what should not happen. @defaultValue JSON lines on stderr, personal data masked */
  readonly log?: Log
}

/** The largest body that is read, in bytes: a message with a file in it. */
const largest = 4 * 1024 * 1024

/**
 * Conversations over HTTP, answered in the response itself. Whoever knows a contact's id can read and write
 * in their name: make ids that nobody guesses, or check who calls before you pass a request on.
 *
 * - `POST /api/contacts/:id/messages` with `{ id?, text }`, `{ id?, option }` or
 *   `{ id?, media: { kind, url, name?, mimeType? }, text? }` answers
 *   `{ id, messages, state, pending }`; the same for the same `id`. 202 while work is still running.
 * - `GET /api/contacts/:id` answers `{ contact, state, activity, transcript, pending }`.
 * - `GET /health` answers `{ status: 'ok' }`.
 *
 * What is wrong with a request is told as `{ error: { code, message, field? } }`.
 *
 * @example
 * ```ts
 * const server = await serve(conversationApi({ host }), { port: 8080 })
 * ```
 */
export function conversationApi(options: ConversationApiOptions): (request: Request) => Promise<Response> {
  const { host, organisation, channel = 'web', patience = 30_000, log = jsonLog() } = options
  const clock = options.clock ?? systemClock()
  const served = organisation === undefined ? {} : { organisation }
  const app = new Hono()

  app.use(methodNotAllowed({ app, onMethodNotAllowed: (_, allowed) => wrongMethod(allowed) }))
  if (options.cors !== undefined) app.use(cors({ origin: origins(options.cors) }))

  app.get('/health', (c) => c.json({ status: 'ok' }))

  app.post(
    '/api/contacts/:contact/messages',
    bodyLimit({ maxSize: largest, onError: tooLarge }),
    async (c) => {
      const address = contactId(c.req.param('contact'))
      const { id = freshId(), content } = await messageBody(c.req.raw)
      const { conversation } = await host.receive({ ...served, channel, address, id, content })
      const settled = await within(conversation, c.req.raw.signal)
      const messages = (await host.replies(conversation, id)).map(({ key, text, options: offered }) => ({
        key,
        text,
        options: offered,
      }))
      const state = (await host.view({ ...served, channel, address }))?.states ?? []
      if (settled) return c.json({ id, messages, state, pending: false })
      const message =
        'The answer is not complete yet; send the same request again with the same id to read the rest.'
      return c.json({ id, messages, state, pending: true, message }, 202)
    },
  )

  app.get('/api/contacts/:contact', async (c) => {
    const view = await host.view({ ...served, channel, address: contactId(c.req.param('contact')) })
    if (!view)
      throw new ApiError(404, {
        code: 'unknownContact',
        field: 'contact',
        message: 'Nobody wrote under this id.',
      })
    const { contact, states: state, activity, transcript, busy: pending } = view
    return c.json({ contact, state, activity, transcript, pending })
  })

  app.notFound(() => {
    const message = 'There is nothing here. Post to /api/contacts/{id}/messages, or get /api/contacts/{id}.'
    return new ApiError(404, { code: 'unknownPath', message }).response()
  })

  app.onError((error) => {
    if (error instanceof ApiError) return error.response()
    if (error instanceof HostError && error.reason === 'stopped') {
      return new ApiError(503, {
        code: 'stopping',
        message: 'The server is stopping; send it again.',
      }).response()
    }
    log({ level: 'error', event: 'requestFailed', message: maskPersonal(error.message) })
    const message = 'Something went wrong here, not in your request. Send it again with the same id.'
    return new ApiError(500, { code: 'internal', message }).response()
  })

  return async (request) => app.fetch(request)

  /** Waits until all is said, or patience ends, or the client went away. */
  async function within(conversation: string, gone: AbortSignal): Promise<boolean> {
    const impatient = new AbortController()
    const cancel = clock.at(clock.now() + patience, () => impatient.abort())
    try {
      return await host.settled(conversation, AbortSignal.any([impatient.signal, gone]))
    } finally {
      cancel()
    }
  }
}

function contactId(given: string): string {
  if (/^[\w.:@+~-]{1,128}$/.test(given)) return given
  const message = 'A contact id has 1 to 128 letters, digits or characters of . _ : @ + ~ -'
  throw new ApiError(400, { code: 'invalidContact', field: 'contact', message })
}

function tooLarge(): Response {
  const message = `The body must be at most ${largest / 1024} kB.`
  return new ApiError(413, { code: 'tooLarge', message }).response()
}

function wrongMethod(allowed: readonly string[]): Response {
  const list = allowed.join(', ')
  const response = new ApiError(405, {
    code: 'wrongMethod',
    message: `Here only ${list} may be used.`,
  }).response()
  response.headers.set('allow', list)
  return response
}

function origins(given: string | readonly string[]): string | string[] {
  return typeof given === 'string' ? given : [...given]
}
