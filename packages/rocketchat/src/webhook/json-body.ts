/** Four megabytes: when a room is closed, all of its messages are told. */
const limit = 4 * 1024 * 1024

/** A body as JSON, or why it is refused. */
export type JsonBody =
  | { readonly json: unknown; readonly raw: Uint8Array }
  | { readonly status: 400 | 413; readonly problem: string }

/** Reads a body no further than four megabytes. */
export async function jsonBody(request: Request): Promise<JsonBody> {
  const tooLarge = { status: 413, problem: 'The body is larger than 4 MB.' } as const
  if (Number(request.headers.get('content-length') ?? 0) > limit) return tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > limit) return tooLarge
      chunks.push(chunk)
    }
  } catch {
    return { status: 400, problem: 'The body broke off.' }
  }
  const raw = new Uint8Array(Buffer.concat(chunks))
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw)), raw }
  } catch {
    return { status: 400, problem: 'The body is no JSON.' }
  }
}
