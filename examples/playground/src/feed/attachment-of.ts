import type { Media } from '@cristal/dialogue'

import type { Attachment } from '../wire.ts'

/** A file as a page is told of it: what this server has or may fetch is at `own`, all else is at its own address. */
export function attachmentOf(media: Media, own: string, filesAt: readonly string[]): Attachment {
  const { kind, url, name = null } = media
  const held = url.startsWith('data:')
  const here = held || filesAt.some((origin) => url.startsWith(`${origin}/`))
  const elsewhere = /^https?:\/\//.test(url) ? url : ''
  return { kind, name, here, url: here ? own : elsewhere, size: held ? sizeOf(url) : null }
}

/** How many bytes a `data:` address holds. */
function sizeOf(url: string): number {
  const comma = url.indexOf(',')
  const data = url.slice(comma + 1)
  if (!url.slice(0, comma).endsWith(';base64')) return Buffer.byteLength(decoded(data))
  return Buffer.byteLength(data, 'base64')
}

function decoded(data: string): string {
  try {
    return decodeURIComponent(data)
  } catch {
    return data
  }
}
