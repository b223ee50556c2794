import type { Media } from '@cristal/dialogue'
import type { Line } from '@cristal/runtime'

import type { World } from '../world/open-world.ts'

/** So long a file that lies elsewhere may take, in milliseconds. */
const patience = 10_000

/** What may be shown within a page; anything else is only to be kept. */
const shown = /^(?:image|audio|video)\/[\w.+-]+$/

/** The file of one line of a contact's talk. */
export async function fileOf(world: World, contact: string, key: string): Promise<Response> {
  const { store, organisation, channel } = world
  const found = await store.find({ organisation, channel, address: contact })
  const lines = found === undefined ? [] : await store.transcript(found)
  return served(
    lines.map((line) => mediaOf(line, key)).find((media) => media !== undefined),
    world.filesAt,
  )
}

/** The file of one line of a room at the desk. */
export async function roomFileOf({ desk, filesAt }: World, id: string, key: string): Promise<Response> {
  const room = desk.rooms().find((each) => each.room === id)
  return served(room?.transcript.find((line) => line.id === key)?.media, filesAt)
}

/** A file that is here or may be fetched, as a response that can neither run nor load anything. */
async function served(media: Media | undefined, filesAt: readonly string[]): Promise<Response> {
  if (!media) return missing('There is no such file.')
  const here = ['data:', ...filesAt.map((origin) => `${origin}/`)]
  if (!here.some((start) => media.url.startsWith(start))) return missing('It lies elsewhere.')
  try {
    const signal = AbortSignal.timeout(patience)
    const response = await fetch(media.url, { signal, redirect: 'error' })
    return response.ok ? given(media, response) : missing('It is not there any more.')
  } catch {
    return missing('It could not be fetched.')
  }
}

function mediaOf(line: Line, key: string): Media | undefined {
  if (line.who === 'bot') return line.row.message.key === key ? line.row.message.media : undefined
  const { id, content } = line.arrival
  return id === key && 'media' in content ? content.media : undefined
}

function given({ name, mimeType }: Media, { body, headers }: Response): Response {
  const [said = ''] = (mimeType ?? headers.get('content-type') ?? '').split(';')
  const shows = shown.test(said)
  const called = name === undefined ? '' : `; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`
  return new Response(body, {
    headers: {
      'content-type': shows ? said : 'application/octet-stream',
      'content-disposition': `${shows ? 'inline' : 'attachment'}${called}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  })
}

function missing(message: string): Response {
  return Response.json({ error: { code: 'noFile', message } }, { status: 404 })
}
