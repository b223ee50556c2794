import type { IncomingMessage } from 'node:http'
import { get as getPlain } from 'node:http'
import { get as getSecure } from 'node:https'

import type { MediaLimits } from './media-limits.ts'
import { MediaProblem, tooLarge } from './media-problem.ts'
import { checkLiteral, publicLookup } from './public-lookup.ts'

/** What was downloaded, and the type that its server gave. */
export interface Downloaded {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string | undefined
}

/** Downloads within the limits, following three redirects, each of which is checked like the first address. */
export async function download(url: string, limits: MediaLimits, signal: AbortSignal): Promise<Downloaded> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(limits.time)])
  try {
    return await followed(checked(url, limits), limits, end)
  } catch (error) {
    if (end.aborted) throw new MediaProblem('took too long to fetch.', true)
    const cause = problemIn(error)
    throw cause ?? new MediaProblem('could not be fetched.', true)
  }
}

const redirects = 3

async function followed(first: URL, limits: MediaLimits, signal: AbortSignal): Promise<Downloaded> {
  let url = first
  for (let hop = 0; hop <= redirects; hop += 1) {
    const response = await requested(url, limits, signal)
    const { location } = response.headers
    const status = response.statusCode ?? 0
    if (status >= 300 && status < 400 && location !== undefined) {
      response.destroy()
      url = checked(URL.parse(location, url.href)?.href ?? '', limits)
    } else if (status === 200) {
      return { bytes: await read(response, limits.size), type: typeOf(response) }
    } else {
      response.destroy()
      throw new MediaProblem(
        `could not be fetched: its server answered ${status}.`,
        status === 429 || status >= 500,
      )
    }
  }
  throw new MediaProblem('could not be fetched: its server only redirects.')
}

function checked(address: string, { own }: MediaLimits): URL {
  const url = URL.parse(address)
  if (url === null) throw new MediaProblem('has an address that is none.')
  if (own.includes(url.origin)) return url
  if (url.protocol !== 'https:') throw new MediaProblem('is neither at https: nor in a data: address.')
  checkLiteral(url)
  return url
}

function requested(url: URL, { own }: MediaLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain
  // Neither an agent's kept connection nor a proxy stands between the check and the address.
  const options = { signal, agent: false, ...(own.includes(url.origin) ? {} : { lookup: publicLookup }) }
  return new Promise((resolve, reject) => {
    get(url, options, resolve).on('error', reject)
  })
}

async function read(response: IncomingMessage, size: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers['content-length'] ?? 0) > size) {
    response.destroy()
    throw tooLarge(size)
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > size) throw tooLarge(size)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function typeOf({ headers }: IncomingMessage): string | undefined {
  return /^[\w.+-]+\/[\w.+-]+/.exec(headers['content-type'] ?? '')?.[0]
}

/** What our own checks found, which the platform may have wrapped. */
function problemIn(error: unknown): MediaProblem | undefined {
  if (error instanceof MediaProblem) return error
  return error instanceof Error && error.cause !== undefined ? problemIn(error.cause) : undefined
}
