import { MediaProblem, tooLarge } from './media-problem.ts'

/** What a `data:` address holds. */
export function dataUrl(
  url: string,
  size: number,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string | undefined } {
  const comma = url.indexOf(',')
  if (comma < 0) throw new MediaProblem('has a data: address without data.')
  const head = url.slice('data:'.length, comma)
  const body = url.slice(comma + 1)
  const base64 = /;\s*base64\s*$/i.test(head)
  // Four characters hold three bytes; percent signs only make a text longer.
  if (base64 && (body.length * 3) / 4 > size + 3) throw tooLarge(size)
  if (!base64 && body.length > size * 3) throw tooLarge(size)
  const bytes = base64 ? fromBase64(body) : new TextEncoder().encode(decoded(body))
  if (bytes.length > size) throw tooLarge(size)
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(head)?.[0]
  return { bytes, type }
}

function fromBase64(body: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(body)) throw new MediaProblem('has a data: address that is no base64.')
  return new Uint8Array(Buffer.from(body, 'base64'))
}

function decoded(body: string): string {
  try {
    return decodeURIComponent(body)
  } catch {
    throw new MediaProblem('has a data: address that is wrongly escaped.')
  }
}
