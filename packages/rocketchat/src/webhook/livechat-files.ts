import type { Media } from '@cristal/dialogue'

import type { LivechatMessage } from './livechat-message.ts'

/** The files of a message, by addresses that a person can open. */
export function livechatFiles(
  { file, files, fileUpload, attachments }: LivechatMessage,
  url: string | undefined,
): readonly Media[] {
  const shown = (attachments ?? []).filter((each) => each.message_link === undefined)
  const found = shown.map((each, index): Found => {
    const [kind, link] = linkOf(each)
    const own = files?.[index] ?? (index === 0 ? file : undefined)
    return {
      kind,
      // The first one's public address may carry what a protected file is opened with.
      link: (index === 0 ? fileUpload?.publicFilePath : undefined) ?? link,
      name: own?.name ?? each.title,
      type: own?.type ?? (index === 0 ? fileUpload?.type : undefined),
    }
  })
  if (found.length === 0 && fileUpload?.publicFilePath !== undefined) {
    found.push({
      kind: undefined,
      link: fileUpload.publicFilePath,
      name: file?.name,
      type: fileUpload.type ?? file?.type,
    })
  }
  return found.flatMap((each) => mediaOf(each, url))
}

interface Found {
  readonly kind: Media['kind'] | undefined
  readonly link: string | undefined
  readonly name: string | undefined
  readonly type: string | undefined
}

type Attachment = NonNullable<LivechatMessage['attachments']>[number]

function linkOf({
  image_url,
  audio_url,
  video_url,
  title_link,
}: Attachment): readonly [Found['kind'], string | undefined] {
  if (image_url !== undefined) return ['image', title_link ?? image_url]
  if (audio_url !== undefined) return ['audio', title_link ?? audio_url]
  if (video_url !== undefined) return ['video', title_link ?? video_url]
  return [undefined, title_link]
}

function mediaOf({ kind, link, name, type }: Found, url: string | undefined): readonly Media[] {
  const address = link === undefined ? null : URL.parse(link, url)
  if (address === null || !/^https?:$/.test(address.protocol)) return []
  const mimeType = /^[\w.+-]+\/[\w.+-]+$/.exec(type ?? '')?.[0]
  return [
    {
      kind: kind ?? kindOf(mimeType),
      url: address.href,
      ...(name !== undefined && { name }),
      ...(mimeType !== undefined && { mimeType }),
    },
  ]
}

function kindOf(mimeType: string | undefined): Media['kind'] {
  const family = mimeType?.split('/')[0]
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'file'
}
