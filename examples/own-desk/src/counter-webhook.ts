import type { Host } from '@cristal/runtime'

import { readNotice } from './read-notice.ts'

/** What the counter posts to when a human does something. Answers 200 only for what is stored. */
export function counterWebhook(notify: Host['notify'], secret: string) {
  return async (request: Request): Promise<Response> => {
    if (request.headers.get('authorization') !== `Bearer ${secret}`)
      return new Response(null, { status: 401 })
    const notice = readNotice(await request.json().catch(() => undefined))
    if (notice === undefined) return new Response('That is no notice.', { status: 400 })
    await notify(notice)
    return new Response(null, { status: 200 })
  }
}
