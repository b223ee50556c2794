import type { DeskNotice } from './desk-notice.ts'
import { coreNotices } from './core-notices.ts'
import { jsonBody } from './json-body.ts'
import { livechatNotices } from './livechat-notices.ts'
import { sameSecret } from './same-secret.ts'

/** What happened to a notice, in fields without personal data. */
export interface WebhookLogEntry {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly [field: string]: string | number | boolean | undefined
}

/** How notices of a desk come in. */
export interface RocketChatWebhookOptions {
  readonly dialect: 'livechat' | 'core'
  /** What the other side signs with: Rocket.Chat's secret token, or the connector's `Authorization`. At least 16 characters. */
  readonly secret: string
  /** Stores what the desk tells; resolves once it is stored. Such as a host's `notify`. */
  readonly notify: (notice: DeskNotice) => Promise<{ readonly known: boolean }>
  /** Absent: nothing is logged. */
  readonly log?: (entry: WebhookLogEntry) => void
  /** Where the server is: files whose address lacks it are found there. Absent: such files are left out. */
  readonly url?: string
  /**
   * The open room of a conversation, for connectors that do not name it. Absent: a notice without a room is refused.
   */
  readonly roomOf?: (conversation: string) => Promise<string | undefined>
}

/**
 * Takes in what Rocket.Chat, or the connector, posts: a handler in the web's own terms. It answers 200 only for what
 * is stored, or is of no concern; 401, 405, 413 and 400 for what is not theirs; 503 where it could not be stored, so
 * that it comes again. Throws a `TypeError` for a secret that keeps nobody out.
 *
 * @example
 * ```ts
 * const webhook = rocketchatWebhook({ dialect: 'livechat', secret, notify: (notice) => host.notify(notice) })
 * app.post('/desk', (c) => webhook(c.req.raw))
 * ```
 */
export function rocketchatWebhook(
  options: RocketChatWebhookOptions,
): (request: Request) => Promise<Response> {
  const { dialect, secret, notify } = options
  const log = options.log ?? (() => undefined)
  if (secret.length < 16) {
    throw new TypeError(
      'The secret of the webhook needs at least 16 characters: whoever knows it speaks as an agent.',
    )
  }
  const noticesOf = dialect === 'livechat' ? livechatNotices(options) : coreNotices(options)

  return async (request) => {
    if (request.method !== 'POST') return refused(405, 'Post it.', { allow: 'POST' })
    if (!sameSecret(signatureOf(request.headers), secret)) {
      return refused(401, 'The secret is missing or wrong.')
    }
    const body = await jsonBody(request)
    if ('status' in body) return refused(body.status, body.problem)
    const read = await noticesOf(body.json, body.raw)
    if ('problem' in read) return refused(400, read.problem)
    if (read.notices.length === 0) log({ level: 'info', event: 'deskNoticeIgnored', type: read.type })
    try {
      for (const notice of read.notices) {
        const { known } = await notify(notice)
        if (!known) log({ level: 'warn', event: 'deskNoticeForNobody', type: read.type })
      }
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      log({ level: 'error', event: 'deskNoticeNotStored', type: read.type, error: name })
      return new Response('It could not be stored; send it again.', { status: 503 })
    }
    // What stands in the answer would be kept as data of the room.
    return new Response('')
  }

  function signatureOf(headers: Headers): string {
    if (dialect === 'livechat') return headers.get('x-rocketchat-livechat-token') ?? ''
    return (headers.get('authorization') ?? '').replace(/^(?:bearer|token)\s+/i, '')
  }

  function refused(status: number, problem: string, headers: Record<string, string> = {}): Response {
    log({ level: 'warn', event: 'deskNoticeRefused', status })
    return new Response(problem, { status, headers })
  }
}
