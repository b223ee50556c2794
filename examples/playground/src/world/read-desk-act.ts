import type { Media } from '@cristal/dialogue'

import type { DeskAct } from './desk-side.ts'

type Body = Readonly<Record<string, unknown>>

/** What a request says that the humans do; `undefined` where it says nothing of the kind. */
export function readDeskAct(body: Body): DeskAct | undefined {
  const { act, room, online, text } = body
  const agent = typeof body['agent'] === 'string' ? body['agent'].trim() : ''
  if (act === 'next') return { act }
  if (act === 'online' && typeof online === 'boolean') return { act, online }
  if (typeof room !== 'string') return undefined
  if (act === 'close') return { act, room }
  if (agent === '' || agent.length > 60) return undefined
  if (act === 'take') return { act, room, agent }
  if (act !== 'say' || typeof text !== 'string') return undefined
  const media = mediaIn(body['media'])
  return media === undefined && text.trim() === ''
    ? undefined
    : { act, room, agent, text, ...(media && { media }) }
}

/** A file that came with the request itself; the desk is sent no others. */
function mediaIn(given: unknown): Media | undefined {
  if (typeof given !== 'object' || given === null) return undefined
  const { kind, url, name, mimeType } = given as Body
  if (kind !== 'image' && kind !== 'audio' && kind !== 'video' && kind !== 'file') return undefined
  if (typeof url !== 'string' || !url.startsWith('data:')) return undefined
  return {
    kind,
    url,
    ...(typeof name === 'string' && { name }),
    ...(typeof mimeType === 'string' && { mimeType }),
  }
}
