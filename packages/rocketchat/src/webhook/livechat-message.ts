import type { Media } from '@cristal/dialogue'
import * as z from 'zod'

import type { DeskNoticeEvent } from './desk-notice.ts'
import { livechatFiles } from './livechat-files.ts'
import { optionalText } from './optional-text.ts'

const file = z.looseObject({ name: optionalText, type: optionalText })

/** One message, as a webhook of Rocket.Chat tells it. */
export const livechatMessage = z
  .looseObject({
    _id: z.string().min(1).max(128),
    msg: optionalText,
    u: z.looseObject({ name: optionalText, username: optionalText }).nullish().catch(undefined),
    username: optionalText,
    /** Set where the author is not the visitor. */
    agentId: optionalText,
    /** Set on what the server itself says. */
    t: optionalText,
    editedAt: z.unknown().optional(),
    closingMessage: z.boolean().nullish().catch(undefined),
    blocks: z.unknown().optional(),
    file: file.optional().catch(undefined),
    files: z.array(file).optional().catch(undefined),
    fileUpload: z
      .looseObject({ publicFilePath: optionalText, type: optionalText })
      .optional()
      .catch(undefined),
    attachments: z
      .array(
        z.looseObject({
          title: optionalText,
          description: optionalText,
          title_link: optionalText,
          image_url: optionalText,
          audio_url: optionalText,
          video_url: optionalText,
          message_link: optionalText,
        }),
      )
      .optional()
      .catch(undefined),
  })
  .transform(({ _id: id, u, username, ...rest }) => ({
    ...rest,
    id,
    author: u?.name ?? u?.username ?? username,
  }))

export type LivechatMessage = z.output<typeof livechatMessage>

/**
 * What a person is told of a message: nothing of their own words, which come back here too, nor of the server's. Each
 * file is told by itself, the first with the words; a correction is told as one.
 */
export function saidOf(
  message: LivechatMessage,
  room: string,
  agent: string | null,
  url: string | undefined,
): readonly (readonly [id: string, event: DeskNoticeEvent])[] {
  const { id, agentId, t, closingMessage, editedAt } = message
  if (agentId === undefined || t !== undefined || closingMessage === true) return []
  const words = wordsOf(message)
  if (editedAt !== undefined && editedAt !== null) {
    if (words === '') return []
    return [[`${id} edited ${JSON.stringify(editedAt)}`, said(room, agent, `✏️ ${words}`)]]
  }
  const [first, ...others] = livechatFiles(message, url)
  if (first === undefined) return words === '' ? [] : [[id, said(room, agent, words)]]
  return [
    [id, said(room, agent, words, first)],
    ...others.map((media, index) => [`${id} ${index + 1}`, said(room, agent, '', media)] as const),
  ]
}

function said(room: string, agent: string | null, words: string, media?: Media): DeskNoticeEvent {
  return { type: 'desk.said', room, text: words, agent, ...(media && { media }) }
}

/** A message of blocks alone has them written out as its text, which nobody should read. */
function wordsOf({ msg = '', blocks, attachments }: LivechatMessage): string {
  const words = blocks !== undefined && msg === JSON.stringify(blocks) ? '' : msg
  return words.trim() === '' ? (attachments?.[0]?.description ?? '') : words
}
