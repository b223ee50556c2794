import { serve } from './serve.ts'

/** What a scripted server answers. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  /** As JSON, unless it is a text. */
  readonly body?: unknown
}

/** What it was asked. */
export interface Seen {
  /** Such as `POST /livechat/message`, without `/api/v1`. */
  readonly route: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly body: unknown
}

export interface Upstream {
  readonly url: string
  readonly seen: readonly Seen[]
  /** From now on this route answers so, with these one after the other; the last one stays. */
  on(route: string, ...replies: readonly Reply[]): void
  close(): Promise<void>
}

/** A server that knows nothing of Rocket.Chat. What it was not told to answer gets a 599. */
export async function startUpstream(): Promise<Upstream> {
  const script = new Map<string, readonly Reply[]>()
  const seen: Seen[] = []
  const served = await serve(async (request) => {
    const { pathname, searchParams } = new URL(request.url)
    const route = `${request.method} ${pathname.replace('/api/v1', '').replace(/\/$/, '')}`
    seen.push({
      route,
      query: Object.fromEntries(searchParams),
      headers: request.headers,
      body: await bodyOf(request),
    })
    const [first = { status: 599 }, ...rest] = script.get(route) ?? []
    if (rest.length > 0) script.set(route, rest)
    const { status = 200, headers = {}, body = '' } = first
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers })
  })
  return {
    url: served.url,
    seen,
    close: () => served.close(),
    on: (route, ...replies) => void script.set(route, replies),
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.method === 'GET') return undefined
  if (request.headers.get('content-type')?.startsWith('multipart/') === true) {
    return Object.fromEntries(await request.formData())
  }
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
