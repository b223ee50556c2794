import type { Media } from '@cristal/dialogue'

/** What the human reads as the file's name: the person's own, or one by its kind. */
export function fileName({ kind, name }: Media, mimeType: string): string {
  const given = (name ?? '')
    .replace(/[\p{Cc}\p{Cf}\s/\\:"<>|?*]+/gu, ' ')
    .trim()
    .slice(-120)
  if (given !== '' && !/^\.+$/.test(given)) return given
  const extension = extensions[mimeType]
  return extension === undefined ? kind : `${kind}.${extension}`
}

const extensions: Readonly<Partial<Record<string, string>>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'video/mp4': 'mp4',
  'application/pdf': 'pdf',
}
