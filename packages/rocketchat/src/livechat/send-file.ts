import type { Call, Media } from '@cristal/dialogue'
import type { DeskMessage } from '@cristal/handoff'
import * as z from 'zod'

import { fetchMedia } from '../media/fetch-media.ts'
import type { MediaLimits } from '../media/media-limits.ts'
import type { LivechatApi } from './livechat-api.ts'
import { refused } from './refused.ts'
import { closed, roomClosed } from './send-text.ts'

/** Puts a file into a room with its words. The server cannot recognise one: a lost answer is an unknown outcome. */
export async function sendFile(
  api: LivechatApi,
  { visitor, room, text, media }: DeskMessage & { readonly media: Media },
  limits: MediaLimits,
  call: Call,
): Promise<void> {
  const { bytes, name } = await fetchMedia(media, limits, call)
  const body = new FormData()
  body.set('file', bytes, name)
  if (text !== '') body.set('msg', text)
  const path = `livechat/upload/${encodeURIComponent(room)}`
  const headers = { 'x-visitor-token': visitor }
  const sent = await api({ route, path, headers, body, repeatable: false, schema: z.looseObject({}) }, call)
  if (sent.ok) return
  // A room that is closed, and a visitor who is forgotten, are "unauthorized" here.
  if (sent.status === 401 || closed.has(sent.code)) throw roomClosed(route)
  throw refused(route, sent)
}

const route = 'POST livechat/upload'
