import type { Call, Media } from '@cristal/dialogue'
import { DeskError } from '@cristal/handoff'

import { dataUrl } from './data-url.ts'
import { download } from './download.ts'
import { fileName } from './file-name.ts'
import type { MediaLimits } from './media-limits.ts'
import { MediaProblem } from './media-problem.ts'

/** A file, and what the human should read as its name. */
export interface FetchedMedia {
  readonly bytes: Blob
  readonly name: string
}

/**
 * Fetches a person's file within the limits. Its address comes from outside: only https to public addresses and
 * `data:` are followed, so that nobody reads our own network through the desk. Rejects with a `DeskError` that
 * does not tell the address.
 */
export async function fetchMedia(media: Media, limits: MediaLimits, call: Call): Promise<FetchedMedia> {
  call.signal.throwIfAborted()
  try {
    const { bytes, type } = media.url.startsWith('data:')
      ? dataUrl(media.url, limits.size)
      : await download(media.url, limits, call.signal)
    const mimeType = media.mimeType ?? type ?? 'application/octet-stream'
    return { bytes: new Blob([bytes], { type: mimeType }), name: fileName(media, mimeType) }
  } catch (error) {
    call.signal.throwIfAborted()
    if (!(error instanceof MediaProblem)) throw error
    throw new DeskError(error.passing ? 'unavailable' : 'refused', `A file of the person ${error.message}`)
  }
}
